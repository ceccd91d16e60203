"""Pictures for the file: how each part was decided, and what a provision wants. They are drawn from the file note and from the law.

A picture of a decision is a file note, and like it not for release. Nothing here is given a holding.
"""

from ncnd.picture.page import explain_html, provision_html
from ncnd.picture.path import explain_svg

__all__ = ["explain_html", "explain_svg", "provision_html"]
