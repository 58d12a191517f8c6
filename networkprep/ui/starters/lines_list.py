"""The list of lines: the words first, beneath them what they are for; walked with the arrow keys, Enter reads on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from networkprep.domain.library import LineRow, situations_of
from networkprep.ui.overriding import override
from networkprep.ui.theme import State
from networkprep.ui.widgets.list_row import Index, RowDelegate, RowPart
from networkprep.ui.widgets.rows_model import RowsModel
from networkprep.ui.words.starters import category_word, depth_word, moment_word, readable, source_word


class LinesModel(RowsModel[LineRow]):
    """In the order they came."""

    @override
    def parts(self, row: LineRow) -> dict[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: readable(row.line.text),
            RowPart.SUBTITLE: _about(row),
            RowPart.TRAILING: _mark(row),
            RowPart.STATE: State.GOOD if row.mark.favourite else State.QUIET,
        }


class LinesList(QListView):
    """``chosen`` when the caret is on another line, ``opened`` on Enter."""

    chosen = Signal(str)
    opened = Signal(str)
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ""
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(self.tr("Lines"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setProperty("look", "bare")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def current_key(self) -> str:
        """The line under the caret, or nothing."""
        row = self.lines.row_at(self.currentIndex())
        return row.key if row else ""

    def set_rows(self, rows: tuple[LineRow, ...]) -> None:
        """Show these; the caret stays on its line, or near where it was."""
        key, at = self.current_key, self.currentIndex().row()
        self.lines.set_rows(rows)
        if not key or self.choose(key):
            return
        if rows:
            self.setCurrentIndex(self.lines.index(min(max(at, 0), len(rows) - 1), 0))

    def choose(self, key: str) -> bool:
        """Put the caret on this line; False when it is not in the list."""
        index = self.lines.index_where(lambda row: row.key == key)
        if index.isValid():
            self.setCurrentIndex(index)
        return index.isValid()

    def choose_first(self) -> None:
        """Put the caret on the first line."""
        self.setCurrentIndex(self.lines.index(0, 0))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = self.lines.row_at(current)
        if row is not None and row.key != self._told:
            self._told = row.key
            self.chosen.emit(row.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_key:
            self.opened.emit(self.current_key)
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)


def _about(row: LineRow) -> str:
    moments = (moment_word(tag) for tag in situations_of(row.line))
    parts = (category_word(row.line.category), depth_word(row.line.depth), *moments, source_word(row))
    return " · ".join(part for part in parts if part)


def _mark(row: LineRow) -> str:
    if row.mark.favourite:
        return QCoreApplication.translate("LinesList", "favourite")
    if row.mark.uses.got_going > row.mark.uses.fell_flat:
        return QCoreApplication.translate("LinesList", "got going")
    return ""
