"""Checks on a response or a letter, and the reading of letters."""
