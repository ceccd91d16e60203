"""What a coded citation names: a provision, and the limbs of it that are given."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from bench.replay.facts import shown
from ncnd.catalogue import Catalogue
from ncnd.provision import Limb, Provision

_FORMER: Final[Mapping[str, str]] = {"40(5)": "40(5B)(a)", "40(5)(a)": "40(5A)", "40(5)(b)": "40(5B)(a)"}
"""Section 40(5) as it stood until 25 May 2018: the provision of today that asks the same question."""

_CODE: Final = re.compile(r"([0-9]{1,3}[A-Za-z]?)\(([0-9]{1,2}[A-Za-z]?)\)((?:\([a-z]{1,4}\))*)")
_PLACE: Final = re.compile(r"\([a-z]{1,4}\)")


class Citation(NamedTuple):
    """A citation as coded, and what it names."""

    cited: str
    provision: Provision
    limbs: tuple[Limb, ...]


def provision_of(text: str, law: Catalogue) -> str | None:
    """The provision of ncnd that a coded citation stands for, if there is one."""
    found = _citation(text, law)
    return found.provision.provision if isinstance(found, Citation) else None


def citations(texts: Iterable[str], law: Catalogue, remarks: list[str]) -> Iterator[Citation]:
    """What coded citations name; a remark is added on each that names nothing ncnd can decide."""
    for text in texts:
        found = _citation(text, law)
        if isinstance(found, Citation):
            yield found
        else:
            remarks.append(found)


def _citation(text: str, law: Catalogue) -> Citation | str:
    """What a coded citation names, or why it names nothing that ncnd can decide."""
    codes = [_written(found) for found in _CODE.finditer("".join(text.split()))]
    if not codes:
        return f"`{shown(text)}` is not a citation of a sub-section"
    (base, places), *others = codes
    former = _FORMER.get(f"{base}{places[0]}" if places else base) or _FORMER.get(base)
    known = {each.provision: each for each in law.exemptions.provisions}
    if former is not None:
        base, places = former[: former.index(")") + 1], _PLACE.findall(former)
    provision = known.get(base)
    if provision is None:
        wrong = next((each for each in law.exemptions.refused if each.citation == base), None)
        return f"`{base}` does not exclude the duty to confirm or deny" + (f" ({wrong.rule})" if wrong else "")
    named = {f"{base}{''.join(places)}", *(f"{other}{''.join(letters)}" for other, letters in others)}
    if places:
        named.add(f"{base}{places[0]}")
    return Citation(shown(text), provision, tuple(limb for limb in provision.limbs if limb.code in named))


def _written(found: re.Match[str]) -> tuple[str, list[str]]:
    return f"{found[1].upper()}({found[2].upper()})", _PLACE.findall(found[3])
