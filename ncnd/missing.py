"""Missing facts as questions: what an officer still has to say, why, and which outcome turns on it.

The questions come most decisive first. A holding is asked for only where the duty to confirm or deny applies.

Source: FOIA 2000 ss 1, 2, 17; each question carries its own authority.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple, TypeAlias, cast

from ncnd.answer import Held, HoldingRequired, Told, answers
from ncnd.balance import Balance, settle
from ncnd.case import CaseFile
from ncnd.catalogue import Catalogue, LawOn, bundled
from ncnd.decision import Decision, decisions, governing_date
from ncnd.duty import decided
from ncnd.errors import CaseError
from ncnd.model import Frozen
from ncnd.outcome import BalanceRequired, DutyExcluded, Gap, Outcome, lacking
from ncnd.plain import is_list, is_object
from ncnd.position import Basis, Positions
from ncnd.request import Part
from ncnd.soundness import problems_in
from ncnd.vocabulary import BalanceOutcome, Fact
from ncnd.wording import Wording, fill

Path: TypeAlias = tuple[str | int, ...]
AnswerKind = Literal["choice", "choices", "text", "date", "signed"]
"""`signed` is a name and a day, as an opinion has."""


class Turn(Frozen):
    """An answer, and the outcome that it would lead to for the part."""

    answer: str
    outcome: str


class MissingFact(Frozen):
    """A question for the officer.

    `path` is the place in the case file that the answer goes to, and `beside` what has to stand beside it there. `allowed` lists
    the answers of a choice. `turns` says what each answer would lead to, where the outcome turns on it.
    """

    path: Path
    parts: tuple[str, ...]
    question: str
    what: str
    why: str
    sources: tuple[str, ...]
    kind: AnswerKind
    allowed: tuple[str, ...] = ()
    beside: Mapping[str, str] = {}
    turns: tuple[Turn, ...] = ()


# How much turns on a fact: the outcome of a part, then whether a refusal can stand, then its reasons, then the letter.
_ORDER: Final = (
    ("grounds", "official_confirmation"),
    ("link", "limb", "purpose", "opinion"),
    ("holding",),
    ("balance",),
    ("bodies", "necessity", "reason", "if_confirmed", "if_denied", "disclosure"),
    ("estimated_on", "weighed_on", "conclusion"),
    ("received", "answered", "reference", "review_contact"),
)
_RANK: Final = {fact: rank for rank, facts in enumerate(_ORDER) for fact in facts}
_WEIGHED: Final[tuple[BalanceOutcome, ...]] = ("maintain", "confirm_or_deny", "pending")
_TRIAL: Final = "-"


class _Ranked(NamedTuple):
    rank: int
    fact: MissingFact


def missing_facts(case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> tuple[MissingFact, ...]:
    """The facts that a case still lacks, as questions, most decisive first.

    Raises `CaseError` as `respond` does.

    >>> from ncnd import CaseFile
    >>> case = CaseFile.model_validate({
    ...     "request": {
    ...         "received": "2021-04-07",
    ...         "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...         "questions": [{"ref": "1", "text": "Do you?", "parts": [{"conduct": "covert", "about": "use of drones"}]}],
    ...     }
    ... })
    >>> missing_facts(case)[0].question
    'Has the authority, the government, a court or Parliament officially confirmed the very fact that this part asks about?'

    Source: L012, L016, L077; each question carries its own authority.
    """
    law = law or bundled()
    positions = positions or law.positions
    problems = list(problems_in(case, law, positions))
    if problems:
        raise CaseError(problems)
    made = decisions(case.request, case.balances, law, positions, cumulative=case.cumulative, trims=case.trims)
    asker = _Asker(case, law, made)
    return tuple(ranked.fact for ranked in sorted(asker.all(), key=lambda each: each.rank))


def with_answer(document: Mapping[str, Any], question: MissingFact, answer: object) -> dict[str, Any]:
    """A copy of a case file, as plain JSON values, with one answer put in its place."""
    if question.beside:
        whole: dict[str, object] = {**question.beside, str(question.path[-1]): answer}
        return cast("dict[str, Any]", _put(document, question.path[:-1], whole))
    return cast("dict[str, Any]", _put(document, question.path, answer))


def _put(value: Any, path: Path, answer: object) -> Any:
    """The value with the answer at a path: a key that is not there yet is made, and a place beyond the end of a list is its end."""
    if not path:
        return answer
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items: list[Any] = [*value] if is_list(value) else []
        if step >= len(items):
            return [*items, _put(None, rest, answer)]
        items[step] = _put(items[step], rest, answer)
        return items
    entries: dict[str, Any] = value if is_object(value) else {}
    return {**entries, step: _put(entries.get(step), rest, answer)}


class _Asker:
    """The questions about one case."""

    def __init__(self, case: CaseFile, law: Catalogue, made: Sequence[Decision]) -> None:
        self.case = case
        self.wording: Wording = law.wording
        self.law_then: LawOn = law.as_at(governing_date(case.request, law))
        self.made = made
        self.places: dict[str, Path] = {
            placed.id: ("request", "questions", index, "parts", place)
            for index, question in enumerate(case.request.questions)
            for place, placed in enumerate(each for each in case.request.parts() if each.question is question)
        }
        self.parts = {placed.id: placed.part for placed in case.request.parts()}

    def all(self) -> Iterator[_Ranked]:
        """Every question, in the order of the request."""
        for decision in self.made:
            yield from self._grounds(decision)
        yield from self._holdings()
        yield from self._balances()
        for fact in ("received", "answered", "reference"):
            if getattr(self.case.request, fact) is None:
                yield self._ask(fact, ("request", fact), (), "text" if fact == "reference" else "date")
        if self.case.request.authority.review_contact is None:
            yield self._ask("review_contact", ("request", "authority", "review_contact"), ())

    def _ask(
        self,
        fact: str,
        path: Path,
        parts: tuple[str, ...],
        kind: AnswerKind = "text",
        allowed: Sequence[str] = (),
        turns: Sequence[Turn] = (),
        beside: Mapping[str, str] | None = None,
        provision: str = "",
    ) -> _Ranked:
        entry = self.wording.data.missing[fact]
        asked = MissingFact(
            path=path,
            parts=parts,
            question=fill(entry.ask or entry.what, {"provision": provision}),
            what=entry.what,
            why=entry.why,
            sources=entry.sources,
            kind=kind,
            allowed=tuple(allowed),
            turns=tuple(turns),
            beside=beside or {},
        )
        return _Ranked(_RANK[fact], asked)

    def _grounds(self, decision: Decision) -> Iterator[_Ranked]:
        """What the grounds of a part lack, and whether the very fact has been officially confirmed."""
        outcome, place = decision.outcome, self.places[decision.id]
        if outcome.outcome == "grounds_required" and not outcome.grounds:
            provisions = tuple(self.law_then.provisions)
            yield self._ask("grounds", (*place, "grounds", 0, "provision"), (decision.id,), "choice", provisions)
        if outcome.cited and self.case.record.official_statements is None:
            yield self._confirmed(decision, place)
        if decision.position is not None and decision.grounds is decision.position.grounds:
            return
        for number, ground in enumerate(decision.grounds):
            for state in outcome.grounds:
                if state.provision == ground.provision:
                    for fact in lacking(state):
                        turns = self._turns(decision, number, fact) if isinstance(state, Gap) else ()
                        yield from self._reason(fact, (*place, "grounds", number), decision.id, ground.provision, turns)

    def _confirmed(self, decision: Decision, place: Path) -> _Ranked:
        part = self.parts[decision.id]
        confirmed = part.model_copy(update={"circumstances": (*part.circumstances, "official_confirmation")})
        turn = Turn(answer="official_confirmation", outcome=self._outcome(confirmed, decision).outcome)
        path = (*place, "circumstances", len(part.circumstances))
        return self._ask("official_confirmation", path, (decision.id,), "choice", ("official_confirmation",), (turn,))

    def _reason(self, fact: Fact, path: Path, part: str, provision: str, turns: Sequence[Turn]) -> Iterator[_Ranked]:
        law = self.law_then.provisions[provision]
        if fact == "limb":
            limbs = [limb.code for limb in law.limbs]
            yield self._ask(fact, (*path, "limbs"), (part,), "choices", limbs, turns, provision=provision)
        elif fact == "purpose":
            yield self._ask(fact, (*path, "purposes"), (part,), "choices", [each.code for each in law.purposes], turns)
        elif fact == "bodies":
            yield self._ask(fact, (*path, "bodies"), (part,), "choices", [body.code for body in law.bodies], turns)
        elif fact == "opinion":
            yield self._ask(fact, (*path, "opinion"), (part,), "signed", turns=turns)
        else:
            yield self._ask(fact, (*path, fact), (part,), turns=turns, provision=provision)

    def _turns(self, decision: Decision, number: int, fact: Fact) -> list[Turn]:
        """What the part would come to if the fact were given, tried on the engine itself."""
        claims = [ground.claim() for ground in decision.grounds]
        claim = claims[number]
        law = self.law_then.provisions[claim.provision]
        if fact == "limb":
            claims[number] = claim._replace(limbs=(law.limbs[0].code,))
        elif fact == "purpose":
            claims[number] = claim._replace(purposes=(law.purposes[0].code,))
        else:
            claims[number] = claim._replace(given=(*claim.given, fact))
        basis = Basis(decision.grounds, tuple(claims), decision.position)
        outcome = self._outcome(self.parts[decision.id], decision, basis)
        return [Turn(answer=_TRIAL, outcome=outcome.outcome)]

    def _outcome(self, part: Part, decision: Decision, basis: Basis | None = None) -> Outcome:
        own = basis or Basis(decision.grounds, tuple(ground.claim() for ground in decision.grounds), decision.position)
        authority = self.case.request.authority
        return decided(part, own, law=self.law_then, kind=authority.kind, weighs_contested=authority.weighs_contested)

    def _holdings(self) -> Iterator[_Ranked]:
        """Whether anything is held, asked only of parts whose duty applies."""
        for reply in answers(self.made, self.case.holdings, self.case.answers):
            if not isinstance(reply, Told):
                continue
            name = reply.decision.id
            if isinstance(reply.answered, HoldingRequired):
                turns = [Turn(answer=each, outcome=each) for each in ("held", "not_held")]
                yield self._ask("holding", ("holdings", name), (name,), "choice", ("held", "not_held"), turns)
            elif isinstance(reply.answered, Held) and not (reply.answered.statement or reply.answered.withheld):
                yield self._ask("disclosure", ("answers", name, "statement"), (name,))

    def _balances(self) -> Iterator[_Ranked]:
        """Where a person finds that the public interest lies, and what a recorded balance lacks."""
        waiting: dict[str, tuple[DutyExcluded | BalanceRequired, list[str]]] = {}
        for decision in self.made:
            outcome = decision.outcome
            if isinstance(outcome, DutyExcluded | BalanceRequired):
                for provision in outcome.awaiting_balance:
                    if decision.balance(provision) is None:
                        waiting.setdefault(provision, (outcome, []))[1].append(decision.id)
        for number, (provision, (outcome, names)) in enumerate(waiting.items(), start=len(self.case.balances)):
            turns = [Turn(answer=each, outcome=_after(outcome, provision, each)) for each in _WEIGHED]
            path = ("balances", number, "outcome")
            yield self._ask("balance", path, tuple(names), "choice", _WEIGHED, turns, {"provision": provision}, provision)
        for number, balance in enumerate(self.case.balances):
            yield from self._unfinished(balance, ("balances", number))

    def _unfinished(self, balance: Balance, path: Path) -> Iterator[_Ranked]:
        parts = tuple(decision.id for decision in self.made if balance in decision.balances)
        pending = balance.outcome == "pending"
        for fact in ("estimated_on",) if pending else ("weighed_on", "conclusion"):
            if getattr(balance, fact) is None:
                kind: AnswerKind = "text" if fact == "conclusion" else "date"
                yield self._ask(fact, (*path, fact), parts, kind, provision=balance.provision)


def _after(outcome: DutyExcluded | BalanceRequired, provision: str, result: BalanceOutcome) -> str:
    """What a part would come to after a balance."""
    return settle(outcome, Balance(provision=provision, outcome=result)).outcome
