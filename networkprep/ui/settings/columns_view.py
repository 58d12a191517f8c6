"""The columns of a table: what each is taken for, and a menu to say otherwise; remembered for tables like it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from networkprep.domain.table_columns import FIELDS, LEFT_OUT, TableColumn, TableColumns
from networkprep.ui.overriding import override
from networkprep.ui.settings.fitted_list import TurningList
from networkprep.ui.theme import State
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.list_row import RowPart
from networkprep.ui.widgets.plain_text import button_text, caption
from networkprep.ui.widgets.rows_model import RowsModel
from networkprep.ui.words.columns import column_word


class ColumnsModel(RowsModel[TableColumn]):
    """Name, some cells, and what the column is taken for."""

    @override
    def parts(self, row: TableColumn) -> Mapping[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: row.name,
            RowPart.SUBTITLE: row.sample or self.tr("Empty"),
            RowPart.TRAILING: column_word(row.field),
            RowPart.STATE: State.GOOD if row.field not in {"", LEFT_OUT} else State.QUIET,
        }


class ColumnsView(QWidget):
    """``said`` carries the mapping now meant, ``forgotten`` that the names alone shall count again."""

    said = Signal(object)
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: TableColumns | None = None
        self._menu = QMenu(self)
        self.columns = ColumnsModel(self)
        self.list = TurningList(self.columns, self.tr("Columns of the table"))
        self.list.turned.connect(self._on_turned)
        self._days_name = caption(self.tr("A day written 3/4/2026 is"))
        self.days = ChoiceRow(
            self.tr("A day written 3/4/2026"), [Choice(True, self.tr("4 March")), Choice(False, self.tr("3 April"))]
        )
        self.days.chosen.connect(self._on_days)
        self.as_shown = quiet_button(self.tr("Yes, read it this way"))
        self.as_shown.clicked.connect(self._on_as_shown)
        self.by_name = quiet_button(self.tr("Go by the names of the columns again"))
        self.by_name.clicked.connect(self.forgotten)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(
            caption(self.tr("What each column holds. Click one, or press Space, to change it; it is remembered."))
        )
        for each in (self.list, self._days_name, self.days):
            column.addWidget(each)
        column.addWidget(self.as_shown, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.by_name, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_columns(self, columns: TableColumns) -> None:
        """Show how a table is read; the caret stays on its row."""
        at = max(self.list.currentIndex().row(), 0)
        self._columns = columns
        self.columns.set_rows(columns.columns)
        self.list.setCurrentIndex(self.columns.index(at, 0))
        for each in (self._days_name, self.days):
            each.setVisible(columns.days_unclear)
        self.days.choose(columns.month_first)
        self.as_shown.setVisible(columns.is_guessed and not columns.said)
        self.by_name.setVisible(columns.said)

    def say(self, at: int, field: str) -> None:
        """Say what a column holds, counted from the first."""
        if self._columns is not None:
            columns = list(self._columns.columns)
            columns[at] = replace(columns[at], field=field)
            self._say(replace(self._columns, columns=tuple(columns)))

    def _on_as_shown(self) -> None:
        if self._columns is not None:
            self._say(self._columns)

    def _say(self, columns: TableColumns) -> None:
        self.said.emit(columns.mapping())

    def _on_days(self, month_first: object) -> None:
        if self._columns is not None:
            self._say(replace(self._columns, month_first=bool(month_first)))

    def _on_turned(self, index: QPersistentModelIndex, _with_ctrl: bool) -> None:
        row = self.columns.row_at(index)
        if row is None:
            return
        self._menu.clear()
        group = QActionGroup(self._menu)
        for field in FIELDS:
            action = self._menu.addAction(button_text(column_word(field)))
            action.setCheckable(True)
            action.setChecked(field == row.field)
            action.triggered.connect(partial(self.say, index.row(), field))
            group.addAction(action)
            if field == row.field:
                self._menu.setActiveAction(action)
        place = self.list.visualRect(self.columns.index(index.row(), 0))
        self._menu.popup(self.list.viewport().mapToGlobal(place.bottomLeft()))
