"""What is said when a part of ncnd needs something that is not installed."""


class MissingExtra(ImportError):
    """A part of ncnd was asked for whose extra is not installed."""


def missing_extra(name: str, needs: str, extra: str) -> MissingExtra:
    """The error for what needs a package that is not there, with what to install.

    >>> print(missing_extra("ncnd.letter.to_docx", "python-docx", "docx"))
    `ncnd.letter.to_docx` needs `python-docx`, which is not installed: install the extra, `pip install 'ncnd[docx]'`
    """
    return MissingExtra(f"`{name}` needs `{needs}`, which is not installed: install the extra, `pip install 'ncnd[{extra}]'`")
