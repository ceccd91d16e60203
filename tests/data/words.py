"""The closed words that the data are held to, written out once more so that a new one is seen in review."""

from typing import Final

SUBJECTS: Final = frozenset({
    "covert_tactic", "capability", "technology", "investigation", "individual", "location", "spending", "policy",
    "statistics",
})  # fmt: skip

CIRCUMSTANCES: Final = frozenset({
    "overt_use", "covert_use", "overt_trial", "named_product", "multi_force", "question_series", "specific_target",
    "granular", "aggregate", "live_matter", "concluded_matter", "historic", "official_confirmation",
    "unofficial_reports", "prior_inconsistent_statement", "peers_answered", "published_framework", "mass_effect",
    "biometric", "accuracy_or_bias_concern", "protest_or_expression", "protected_role", "alleged_wrongdoing",
    "inquiry_or_litigation", "independent_oversight", "private_partner", "source_context", "operator_safety",
    "terrorism_context", "state_threat_context", "foreign_state_context", "military_context",
    "custody_or_border_context", "regulatory_context", "record_over_100_years", "archived_historical_record",
    "statistical_information",
})  # fmt: skip
