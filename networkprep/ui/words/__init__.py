"""Codes with values turned into sentences a person reads."""

from networkprep.ui.words.filling import begin, fill, fill_name

__all__ = ["begin", "fill", "fill_name"]
