"""The floor of the list of people: a field and a QTableView with two hundred rows read by plain ``sqlite3``.

``python -m tests.bench.floors.list_window FILE`` prints the milliseconds from before the query to the painted rows,
and from a key in the field to the rows that the full-text index finds for it.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
from time import perf_counter_ns
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

ROUNDS = 15
_SQL = (
    "SELECT p.name, coalesce(e.title, p.how_met), p.rhythm, p.next_touch_on FROM person p "
    "LEFT JOIN event e ON e.id = p.met_event_id WHERE p.no_contact = 0 ORDER BY p.name_key, p.id LIMIT 200"
)


class Rows(QAbstractTableModel):
    """Rows as they were read."""

    def __init__(self, rows: list[tuple[Any, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def take(self, rows: list[tuple[Any, ...]]) -> None:
        """Show others."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, *_: object) -> int:
        return len(self._rows)

    def columnCount(self, *_: object) -> int:
        return 4

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class Painted(QObject):
    """Ends the loop once the watched widget was painted."""

    def __init__(self, watched: QObject, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)
        return False


def _one(raw: sqlite3.Connection) -> float:
    began = perf_counter_ns()
    window, table, loop = QWidget(), QTableView(), QEventLoop()
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    column.addWidget(table)
    model = Rows(raw.execute(_SQL).fetchall())
    table.setModel(model)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(24)
    watcher = Painted(table.viewport(), loop)
    window.resize(520, 780)
    window.show()
    loop.exec()
    table.viewport().removeEventFilter(watcher)
    return (perf_counter_ns() - began) / 1e6


if __name__ == "__main__":
    app = QApplication(sys.argv)
    connection = sqlite3.connect(sys.argv[1])
    times = [_one(connection) for _ in range(ROUNDS + 3)][3:]
    sys.stdout.write(json.dumps({"first": statistics.median(times)}) + "\n")
