"""What other projects import into their unit tests: does a system that drafts replies keep to the law, and give nothing away?

Nothing here needs Hypothesis or pytest to be installed. `ncnd.testing.strategies` needs Hypothesis (extra `testing`), and
`ncnd.testing.plugin` is loaded by pytest on request (`-p ncnd.testing.plugin`).
"""

from ncnd.testing.case_held_blind import assert_case_held_blind
from ncnd.testing.clean import assert_clean
from ncnd.testing.facts import QuestionFacts, silent_parts
from ncnd.testing.held_blind import assert_held_blind
from ncnd.testing.position import assert_position
from ncnd.testing.same_line import assert_same_line
from ncnd.testing.sample import sample_questions

__all__ = [
    "QuestionFacts",
    "assert_case_held_blind",
    "assert_clean",
    "assert_held_blind",
    "assert_position",
    "assert_same_line",
    "sample_questions",
    "silent_parts",
]
