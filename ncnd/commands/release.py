"""`ncnd --version`: the version, and how fresh its law is."""

from importlib import metadata

from ncnd.catalogue import bundled
from ncnd.wording import long_date


def release() -> str:
    """The version, and how fresh its law is."""
    return f"ncnd {installed() or '(not installed)'}, law checked to {long_date(bundled().exemptions.checked_on)}\n"


def installed() -> str | None:
    """The version that is installed; none when ncnd is run from a checkout."""
    try:
        return metadata.version("ncnd")
    except metadata.PackageNotFoundError:
        return None
