"""The explorer: one static page that shows every combination of what a decision turns on.

The combinations are worked out by the engine and exported as a table. The page looks them up and compares them; it decides nothing.
"""

from ncnd.explorer.page import explorer, explorer_page
from ncnd.explorer.table import Table

__all__ = ["Table", "explorer", "explorer_page"]
