"""Codes with values turned into sentences a person reads."""

from networkprep.ui.words.filling import fill, fill_name

__all__ = ["fill", "fill_name"]
