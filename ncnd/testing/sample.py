"""Questions to test a system on where Hypothesis is not installed: a finite walk through what a decision can turn on.

Source: FOIA 2000 ss 23(5), 24(2), 31(3). https://www.legislation.gov.uk/ukpga/2000/36
"""

import itertools
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final, get_args

from ncnd.testing.facts import QuestionFacts
from ncnd.vocabulary import Circumstance, Conduct

_Json = dict[str, Any]

ANSWERED: Final = date(2021, 4, 23)
ABOUT: Final = "use of the equipment named in the question"
POLICE: Final[_Json] = {
    "name": "Exampleshire Police",
    "short_name": "EP",
    "kind": "police",
    "nation": "england",
    "review_contact": "The FOI Unit",
}
COUNCIL: Final[_Json] = {
    "name": "Exampleshire Council",
    "kind": "local_authority",
    "nation": "england",
    "review_contact": "The Town Hall",
}

_HARM: Final = "people who plan offences would change what they do"
_SECURITY: Final[Sequence[_Json | None]] = (
    None,
    {"provision": "23(5)", "bodies": ["(a)"], "link": "work of this kind is done with such a body"},
    {"provision": "23(5)"},
)
_NATIONAL: Final[Sequence[_Json | None]] = (
    None,
    {"provision": "24(2)", "necessity": "a yes or a no would help those who plan attacks"},
    {"provision": "24(2)"},
)
_LAW_ENFORCEMENT: Final[Sequence[_Json | None]] = (
    None,
    {"provision": "31(3)", "limbs": ["31(1)(a)"], "likelihood": "would_be_likely", "if_confirmed": _HARM, "if_denied": _HARM},
    {"provision": "31(3)", "limbs": ["31(1)(g)"], "likelihood": "would"},
    {"provision": "31(3)"},
)


def sample_questions() -> Iterator[QuestionFacts]:
    """Some hundreds of questions, the plainest first: each conduct, circumstance, state of a ground and balance at least once.

    >>> len({facts.outcome().outcome for facts in sample_questions()})
    4

    Source: FOIA 2000 ss 2(1), 23(5), 24(2), 31(3). https://www.legislation.gov.uk/ukpga/2000/36/section/2
    """
    conducts: tuple[Conduct, ...] = ("covert", "undivided", "overt")
    for conduct in conducts:
        yield _facts(POLICE, conduct)
    for circumstance in get_args(Circumstance):
        yield _facts(POLICE, "covert", circumstances=[circumstance])
        yield _facts(COUNCIL, "covert", circumstances=[circumstance])
    for conduct, *given in itertools.product(conducts, _SECURITY, _NATIONAL, _LAW_ENFORCEMENT):
        yield _facts(COUNCIL, str(conduct), grounds=[ground for ground in given if ground])
    full = [_SECURITY[1], _NATIONAL[1], _LAW_ENFORCEMENT[1]]
    for circumstance in get_args(Circumstance):
        yield _facts(COUNCIL, "covert", circumstances=[circumstance], grounds=full)
    for first, second in itertools.product(("maintain", "confirm_or_deny", "pending"), repeat=2):
        balances = [{"provision": "24(2)", "outcome": first}, {"provision": "31(3)", "outcome": second}]
        yield _facts(COUNCIL, "covert", balances, grounds=full[1:])


def _facts(authority: _Json, conduct: str, balances: Sequence[_Json] = (), **part: object) -> QuestionFacts:
    return QuestionFacts.model_validate(
        {
            "authority": authority,
            "answered": ANSWERED,
            "part": {"conduct": conduct, "about": ABOUT, **part},
            "balances": balances,
        }
    )
