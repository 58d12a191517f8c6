"""The floor of the list of people: a QTableView with two hundred rows of six columns read by plain ``sqlite3``.

``python -m tests.bench.floors.list_window FILE`` prints the milliseconds from before the query to the painted rows.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
from time import perf_counter_ns
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView

ROUNDS = 15
_SQL = (
    "SELECT p.name, p.organisation, p.title, coalesce(e.title, p.how_met), p.rhythm, p.next_touch_on FROM person p "
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
        return 6

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
    table, loop = QTableView(), QEventLoop()
    model = Rows(raw.execute(_SQL).fetchall())
    table.setModel(model)
    table.verticalHeader().hide()
    table.setWordWrap(False)
    table.verticalHeader().setDefaultSectionSize(22)
    watcher = Painted(table.viewport(), loop)
    table.resize(1000, 800)
    table.show()
    loop.exec()
    table.viewport().removeEventFilter(watcher)
    return (perf_counter_ns() - began) / 1e6


if __name__ == "__main__":
    app = QApplication(sys.argv)
    connection = sqlite3.connect(sys.argv[1])
    times = [_one(connection) for _ in range(ROUNDS + 3)][3:]
    sys.stdout.write(json.dumps({"first": statistics.median(times)}) + "\n")
