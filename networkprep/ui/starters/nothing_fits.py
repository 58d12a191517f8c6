"""A list of lines with nothing in it: why, and the two ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.library import LinesShown, LinesWish
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button, primary_button
from networkprep.ui.widgets.plain_text import one_line, paragraph
from networkprep.ui.words import fill

_LONGEST = 30


class NothingFits(QWidget):
    """``cleared`` shows everything again, ``added`` begins a line of one's own."""

    cleared = Signal()
    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = paragraph("")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add = primary_button(self.tr("Write it yourself"), "add")
        self.clear = button(self.tr("Show all lines"))
        self.add.clicked.connect(self.added)
        self.clear.clicked.connect(self.cleared)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addStretch(1)
        column.addWidget(self._sentence)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def show_wish(self, wish: LinesWish) -> None:
        """Say what was looked for in vain."""
        self._sentence.setText(self._why(wish))
        self.add.setVisible(wish.shown is not LinesShown.HIDDEN)

    def _why(self, wish: LinesWish) -> str:
        words = one_line(wish.words).strip()
        if words:
            short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
            return fill(self.tr("No line has “{words}” in it."), words=short)
        if wish == LinesWish(shown=LinesShown.FAVOURITES):
            return self.tr("No favourites yet. Open a line you like and press “Favourite”; packs take it first.")
        if wish == LinesWish(shown=LinesShown.OWN):
            return self.tr("Nothing in your own words yet. Reword a line, or write one yourself.")
        if wish == LinesWish(shown=LinesShown.HIDDEN):
            return self.tr("No line is hidden.")
        return self.tr("No line fits all of this together.")
