"""A kind thought: a favourite or not, in the library's words or one's own (S124)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.library import LineRow
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.plain_text import plain_tooltip
from networkprep.ui.widgets.worded_row import WordedRow
from networkprep.ui.words import fill


class ThoughtRow(WordedRow):
    """``marked`` and ``said`` carry the key of the thought."""

    marked = Signal(str, bool)
    said = Signal(object, str)
    """The ``LineRow`` and the new words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: LineRow | None = None
        self.favourite = icon_button("quality", self.tr("Favourite"))
        self.favourite.setCheckable(True)
        self.favourite.clicked.connect(self._on_favourite)
        self.add_button(self.favourite)
        self.worded.connect(self._on_worded)

    def show_thought(self, row: LineRow) -> None:
        """Show this one."""
        self.row = row
        own = row.is_own or row.mark.reworded
        self.show_sentence(row.line.text, self.tr("your own words") if own else "")
        self.favourite.setChecked(row.mark.favourite)
        self.favourite.setAccessibleName(fill(self.tr("Favourite: {words}"), words=row.line.text))
        plain_tooltip(self.favourite, self.tr("Favourites come first before an event."))

    def _on_favourite(self, favourite: bool) -> None:
        if self.row is not None:
            self.marked.emit(self.row.key, favourite)

    def _on_worded(self, text: str) -> None:
        if self.row is not None:
            self.said.emit(self.row, text)
