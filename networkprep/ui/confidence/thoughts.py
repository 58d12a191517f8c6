"""Kind thoughts for before an event: choose favourites, say them in one's own words, add one (S124)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.library import LineRow
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.adding_line import AddingLine
from networkprep.ui.widgets.rows_column import RowsColumn
from networkprep.ui.widgets.thought_row import ThoughtRow


class Thoughts(QWidget):
    """Favourites first."""

    marked = Signal(str, bool)
    said = Signal(object, str)
    added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = AddingLine(self.tr("Add a kind thought"), self.tr("a thought that helps me"))
        self.add.added.connect(self.added)
        self._list = RowsColumn(self._make_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(self._list)
        column.addWidget(self.add)

    @property
    def rows(self) -> tuple[ThoughtRow, ...]:
        """The thoughts in their order."""
        return tuple(self._list.rows)

    def show_thoughts(self, thoughts: tuple[LineRow, ...]) -> None:
        """Show these."""
        for row, thought in zip(self._list.fit(len(thoughts)), thoughts, strict=True):
            row.show_thought(thought)

    def _make_row(self) -> ThoughtRow:
        row = ThoughtRow()
        row.marked.connect(self.marked)
        row.said.connect(self.said)
        return row
