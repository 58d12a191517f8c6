"""Cards beside each other, two in a line, where there is room for two; under one another where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import TextStep, step_font
from networkprep.ui.theme.scale import LARGE

_LEAST_LETTERS = 50
"""A card narrower than this, in letters of the reader's text size, is squeezed."""


class TwoByTwo(QWidget):
    """The cards keep their order: along the lines, from the reading side."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = tuple(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(LARGE)
        self._put(1)

    @property
    def columns(self) -> int:
        """How many stand in a line now."""
        return self._columns

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = _LEAST_LETTERS * QFontMetrics(step_font(TextStep.BODY)).averageCharWidth()
        self._put(2 if self.width() >= 2 * least + LARGE else 1)

    def _put(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))
