"""How the list is sorted and which columns it has, as a menu: for the keyboard what the headers are for the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from networkprep.ui.people.people_model import Column
from networkprep.ui.people.people_table import PeopleTable


class ListMenu(QMenu):
    """Shows how the table is arranged when it is opened, and arranges it."""

    def __init__(self, table: PeopleTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._sorting = QActionGroup(self)
        self._sorts = {column: self._entry(self._sort_words(column)) for column in Column}
        for action in self._sorts.values():
            self._sorting.addAction(action)
        self._backwards = self._entry(self.tr("The other way round"))
        self.addSeparator()
        self._columns = {column: self._entry(self._column_words(column)) for column in Column if column != Column.NAME}
        for column, action in self._sorts.items():
            action.triggered.connect(lambda _checked=False, by=column: self._on_sort(by))
        self._backwards.triggered.connect(self._on_backwards)
        for column, action in self._columns.items():
            action.toggled.connect(lambda shown, which=column: self._table.want_column(which, shown))
        self.aboutToShow.connect(self._show_state)

    def _entry(self, words: str) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        return action

    def _show_state(self) -> None:
        header = self._table.horizontalHeader()
        self._sorts[Column(header.sortIndicatorSection())].setChecked(True)
        self._backwards.setChecked(header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder)
        for column, action in self._columns.items():
            action.setChecked(self._table.wants_column(column))

    def _on_sort(self, column: Column) -> None:
        self._table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def _on_backwards(self) -> None:
        header = self._table.horizontalHeader()
        down = Qt.SortOrder.DescendingOrder if self._backwards.isChecked() else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(header.sortIndicatorSection(), down)

    def _sort_words(self, column: Column) -> str:
        return {
            Column.NAME: self.tr("Sort by name"),
            Column.WHERE_MET: self.tr("Sort by where we met"),
            Column.WARMTH: self.tr("Sort by the last contact"),
            Column.NEXT_TOUCH: self.tr("Sort by the next touch"),
        }[column]

    def _column_words(self, column: Column) -> str:
        return {
            Column.WHERE_MET: self.tr("Show where we met"),
            Column.WARMTH: self.tr("Show warmth"),
            Column.NEXT_TOUCH: self.tr("Show the next touch"),
        }[column]
