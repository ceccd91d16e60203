"""The cases behind the golden letters in `tests/letters`: one case for each letter, in the order of its name.

All authorities, people and events are made up.
"""

from collections.abc import Mapping
from typing import Any, Final

from tests.cases.build import POLICE, case, question
from tests.cases.rows import Given

DRONES: Final = "the use of drones to follow people or vehicles"

COUNCIL: Final = {
    "name": "Exampleshire County Council",
    "short_name": "the Council",
    "kind": "local_authority",
    "nation": "england",
    "review_contact": "Information Governance, County Hall, Exampleton EX1 2BB",
}
REGULATOR: Final = {
    "name": "Example Surveyors Board",
    "short_name": "the Board",
    "kind": "other",
    "nation": "uk",
    "review_contact": "Information Officer, Example Surveyors Board, 5 Square Street, London EX4 5DD",
}
ARCHIVE: Final = {
    "name": "Example Record Office",
    "kind": "other",
    "nation": "uk",
    "review_contact": "Access Manager, Example Record Office, 9 Archive Road, London EX5 6EE",
}


def factor(number: str, weight: str, reason: str, **values: str) -> Given:
    """A factor as a person weighed it."""
    return {"id": number, "weight": weight, "reason": reason, "values": values}


def balance(provision: str, *factors: Given, conclusion: str, outcome: str = "maintain", **rest: Any) -> Given:
    """A balance struck on 26 March 2026."""
    return {
        "provision": provision,
        "outcome": outcome,
        "weighed_on": "2026-03-26",
        "factors": list(factors),
        "conclusion": conclusion,
        **rest,
    }


def undecided(provision: str, **rest: Any) -> Given:
    """A balance that is expected by 28 April 2026."""
    return {"provision": provision, "outcome": "pending", "estimated_on": "2026-04-28", **rest}


LISTED_BODY: Final = {
    "provision": "23(5)",
    "bodies": ["(a)"],
    "link": "The force's surveillance unit works day by day with the Security Service. An answer would show, more probably than "
    "not, whether that Service is concerned with such work here.",
}
NATIONAL_SECURITY: Final = {
    "provision": "24(2)",
    "necessity": "Those who plan attacks study how they might be watched. A yes or a no from this force would tell them whether "
    "a plan that depends on going unseen is more or less likely to succeed here. An answer for the region as a whole was "
    "considered, and would give the same help",
}
CRIME: Final = {
    "provision": "31(3)",
    "limbs": ["31(1)(a)", "31(1)(b)"],
    "likelihood": "would_be_likely",
    "if_confirmed": "people who run stolen goods between counties could infer that they may be followed from the air without "
    "knowing it, and could change their routes and the hours at which they travel",
    "if_denied": "the same people could infer that they need not look up, and could choose this county for that reason",
}

OPENNESS: Final = factor(
    "F001", "slight", "This is the general interest in openness, and says little about this question", topic="covert use of drones"
)
DEBATE: Final = factor(
    "F003",
    "considerable",
    "The inquiry is recent, and an answer would supply a fact that the debate lacks",
    debate_topic="police use of drones",
    debate_evidence="the parliamentary committee's inquiry that opened in January 2026",
)
COUNTER_MEASURES: Final = factor(
    "F061",
    "considerable",
    "The inference is easy to draw, and plans of this kind depend on it",
    threat_activity="attacks on public places",
    area_or_function="the county",
)
VULNERABILITY: Final = factor(
    "F062",
    "considerable",
    "A gap that is known is as useful to a planner as a measure that is known",
    area_or_function="the county",
    protective_capability="a means of covert watching from the air",
)
AWARENESS: Final = factor(
    "F040",
    "considerable",
    "The groups concerned are organised and adapt quickly",
    crime_type="the trade in stolen goods",
    capability_described_neutrally="covert watching from the air",
    behaviour="their routes and the hours at which they travel",
)
GAP: Final = factor(
    "F041", "considerable", "The groups concerned work across several counties and choose among them", tactic="covert use of drones"
)
SAME_REPLY: Final = factor("F045", "moderate", "The question has been put to this force four times in two years")

SECURITY_WEIGHED: Final = balance(
    "24(2)",
    DEBATE,
    OPENNESS,
    COUNTER_MEASURES,
    VULNERABILITY,
    conclusion="The arguments for an answer are real, and are met in part by what is said about overt use. A risk to life, if a "
    "planner could learn from either answer where watching is to be feared, is the weightier, and it decides the matter",
)
CRIME_WEIGHED: Final = balance(
    "31(3)",
    DEBATE,
    OPENNESS,
    AWARENESS,
    GAP,
    SAME_REPLY,
    conclusion="The arguments for an answer are met in part by what is said about overt use. The likely effect of either answer "
    "on the detection of organised crime is specific and realistic, and it decides the matter",
)


def drones(*grounds: Given, ref: str = "1", text: str | None = None) -> Given:
    """A question about drones, divided into overt and covert use."""
    shared = {"about": DRONES, "subjects": ["technology", "covert_tactic"]}
    return question(
        {"conduct": "overt", **shared, "circumstances": ["overt_use"]},
        {"conduct": "covert", **shared, "circumstances": ["covert_use"], "grounds": list(grounds)},
        ref=ref,
        text=text or "Have you used drones to follow people or vehicles since January 2025? If so, please say how often.",
    )


def policy(ref: str = "2") -> Given:
    """A question that nothing divides, about a published document."""
    return question(
        {"conduct": "undivided", "about": "the published policy on drones", "subjects": ["policy"]},
        ref=ref,
        text="Please send me your published policy on drones.",
    )


FLIGHTS: Final = "There were eleven such flights, each announced beforehand on our website."
ENCLOSED: Final = {"statement": "The policy is enclosed."}

LETTERS: Final[Mapping[str, Given]] = {
    "all-balances-lost": case(
        drones(NATIONAL_SECURITY, CRIME),
        reference="FOI-2026-0501",
        authority=POLICE,
        holdings={"1-overt": "held", "1-covert": "not_held"},
        answers={"1-overt": {"statement": FLIGHTS}},
        balances=[
            {**SECURITY_WEIGHED, "outcome": "confirm_or_deny", "conclusion": "The two sides are level"},
            {**CRIME_WEIGHED, "outcome": "confirm_or_deny", "conclusion": "The two sides are level"},
        ],
    ),
    "archived-record": case(
        question(
            {
                "conduct": "undivided",
                "about": "any closed files of 1951 on the visit of a named scientist",
                "subjects": ["investigation", "individual"],
                "circumstances": ["archived_historical_record", "historic"],
                "grounds": [
                    {
                        "provision": "23(5)",
                        "bodies": ["(a)", "(b)"],
                        "link": "Files of that class were made with material from the bodies named or were passed to them.",
                    }
                ],
            },
            text="Which closed files of 1951 do you have on the visit of Dr Example?",
        ),
        reference="ERO/26/118",
        authority=ARCHIVE,
        balances=[
            balance(
                "23(5)",
                factor(
                    "F020",
                    "considerable",
                    "The events are the subject of published histories",
                    period="1951",
                    years="seventy-five years",
                ),
                {
                    "side": "favours-maintaining",
                    "heading": "What old files still tell of a service",
                    "text": "Either answer would tell whether a listed body took an interest in a visitor of that kind, and by "
                    "what means it may have learned of the visit",
                    "weight": "considerable",
                    "reason": "Methods of that kind change slowly, and the same question can be put about other visitors",
                },
                conclusion="What either answer would tell about the bodies concerned outweighs the interest of history in it",
            )
        ],
    ),
    "cyber-undivided": case(
        question(
            {
                "conduct": "undivided",
                "about": "any ransomware attack on the Council's systems since January 2024",
                "subjects": ["technology", "statistics"],
                "circumstances": ["multi_force"],
                "grounds": [
                    {
                        "provision": "31(3)",
                        "limbs": ["31(1)(a)"],
                        "likelihood": "would_be_likely",
                        "if_confirmed": "people who carry out such attacks could infer that the Council's defences have been "
                        "passed before, and could try the same way again",
                        "if_denied": "the same people could infer that an attack of theirs has not been noticed, or that the "
                        "Council is untested, and could carry on or choose it for that reason",
                    }
                ],
            },
            text="Has the Council been the victim of a ransomware attack since January 2024?",
        ),
        reference="IG 26/0093",
        authority=COUNCIL,
        balances=[
            balance(
                "31(3)",
                factor(
                    "F002",
                    "moderate",
                    "Residents rely on the Council's systems and cannot choose others",
                    topic="ransomware",
                    accountable_person_or_body="the Cabinet member for resources",
                ),
                factor(
                    "F043",
                    "considerable",
                    "Lists of this kind have been published and used",
                    other_public_pieces="replies from other councils and published lists of suppliers",
                    what_the_whole_would_show="which councils to try and by what means",
                ),
                factor(
                    "F045",
                    "considerable",
                    "The question is put to every council in the country each year",
                ),
                conclusion="The interest in accountability is served by the audit committee's published reports. The help that "
                "either answer would give to people who carry out such attacks is specific, and it decides the matter",
            )
        ],
    ),
    "grounds-required": case(
        question(
            {"conduct": "overt", "about": "the use of cameras in waste sites"},
            {"conduct": "covert", "about": "the use of cameras in waste sites"},
            text="Do you use cameras at waste sites?",
        ),
        policy(),
        reference="IG 26/0101",
        authority=COUNCIL,
        holdings={"1-overt": "held", "2-undivided": "held"},
        answers={"1-overt": {"statement": "There are signed cameras at all five sites."}, "2-undivided": ENCLOSED},
    ),
    "holding-required": case(
        drones(LISTED_BODY, NATIONAL_SECURITY, CRIME),
        policy(),
        reference="FOI-2026-0502",
        authority=POLICE,
        balances=[SECURITY_WEIGHED, CRIME_WEIGHED],
    ),
    "interim-with-section-23": case(
        drones(LISTED_BODY, NATIONAL_SECURITY, CRIME),
        policy(),
        reference="FOI-2026-0503",
        authority=POLICE,
        holdings={"1-overt": "not_held", "2-undivided": "held"},
        answers={"2-undivided": ENCLOSED},
        balances=[undecided("24(2)"), undecided("31(3)")],
    ),
    "interim-without-section-23": case(
        drones(NATIONAL_SECURITY, CRIME),
        policy(),
        reference="FOI-2026-0504",
        authority=POLICE,
        holdings={"1-overt": "not_held", "2-undivided": "held"},
        answers={"2-undivided": ENCLOSED},
        balances=[undecided("24(2)"), undecided("31(3)")],
    ),
    "investigation": case(
        question(
            {
                "conduct": "undivided",
                "about": "any investigation of Example Builders Ltd",
                "subjects": ["investigation", "individual"],
                "circumstances": ["specific_target"],
                "grounds": [
                    {
                        "provision": "30(3)",
                        "limbs": ["30(1)(a)"],
                        "reason": "information about whether a named company is being investigated for an offence, if there "
                        "were any, would be recorded for an investigation of the kind described in that limb",
                    },
                    {
                        "provision": "31(3)",
                        "limbs": ["31(1)(b)"],
                        "likelihood": "would",
                        "if_confirmed": "people connected with the company could move assets or destroy records",
                        "if_denied": "the same people could go on in the knowledge that they are not being looked at",
                    },
                ],
            },
            text="Are you investigating Example Builders Ltd for fraud?",
        ),
        reference="FOI-2026-0505",
        authority=POLICE,
        balances=[
            balance(
                "30(3)",
                factor(
                    "F009",
                    "moderate",
                    "The reports are sourced, and customers are anxious",
                    reported_claim="customers of the company have complained to the police (Exampleshire Mail, 9 February 2026)",
                ),
                factor(
                    "F071",
                    "heavy",
                    "Decisions of that kind are often taken within days of a first report",
                    investigation_feature="the opening of an inquiry into a company",
                ),
                factor("F072", "considerable", "Former staff are often the first to speak"),
                conclusion="Customers have other means of protecting themselves. The harm that either answer would do to the "
                "freedom to investigate decides the matter",
            ),
            balance(
                "31(3)",
                factor(
                    "F009",
                    "moderate",
                    "The reports are sourced, and customers are anxious",
                    reported_claim="customers of the company have complained to the police (Exampleshire Mail, 9 February 2026)",
                ),
                factor(
                    "F046",
                    "heavy",
                    "Records of this kind are easily destroyed",
                    subject_category="people who run companies of this kind",
                    evasive_action="move money or destroy records",
                ),
                conclusion="The loss of evidence that would follow from either answer decides the matter",
            ),
        ],
    ),
    "not-applicable": case(
        drones(LISTED_BODY),
        question(
            {"conduct": "overt", "about": "arrests that resulted from such use"},
            {"conduct": "covert", "about": "arrests that resulted from such use", "grounds": [LISTED_BODY]},
            ref="2",
            depends_on=["1"],
            text="If any such flights were made, how many arrests resulted from them?",
        ),
        reference="FOI-2026-0506",
        authority=POLICE,
        holdings={"1-overt": "not_held"},
    ),
    "one-balance-lost": case(
        drones(LISTED_BODY, NATIONAL_SECURITY, CRIME),
        reference="FOI-2026-0507",
        authority=POLICE,
        holdings={"1-overt": "held"},
        answers={"1-overt": {"statement": FLIGHTS}},
        balances=[
            {**SECURITY_WEIGHED, "outcome": "confirm_or_deny", "conclusion": "The two sides are level"},
            CRIME_WEIGHED,
        ],
    ),
    "personal-data": case(
        question(
            {
                "conduct": "undivided",
                "about": "any complaints about a named officer",
                "subjects": ["individual"],
                "circumstances": ["specific_target"],
                "grounds": [
                    {
                        "provision": "40(5B)",
                        "limbs": ["40(5B)(a)"],
                        "reason": "either answer would tell the public whether a named person has been complained about. That "
                        "person would not expect it to be told to everyone, the interest of the public in complaints is served "
                        "by the figures that are published, and to tell it would be unfair",
                    }
                ],
            },
            text="How many complaints have been made about PC Example?",
        ),
        reference="FOI-2026-0508",
        authority=POLICE,
    ),
    "regulator": case(
        question(
            {
                "conduct": "undivided",
                "about": "any inquiry into the fitness to practise of a named surveyor",
                "subjects": ["individual", "investigation"],
                "circumstances": ["regulatory_context", "specific_target"],
                "grounds": [
                    {
                        "provision": "31(3)",
                        "limbs": ["31(1)(g)"],
                        "purposes": ["31(2)(d)"],
                        "likelihood": "would_be_likely",
                        "if_confirmed": "surveyors under inquiry could learn of it before they are told, and could put their "
                        "papers in order or speak to those who complained",
                        "if_denied": "surveyors about whom there is cause for concern could learn that it has not reached the "
                        "Board, and could carry on",
                    }
                ],
            },
            text="Is the Board looking into the conduct of A. N. Example?",
        ),
        reference="ESB 2026-14",
        authority=REGULATOR,
        balances=[
            balance(
                "31(3)",
                factor(
                    "F002",
                    "moderate",
                    "The Board acts for the public, and clients wish to know whom they can trust",
                    topic="the conduct of a named surveyor",
                    accountable_person_or_body="the Board's chair",
                ),
                factor(
                    "F059",
                    "considerable",
                    "Papers in matters of this kind are in the hands of the person concerned",
                    subject_category="surveyors",
                    regulator_function="an inquiry by the Board",
                ),
                conclusion="Clients are protected by the published register and by published findings. The harm to the Board's "
                "inquiries from either answer decides the matter",
            )
        ],
    ),
    "safety": case(
        question(
            {
                "conduct": "undivided",
                "about": "any use of 12 Example Street as a refuge",
                "subjects": ["location"],
                "circumstances": ["specific_target"],
                "grounds": [
                    {
                        "provision": "38(2)",
                        "limbs": ["38(1)(a)", "38(1)(b)"],
                        "likelihood": "would_be_likely",
                        "if_confirmed": "people who have threatened a former partner could infer where to look, and could go there",
                        "if_denied": "the same people could strike one address from the list and look at the next, since the "
                        "question can be put again for every address",
                    }
                ],
            },
            text="Is 12 Example Street used as a refuge?",
        ),
        reference="IG 26/0117",
        authority=COUNCIL,
        balances=[
            balance(
                "38(2)",
                factor(
                    "F038",
                    "slight",
                    "The helpline and the police can direct people in danger without an answer to this question",
                    safety_benefit="showing people in danger where they can go",
                ),
                factor(
                    "F075",
                    "heavy",
                    "Violence of this kind is common after people leave, and can be fatal",
                    category_of_person="people who have fled violence at home",
                    endangerment="being found by the person they fled",
                ),
                conclusion="The danger to life and health that either answer would be likely to bring decides the matter",
            )
        ],
    ),
    "withheld": case(
        drones(LISTED_BODY, CRIME),
        reference="FOI-2026-0509",
        authority=POLICE,
        holdings={"1-overt": "held"},
        answers={
            "1-overt": {
                "statement": FLIGHTS,
                "withheld": [
                    {
                        "provision": "40(2)",
                        "reason": "The names of the pilots are personal data. They are junior staff who do not expect their "
                        "names to be published, and the interest in openness is met without them.",
                    }
                ],
            }
        },
        balances=[CRIME_WEIGHED],
    ),
    "withheld-alone": case(
        question(
            {"conduct": "undivided", "about": "the contract for drones bought in 2025", "subjects": ["spending"]},
            text="Please send me the contract for the drones that you bought in 2025.",
        ),
        reference="FOI-2026-0510",
        authority=POLICE,
        holdings={"1-undivided": "held"},
        answers={
            "1-undivided": {
                "statement": "The contract is enclosed, with two passages blanked out.",
                "withheld": [
                    {
                        "provision": "43(2)",
                        "reason": "The two passages give unit prices that were agreed in confidence. To publish them would be "
                        "likely to harm the supplier in a tender that closes in June, and the public interest in the total "
                        "cost is met by the rest of the contract.",
                    }
                ],
            }
        },
    ),
}
