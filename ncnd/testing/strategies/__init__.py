"""Hypothesis strategies for parts, questions, requests and case files, all of them sound: ncnd can decide every one.

They are drawn from the law itself, so that every provision, limb, circumstance, state of a ground and balance comes up. Their words
are plain: it is the characteristics that vary. The extra `testing` brings what they need.

Source: FOIA 2000 ss 2, 22-44. https://www.legislation.gov.uk/ukpga/2000/36
"""

import importlib.util

from ncnd.extra import missing_extra

if importlib.util.find_spec("hypothesis") is None:
    raise missing_extra("ncnd.testing.strategies", "hypothesis", "testing")

from ncnd.testing.strategies.asked import DAYS, parts, questions
from ncnd.testing.strategies.cases import authorities, balances, case_files, holdings, question_facts, requests

__all__ = [
    "DAYS",
    "authorities",
    "balances",
    "case_files",
    "holdings",
    "parts",
    "question_facts",
    "questions",
    "requests",
]
