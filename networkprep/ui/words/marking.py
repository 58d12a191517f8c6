"""Marks a text for translation where it is declared; the translation happens where it is shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """The text itself. Named as Qt's own marker, which the translation tools look for and which is not typed."""
    return text
