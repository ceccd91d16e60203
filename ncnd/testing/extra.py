"""What is said when a helper needs something that is not installed."""


class MissingExtra(ImportError):
    """A part of ncnd was asked for whose extra is not installed."""


def missing_extra(module: str, needs: str) -> MissingExtra:
    """The error for a module that needs what is not there, with what to install.

    >>> print(missing_extra("ncnd.testing.strategies", "hypothesis"))
    `ncnd.testing.strategies` needs `hypothesis`, which is not installed: install the extra, `pip install 'ncnd[testing]'`
    """
    return MissingExtra(f"`{module}` needs `{needs}`, which is not installed: install the extra, `pip install 'ncnd[testing]'`")
