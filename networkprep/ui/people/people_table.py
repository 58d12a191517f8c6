"""The view of the list: walked with the arrow keys, Enter opens, several can be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.people_list import PeopleOrder
from networkprep.ui.overriding import override
from networkprep.ui.people.people_model import Column, PeopleTableModel
from networkprep.ui.people.row_painter import Cells, RowPainter
from networkprep.ui.theme import Role, current_theme
from networkprep.ui.theme.focus_ring import draw_focus_ring

_Index = QModelIndex | QPersistentModelIndex

_ORDERS = {
    Column.NAME: PeopleOrder.NAME,
    Column.WHERE_MET: PeopleOrder.WHERE_MET,
    Column.WARMTH: PeopleOrder.LAST_TOUCH,
    Column.NEXT_TOUCH: PeopleOrder.NEXT_TOUCH,
}
_LETTERS = {Column.WHERE_MET: 26, Column.WARMTH: 17, Column.NEXT_TOUCH: 24}
"""How wide the columns are at first, in letters of the small font; the name has the rest, and at least this many:"""
_NAME_LETTERS = 24
_SHORTEST_NAME = 18
"""Below it a name says too little for the warmth to stand beside it."""
_NARROWEST, _WIDEST = 4.0, 120.0
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_STAY = QItemSelectionModel.SelectionFlag.NoUpdate
_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class PeopleTable(QTableView):
    """Tells who is current, who is chosen, and by what to sort."""

    opened = Signal(object)
    """A person's id: Enter, or a double click."""

    chosen_changed = Signal()
    """Other people are selected."""

    sort_wanted = Signal(object, bool)
    """A PeopleOrder, and whether downwards."""

    left_upwards = Signal()
    """Up was pressed on the first row: back to the search field."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searching = False
        self._letters: dict[Column, float] = dict(_LETTERS)
        self._sizing = False
        self._unwanted: set[Column] = set()
        self.people = PeopleTableModel(clock, self)
        self.setModel(self.people)
        self._rows = RowPainter()
        self.setAccessibleName(self.tr("People"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_headers()
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def current_id(self) -> int | None:
        """The person under the caret."""
        return self.people.id_at(self.currentIndex().row())

    def chosen_ids(self) -> list[int]:
        """The people selected, in the order of the list."""
        selection = self.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.size())]
        rows = sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
        return [key for key in map(self.people.id_at, rows) if key is not None]

    def choose(self, person_id: int) -> bool:
        """Put the caret on a person; False when they are not in this list."""
        return self._choose_row(self.people.place_of(person_id))

    def choose_many(self, ids: Iterable[int]) -> None:
        """Select those of these people who are in this list, the caret on the first."""
        places = self.people.places_of(ids)
        if not places:
            return
        chosen = QItemSelection()
        for place in places:
            chosen.select(self.people.index(place, 0), self.people.index(place, 0))
        self.selectionModel().setCurrentIndex(self.people.index(places[0], 0), _STAY)
        self.selectionModel().select(chosen, _ROW)

    def choose_first(self) -> bool:
        """Put the caret on the first row; False in an empty list."""
        return self._choose_row(0)

    def set_searching(self, searching: bool) -> None:
        """While searching, where a search matched needs the room."""
        self._searching = searching
        self._fit_columns()

    def arrangement(self) -> dict[str, str]:
        """How the list is sorted and how wide its columns are, as ``arrange`` reads it."""
        header = self.horizontalHeader()
        widths = " ".join(f"{letters:.1f}" for letters in self._letters.values())
        return {
            "sorted": str(header.sortIndicatorSection()),
            "downwards": str(int(header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder)),
            "widths": widths,
            "hidden": " ".join(str(int(column)) for column in sorted(self._unwanted)),
        }

    def arrange(self, kept: Mapping[str, str]) -> None:
        """Sort and size as before; what cannot be read is left as it is."""
        with suppress(ValueError):
            column = Column(int(kept.get("sorted", "")))
            downwards = kept.get("downwards") == "1"
            order = Qt.SortOrder.DescendingOrder if downwards else Qt.SortOrder.AscendingOrder
            self.horizontalHeader().setSortIndicator(column, order)
        with suppress(ValueError):
            hidden = {Column(int(each)) for each in kept.get("hidden", "").split()}
            self._unwanted = hidden - {Column.NAME}
            self._fit_columns()
        with suppress(ValueError):
            letters = [float(width) for width in kept.get("widths", "").split()]
            if len(letters) == len(self._letters) and all(_NARROWEST <= each <= _WIDEST for each in letters):
                self._letters = dict(zip(self._letters, letters, strict=True))
                self._size_columns()
                self._fit_columns()

    def want_column(self, column: Column, wanted: bool) -> None:
        """Show a column where there is room for it, or do without; the name always stays."""
        if column != Column.NAME and wanted != self.wants_column(column):
            self._unwanted ^= {column}
            self._fit_columns()

    def wants_column(self, column: Column) -> bool:
        """Whether the person wants to see this column."""
        return column not in self._unwanted

    def step(self, by: int) -> None:
        """To the next (1) or the one before (-1)."""
        self._choose_row(min(max(self.currentIndex().row() + by, 0), self.people.rowCount() - 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id is not None:
            self.opened.emit(self.current_id)
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif event.key() in _ENDS and event.modifiers() in {_NO_KEYS, Qt.KeyboardModifier.KeypadModifier}:
            # Of a table Qt makes them the first and the last cell of a row; here a row is one thing.
            self._choose_row(_ENDS[Qt.Key(event.key())] % max(self.people.rowCount(), 1))
        else:
            super().keyPressEvent(event)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        # Qt has one cell of a row painted again that was not chosen; the ring goes around all of them.
        self.viewport().update(self._row_rect(previous.row()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        first = self.rowAt(event.rect().top())
        if first < 0:
            return
        last = self.rowAt(event.rect().bottom())
        last = last if last >= 0 else self.people.rowCount() - 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_rows(painter, first, last)
        index = self.currentIndex()
        if self.hasFocus() and first <= index.row() <= last:
            draw_focus_ring(painter, self._row_rect(index.row()).toRectF(), QColor(current_theme()[Role.FOCUS]))
        self.people.look_ahead(first, last)

    def _paint_rows(self, painter: QPainter, first: int, last: int) -> None:
        chosen = self.selectionModel()
        shown = tuple(
            (column, self.columnViewportPosition(column), self.columnWidth(column))
            for column in Column
            if not self.isColumnHidden(column)
        )
        cells = Cells(shown, self.isRightToLeft())
        for row in range(first, last + 1):
            selected = chosen.isSelected(self.people.index(row, 0))
            self._rows.paint(painter, self.people.line_at(row), self._row_rect(row), cells, selected=selected)

    def _row_rect(self, row: int) -> QRect:
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    @override
    def reset(self) -> None:
        super().reset()
        # Left for later, as Qt does it, the scroll bar follows the rows, and everything is painted twice.
        self.executeDelayedItemsLayout()

    @override
    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Rows read ahead, out of sight, are no reason to paint those in sight again."""
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if last.row() >= top and (bottom < 0 or first.row() <= bottom):
            super().dataChanged(first, last, list(roles))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange}:
            self._rows.measure()
            self.verticalHeader().setDefaultSectionSize(self._rows.row_height)
            self._size_columns()
            self._fit_columns()

    def _size_columns(self) -> None:
        self._sizing = True
        for column, letters in self._letters.items():
            self.horizontalHeader().resizeSection(column, round(letters * self._rows.letter_width))
        self._sizing = False

    def _fit_columns(self) -> None:
        """Where room is short, or where a search says where it matched, the name stays, and the warmth while it can."""
        letter = self._rows.letter_width
        warmth = 0.0 if Column.WARMTH in self._unwanted else self._letters[Column.WARMTH]
        if self.viewport().width() < (_SHORTEST_NAME + warmth) * letter:
            warmth = 0.0
        self.setColumnHidden(Column.WARMTH, not warmth)
        room = self.viewport().width() - (_NAME_LETTERS + warmth) * letter
        for column in (Column.NEXT_TOUCH, Column.WHERE_MET):
            width = self._letters[column] * letter
            wanted = self.wants_column(column) and not self._searching
            shown = wanted and room >= width
            self.setColumnHidden(column, not shown)
            room -= width if wanted else 0.0

    def _choose_row(self, row: int) -> bool:
        if not 0 <= row < self.people.rowCount():
            return False
        index = self.people.index(row, 0)
        self.selectionModel().setCurrentIndex(index, _ROW)
        self.scrollTo(index)
        return True

    def _set_headers(self) -> None:
        # Rows of one height: measuring a hundred thousand of them takes the better part of a minute.
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._rows.row_height)
        rows.hide()
        columns = self.horizontalHeader()
        # Of its own: to paint a heading Qt asks of each row whether it is selected, 0.6 s when a hundred thousand are.
        columns.setSelectionModel(QItemSelectionModel(self.people, columns))
        columns.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self._size_columns()
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(True)
        columns.setSortIndicatorShown(True)
        columns.setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
        columns.sectionResized.connect(self._on_resized)
        columns.sortIndicatorChanged.connect(self._on_sort)

    def _on_resized(self, section: int, _before: int, width: int) -> None:
        """Drawn wider or narrower by hand; a hidden column has no width."""
        column = Column(section)
        if not self._sizing and width and column in self._letters:
            self._letters[column] = min(max(width / self._rows.letter_width, _NARROWEST), _WIDEST)

    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        self.sort_wanted.emit(_ORDERS[Column(section)], order is Qt.SortOrder.DescendingOrder)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.people.id_at(index.row()))
