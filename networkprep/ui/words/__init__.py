"""Codes with values turned into sentences a person reads."""

from networkprep.ui.words.filling import fill

__all__ = ["fill"]
