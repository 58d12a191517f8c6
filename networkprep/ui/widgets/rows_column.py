"""A column of widgets of one kind, as many as there are things to show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

Row = TypeVar("Row", bound=QWidget)


class RowsColumn(QVBoxLayout, Generic[Row]):
    """Rows stay when their number changes, and the focus with them; ``make`` makes one that is needed."""

    def __init__(self, make: Callable[[], Row]) -> None:
        super().__init__()
        self._make = make
        self.rows: list[Row] = []
        self.setSpacing(0)

    def fit(self, count: int) -> list[Row]:
        """So many rows, for what is to be shown."""
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = self._make()
            self.addWidget(row)
            self.rows.append(row)
        return self.rows
