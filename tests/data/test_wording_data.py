"""`data/wording.json` holds every sentence that a letter can contain: each is used, filled, sourced and safe to send."""

from pathlib import Path
from typing import Final

from tests.cases.build import case, covert, kind_of, overt, question, undivided
from tests.cases.letters import undecided
from tests.cases.rows import Given, asked, health_and_safety, investigations, law_enforcement, national_security, security
from tests.cases.whole import weighed_under

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"

NEARBY: Final = {"name": "Nearby Police", "contact": "Information Unit, Nearby Police"}
WITHHELD: Final = [{"provision": "40(2)", "reason": "names of staff"}]

# The shortest cases in which a sentence is said that no golden letter has.
SHORT: Final[tuple[Given, ...]] = (
    case(question(covert()), answered=None, reference=None, authority={"name": "X", "kind": "police", "nation": "uk"}),
    case(question(covert()), answered=None, received=None) | {},
    case(question(undivided(), ref="1"), holdings={"1-undivided": "held"}, answers={"1-undivided": {"elsewhere": NEARBY}}),
    case(question(undivided()), question(undivided(), ref="2", depends_on=["1"]), holdings={"1-undivided": "not_held"}),
    case(question(undivided()), holdings={"1-undivided": "not_held"}, answers={"1-undivided": {"withheld": WITHHELD}}),
    case(question(overt(), covert()), holdings={"1-overt": "not_held"}, answers={"1-overt": {"elsewhere": NEARBY}}),
    case(question(asked(law_enforcement("31(1)(g)", purposes=["31(2)(a)", "31(2)(b)"]), conduct="undivided"))),
    case(
        question(
            asked(
                law_enforcement("31(1)(g)"), security(link=None), law_enforcement("31(1)(a)") | {"provision": "36(3)", "limbs": []}
            )
        )
    ),
    case(question(asked(security(bodies=None), national_security(necessity=None), investigations(reason=None)))),
    case(question(asked(law_enforcement("31(1)(a)", if_confirmed=None)), asked(health_and_safety(if_denied=None), id="1b"))),
    case(question(asked({"provision": "28(3)"}), asked({"provision": "44(2)", "limbs": ["44(1)(a)"]}, id="1b"))),
    case(question(asked({"provision": "34(2)"}), asked({"provision": "40(5A)"}, id="1b"))),
    case(question(covert(about="a"), covert(about="b", id="1b"), undivided(id="1c")) | {"ref": "1"}),
    case(question(asked(conduct="undivided", position="covert-policing"), undivided(id="1b", about="b"))),
    case(question(asked(security(), {"provision": "32(3)", "reason": "r"}, national_security())), balances=[undecided("24(2)")]),
    case(question(asked(national_security())), balances=[undecided("24(2)")]),
    case(question(asked(national_security())), balances=[{"provision": "24(2)", "outcome": "pending"}]),
    case(
        question(asked(national_security())),
        balances=[{"provision": "24(2)", "outcome": "maintain", "factors": [{"id": "F001"}]}],
    ),
    case(question(asked(law_enforcement("31(1)(a)", likelihood=None))), balances=[weighed_under("31(3)")]),
    case(question(covert()), authority=kind_of("health")),
    case(question(asked(security(), national_security())), balances=[{"provision": "24(2)", "outcome": "confirm_or_deny"}]),
    case(question(covert(circumstances=["official_confirmation"]))),
)
