"""Rows of one kind, and under them the field that adds one of one's own."""

from __future__ import annotations

from abc import abstractmethod
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.adding_line import AddingLine
from networkprep.ui.widgets.rows_column import RowsColumn

Row = TypeVar("Row", bound=QWidget)


class GrowingRows(QWidget, Generic[Row]):
    """Says what is to be added; shows what there is."""

    added = Signal(str)

    def __init__(self, add: AddingLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = add
        self.add.added.connect(self.added)
        self._list = RowsColumn(self.make_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(self._list)
        column.addWidget(self.add)

    @abstractmethod
    def make_row(self) -> Row:
        """One more row, its signals connected."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown, in its order."""
        return tuple(self._list.rows)

    def fit(self, count: int) -> list[Row]:
        """So many rows, for what is to be shown."""
        return self._list.fit(count)
