"""The floor of a key in the field: a QTableView with the two hundred rows that the index has, read on the spot.

``python -m tests.bench.floors.typed_list FILE WIDTH HEIGHT`` prints the milliseconds from a key to the painted rows of
a table of that size.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from functools import partial
from time import perf_counter_ns

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QHeaderView, QLineEdit, QTableView, QVBoxLayout, QWidget

from tests.bench.floors.list_window import Painted, Rows
from tests.bench.measuring import Series
from tests.bench.typed_words import BETWEEN_KEYS_MS, ROUNDS, typed_texts

_SQL = (
    "SELECT p.name, coalesce(e.title, p.how_met), p.rhythm, p.next_touch_on FROM person_index i "
    "JOIN person p ON p.id = i.rowid LEFT JOIN event e ON e.id = p.met_event_id "
    "WHERE i.person_index MATCH ? AND p.no_contact = 0 LIMIT 200"
)


class _Typed(QWidget):
    """A field above a table, as large as the program's list in its window."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        super().__init__()
        self._raw = raw
        self.field, self.table, self.rows = QLineEdit(), QTableView(), Rows([])
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.table)
        self.table.setModel(self.rows)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.field.textChanged.connect(self._on_typed)

    def _on_typed(self, text: str) -> None:
        self.rows.take(self._raw.execute(_SQL, (f'"{text}"*',)).fetchall())


def _wait(act: partial[None], loop: QEventLoop, watched: QWidget) -> float:
    began = perf_counter_ns()
    watcher = Painted(watched, loop)
    act()
    loop.exec()
    watched.removeEventFilter(watcher)
    return (perf_counter_ns() - began) / 1e6


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = _Typed(sqlite3.connect(sys.argv[1]))
    window.table.setFixedSize(int(sys.argv[2]), int(sys.argv[3]))
    window.show()
    times = []
    for _round in range(ROUNDS):
        for text in typed_texts():
            calm, loop = QEventLoop(), QEventLoop()
            QTimer.singleShot(BETWEEN_KEYS_MS, calm.quit)
            calm.exec()
            times.append(_wait(partial(window.field.setText, text), loop, window.table.viewport()))
    sys.stdout.write(json.dumps({"p99": Series(times).p99, "p50": Series(times).p50}) + "\n")
