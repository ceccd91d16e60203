"""`ncnd ask`: be asked for what a case still lacks."""

from pathlib import Path

import ncnd
from ncnd.commands.given import named
from ncnd.errors import Problem
from ncnd.interview import interview, understood
from ncnd.missing import MissingFact
from ncnd.terminal import DONE, WRONG, Stop, put


def ask(case: str) -> int:
    """Walk an officer through the missing facts, saving each answer in the case file."""
    if case == "-":
        raise Stop(WRONG, "ncnd ask: standard input cannot be saved to; name a case file")
    try:
        saved = interview(Path(case), _asked, _refused)
    except ncnd.CaseError as error:
        raise Stop(WRONG, *(f"{named(case)}: {problem}" for problem in error.problems)) from None
    except EOFError:
        put("\n")
        return DONE
    except OSError as error:
        reason = (error.strerror or "input or output error").lower()
        raise Stop(WRONG, f"{case}: cannot be read or written: {reason}; check the name and the permissions") from None
    put(f"{saved} answer{'' if saved == 1 else 's'} saved in {case}\n")
    return DONE


def _asked(question: MissingFact) -> str | list[str] | dict[str, str] | None:
    """Put one question on the terminal. An empty line leaves it for another time."""
    put(f"\n{question.question}\n")
    if question.parts:
        put(f"  For: {', '.join(question.parts)}\n")
    put(f"  Why: {question.why}\n")
    for number, choice in enumerate(question.allowed, start=1):
        outcome = next((turn.outcome for turn in question.turns if turn.answer == choice), None)
        leads = f" (leads to: {outcome.replace('_', ' ')})" if outcome else ""
        put(f"  {number}. {choice}{leads}\n")
    hint = {
        "choice": "number",
        "choices": "numbers, with commas",
        "date": "as 2021-04-23",
        "text": "in words",
        "signed": "a name, then a day as 2021-04-23",
    }[question.kind]
    return understood(question, input(f"  Answer ({hint}; Enter to leave it): "))


def _refused(problem: Problem) -> None:
    put(f"  Not saved: {problem}\n")
