"""The facts of one question as a test puts them: everything that can be known without looking for the answer.

Source: FOIA 2000 ss 1(1)(a), 2(1). https://www.legislation.gov.uk/ukpga/2000/36/section/1
"""

from collections.abc import Iterator
from typing import final

from ncnd import Balance, CaseError, CaseFile, DutyApplies, Outcome, Part
from ncnd.catalogue import Catalogue, bundled
from ncnd.decision import Decision, decisions
from ncnd.holding import Holding
from ncnd.model import Day, Frozen, Prose
from ncnd.position import Positions
from ncnd.request import Authority, Question, Request
from ncnd.soundness import problems_in


@final
class QuestionFacts(Frozen):
    """One question of one part, put to an authority that answers on a day. Whether anything is held is no part of it.

    `text` is the question as it was put, if that matters to the system under test; `balances` are what a person has weighed.

    >>> from datetime import date
    >>> facts = QuestionFacts.model_validate({
    ...     "authority": {"name": "Exampleshire Police", "kind": "police", "nation": "england"},
    ...     "answered": date(2021, 4, 23),
    ...     "part": {"conduct": "covert", "about": "use of drones"},
    ... })
    >>> facts.silent()
    True

    Source: FOIA 2000 s 1(1). https://www.legislation.gov.uk/ukpga/2000/36/section/1
    """

    authority: Authority
    answered: Day
    part: Part
    text: Prose | None = None
    balances: tuple[Balance, ...] = ()

    def case(self, holding: Holding | None = None) -> CaseFile:
        """A case file with this question alone, numbered 1."""
        question = Question(ref="1", text=self.text or self.part.about, parts=(self.part,))
        request = Request(authority=self.authority, answered=self.answered, questions=(question,))
        name = self.part.id or f"1-{self.part.conduct}"
        return CaseFile(request=request, holdings={name: holding} if holding else {}, balances=self.balances)

    def outcome(self, *, law: Catalogue | None = None, positions: Positions | None = None) -> Outcome:
        """What ncnd decides of the duty to confirm or deny, balances included.

        Raises `CaseError` when the question cannot be decided on that day.
        """
        (decision,) = decided(self.case(), law, positions)
        return decision.outcome

    def silent(self, *, law: Catalogue | None = None, positions: Positions | None = None) -> bool:
        """Whether the duty to confirm or deny is not found to apply, so that nobody may be told what is held."""
        return not isinstance(self.outcome(law=law, positions=positions), DutyApplies)


def decided(case: CaseFile, law: Catalogue | None = None, positions: Positions | None = None) -> tuple[Decision, ...]:
    """Every part of a case, decided without its holdings. Raises `CaseError` with every problem found."""
    law = law or bundled()
    positions = positions or law.positions
    problems = list(problems_in(case, law, positions))
    if problems:
        raise CaseError(problems)
    return decisions(case.request, case.balances, law, positions, cumulative=case.cumulative, trims=case.trims)


def silent_parts(case: CaseFile, *, law: Catalogue | None = None, positions: Positions | None = None) -> tuple[str, ...]:
    """The ids of the parts whose duty to confirm or deny is not found to apply.

    Source: FOIA 2000 ss 1(1)(a), 2(1). https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    return tuple(each.id for each in decided(case, law, positions) if not isinstance(each.outcome, DutyApplies))


def characteristics(case: CaseFile, positions: Positions | None = None) -> str:
    """What a case is like, and nothing that anybody wrote: no words of a question, no reason, no holding."""
    request = case.request
    asked = [f"authority: {request.authority.kind}, {request.authority.nation}"]
    if request.answered is not None:
        asked.append(f"answered: {request.answered.isoformat()}")
    parts = (line for each in decided(case, None, positions) for line in _decision(each))
    weighed = (f"balance under {each.provision}: {each.outcome}" for each in case.balances)
    return "\n".join((*asked, *parts, *weighed))


def _decision(decision: Decision) -> Iterator[str]:
    yield f"part {decision.id}: {decision.conduct}, {decision.outcome.outcome}"
    for name, words in (("subjects", decision.subjects), ("circumstances", decision.circumstances)):
        if words:
            yield f"  {name}: {', '.join(words)}"
    if decision.position is not None:
        yield f"  position: {decision.position.id}"
    for state in decision.outcome.grounds:
        yield f"  section {', '.join((state.provision, *state.limbs))}: {state.state}"
