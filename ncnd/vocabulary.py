"""The closed words of the library.

A new word is one line here, reviewed, because this is where held-ness could slip into stage 1.

Source: FOIA 2000; `docs/law.md` for where each word is used.
"""

from typing import Final, Literal

Conduct = Literal["overt", "covert", "undivided"]
"""Overt use is announced or open to view; covert use is any use that is not overt.

Undivided is a question to which the difference does not matter.
"""

AuthorityKind = Literal["police", "police_and_crime_commissioner", "government_department", "local_authority", "health", "other"]
Nation = Literal["england", "wales", "northern_ireland", "uk"]

Subject = Literal[
    "covert_tactic", "capability", "technology", "investigation", "individual", "location", "spending", "policy", "statistics"
]  # fmt: skip
"""What a question is about: it selects positions and factors."""

Circumstance = Literal[
    "overt_use", "covert_use", "overt_trial", "named_product", "multi_force", "question_series", "specific_target", "granular",
    "aggregate", "live_matter", "concluded_matter", "historic", "official_confirmation", "unofficial_reports",
    "prior_inconsistent_statement", "peers_answered", "published_framework", "mass_effect", "biometric",
    "accuracy_or_bias_concern", "protest_or_expression", "protected_role", "alleged_wrongdoing", "inquiry_or_litigation",
    "independent_oversight", "private_partner", "source_context", "operator_safety", "terrorism_context",
    "state_threat_context", "foreign_state_context", "military_context", "custody_or_border_context", "regulatory_context",
    "record_over_100_years", "archived_historical_record", "statistical_information",
]  # fmt: skip
"""What can be said of a question without looking for the answer."""

Family = Literal["class", "prejudice", "necessity", "endangerment"]
"""The kind of test that a provision sets (FOIA 2000 ss 23 to 44)."""

StatusInLaw = Literal["absolute", "qualified", "contested"]
"""Whether section 2(1)(b) asks for a balance of the public interest; contested where section 2(3) does not settle it."""

Likelihood = Literal["would", "would_be_likely"]
"""More probable than not, or a real and significant risk (*Hogan*, EA/2005/0026)."""

Fact = Literal["link", "limb", "purpose", "opinion", "bodies", "necessity", "reason", "if_confirmed", "if_denied"]
"""What a ground may lack."""

Gate = Literal[
    "environmental_information", "own_personal_data", "scottish_authority", "cost_limit", "vexatious", "repeated_request",
    "clarification_pending",
]  # fmt: skip
"""What takes a request out of the reach of this library, or stops it, before any part is decided."""

Weight = Literal["slight", "moderate", "considerable", "heavy"]
BalanceOutcome = Literal["maintain", "confirm_or_deny", "pending"]

OutcomeName = Literal[
    "held", "not_held", "holding_required", "neither_confirm_nor_deny", "balance_required", "grounds_required", "not_applicable"
]  # fmt: skip
"""What a response says of a part."""

Status = Literal["draft", "interim", "final"]

LIKELIHOOD_WORDS: Final[dict[Likelihood, str]] = {"would": "would", "would_be_likely": "would be likely to"}
