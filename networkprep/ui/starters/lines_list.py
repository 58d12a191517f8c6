"""The list of lines: the words first, beneath them what they are for; walked with the arrow keys, Enter reads on."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from networkprep.domain.library import LineRow, situations_of
from networkprep.ui.overriding import override
from networkprep.ui.theme import State
from networkprep.ui.widgets.list_row import RowDelegate, RowPart
from networkprep.ui.words.starters import category_word, depth_word, moment_word, readable, source_word

Index = QModelIndex | QPersistentModelIndex


class LinesModel(QAbstractListModel):
    """Frozen rows in the order they came."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LineRow, ...] = ()

    def set_rows(self, rows: tuple[LineRow, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, index: Index) -> LineRow | None:
        """The line of an index."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """Where a line stands; an invalid index when it is not in the list."""
        at = next((at for at, row in enumerate(self._rows) if row.key == key), -1)
        return self.index(at, 0)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return readable(row.line.text)
        if role == RowPart.SUBTITLE:
            return _about(row)
        if role == RowPart.TRAILING:
            return _mark(row)
        if role == RowPart.STATE:
            return State.GOOD if row.mark.favourite else State.QUIET
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (readable(row.line.text), _about(row), _mark(row)) if part)
        return None


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
        index = self.lines.index_of(key)
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
