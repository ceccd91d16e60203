"""How a decision ended.

An ending is read only after the facts of its row have been decided. It is never given to the mapping.
"""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple, cast

from bench.replay.citations import provision_of
from bench.replay.facts import shown
from bench.replay.rows import Row
from ncnd.catalogue import Catalogue

Ending = Literal["upheld", "partly", "overturned"]
"""Whether silence was upheld, upheld for some of the request or some of the grounds, or overturned."""

Applied = Literal["applies", "does-not-apply", "not-decided"]

_ENDINGS: Final[Mapping[object, Ending]] = {
    "ncnd-upheld": "upheld", "upheld": "upheld", "partly": "partly", "partly-upheld": "partly",
    "ncnd-overturned": "overturned", "overturned": "overturned",
}  # fmt: skip
_APPLIED: Final[Mapping[object, Applied]] = {
    "applies": "applies", "does-not-apply": "does-not-apply", "not-decided": "not-decided",
}  # fmt: skip


class Remark(NamedTuple):
    """Something in a row that was not understood."""

    name: str
    text: str


def why_left_out(row: Row, ending: Ending | None) -> str | None:
    """Why a row does not count, whatever ncnd makes of its facts."""
    if row.values.get("superseded"):
        return "superseded"
    confidence = row.values.get("confidence")
    if isinstance(confidence, str) and confidence.strip().lower() == "low":
        return "low confidence"
    if ending is None:
        return f"`overall`: `{shown(row.values.get('overall'))}` is not known"
    return None


def ending_of(row: Row) -> Ending | None:
    """How the decision ended, if that is known."""
    overall = row.values.get("overall")
    return _ENDINGS.get(overall.strip().lower()) if isinstance(overall, str) else None


def applied_in(row: Row, law: Catalogue, remarks: list[Remark]) -> Mapping[str, Applied]:
    """How the decision ended provision by provision, as far as it is coded."""
    given = row.values.get("outcomes")
    if not isinstance(given, Mapping):
        return {}
    found: dict[str, Applied] = {}
    for cited, value in cast("Mapping[str, object]", given).items():
        provision = provision_of(cited, law)
        applied = _APPLIED.get(value.strip().lower()) if isinstance(value, str) else None
        if provision is None or applied is None:
            remarks.append(Remark(row.name, f"`outcomes`: `{shown(cited)}`: `{shown(value)}` is not known, so it is not compared"))
        else:
            found[provision] = applied
    return found
