"""How fast ncnd is beside the alternatives, and beside the least that its own models could cost: `python -m bench`."""
