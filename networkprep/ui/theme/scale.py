"""Distances in pixels and sizes of type; layouts take their numbers from here only."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

TINY: Final = 4
SMALL: Final = 8
MEDIUM: Final = 12
LARGE: Final = 16
WIDE: Final = 24
VAST: Final = 32

COLUMN_WIDTH: Final = 760
_COLUMN_LETTERS: Final = 108
CARD_RADIUS: Final = 8
CONTROL_RADIUS: Final = 6
CONTROL_HEIGHT: Final = 28
TOOL_HEIGHT: Final = 32
FOCUS_WIDTH: Final = 2


class TextStep(Enum):
    """A size of type, as a factor of the system's own font, with its weight."""

    CAPTION = (0.87, QFont.Weight.Normal)
    BODY = (1.0, QFont.Weight.Normal)
    STRONG = (1.0, QFont.Weight.DemiBold)
    SPOKEN = (1.25, QFont.Weight.Normal)
    """Lines to say aloud, in the size of a heading."""
    HEADING = (1.25, QFont.Weight.DemiBold)
    TITLE = (1.6, QFont.Weight.DemiBold)
    DISPLAY = (2.2, QFont.Weight.DemiBold)


_made: dict[TextStep, tuple[QFont, QFont]] = {}


def step_font(step: TextStep) -> QFont:
    """The application's font at one step; follows the reader's text size."""
    base = QApplication.font()
    known = _made.get(step)
    # Kept while the application's font is the same: copies share what Qt has measured, a new font measures anew.
    if known is None or known[0] != base:
        known = _made[step] = (base, _scaled(base, *step.value))
    return QFont(known[1])


def column_width() -> int:
    """How wide a column may be for its lines to be good to read; in large letters as many of them stand in a line."""
    return max(COLUMN_WIDTH, _COLUMN_LETTERS * QFontMetrics(step_font(TextStep.BODY)).averageCharWidth())


def _scaled(base: QFont, factor: float, weight: QFont.Weight) -> QFont:
    font = QFont(base)
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * factor)
    else:
        font.setPixelSize(round(font.pixelSize() * factor))
    font.setWeight(weight)
    return font
