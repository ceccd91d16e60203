"""What an FOI manager keeps on file beside the reasons: searches for official statements, consultation, referral, and who signed.

None of it is for release, and there is no place in it for who asked: the requester is never named to those consulted.

Source: College of Policing APP, freedom of information; ICO practice on reasons recorded at the time (L115, L125).
"""

from ncnd.model import Day, Guarded, Line, Prose


class OfficialStatements(Guarded):
    """A search for official statements of the very fact asked about: where, when and by whom, and what was found (L077, L079).

    What is found there goes into the case as the circumstance `official_confirmation`.
    """

    searched: tuple[Line, ...]
    by: Line
    on: Day
    found: tuple[Line, ...] = ()


class Consultation(Guarded):
    """A body consulted, without the requester's name: what it advised, and whether that was followed."""

    body: Line
    on: Day
    advice: Prose | None = None
    followed: bool | None = None


class SignedOff(Guarded):
    """Who drafted, reviewed or approved the reply, in what role, and when."""

    name: Line
    role: Line
    on: Day


class FileRecord(Guarded):
    """The internal record beside the reasons."""

    official_statements: OfficialStatements | None = None
    consultations: tuple[Consultation, ...] = ()
    referral: Consultation | None = None
    drafted: SignedOff | None = None
    reviewed: SignedOff | None = None
    approved: SignedOff | None = None
