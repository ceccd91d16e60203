"""`ncnd --version`: the version, and how fresh its law is."""

from importlib import metadata

from ncnd.catalogue import bundled
from ncnd.wording import long_date


def release() -> str:
    """The version, and how fresh its law is."""
    try:
        release = metadata.version("ncnd")
    except metadata.PackageNotFoundError:
        release = "(not installed)"
    return f"ncnd {release}, law checked to {long_date(bundled().exemptions.checked_on)}\n"
