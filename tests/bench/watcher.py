"""Watches a program from its first painted window until things are calm, and prints what it saw."""

from __future__ import annotations

import json
import os
import sys
from time import monotonic_ns
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.memory import peak_kib

_HEAVY = ("sqlalchemy", "alembic", "vobject", "icalendar", "numpy", "rapidfuzz", "asyncio")
_CALM_MS = 1200
_TICK_MS = 2


class _Watcher(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, Any] = {}
        self._last = monotonic_ns()
        self._stall = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # Qt's own name
        if event.type() is QEvent.Type.Paint and not self.found:
            self.found = {"loaded": [name for name in _HEAVY if name in sys.modules]}
            QTimer.singleShot(0, self._on_flushed)
        return False

    def _on_flushed(self) -> None:
        self.found["ms"] = (monotonic_ns() - int(os.environ["BENCH_T0"])) / 1e6
        self.found["peak_kib"] = peak_kib()
        if "--calm" in os.environ.get("BENCH_FLAGS", ""):
            self._last = monotonic_ns()
            self._timer.start(_TICK_MS)
            QTimer.singleShot(_CALM_MS, self._on_calm)
        else:
            self._on_calm()

    def _on_tick(self) -> None:
        now = monotonic_ns()
        self._stall = max(self._stall, now - self._last)
        self._last = now

    def _on_calm(self) -> None:
        self.found["stall_ms"] = self._stall / 1e6
        self.found["calm_kib"] = peak_kib()
        sys.stdout.write(json.dumps(self.found) + "\n")
        sys.stdout.flush()
        os._exit(0)


def watched(run: Any) -> Any:
    """``QApplication.exec``, with a watcher on every main window."""

    def exec_and_watch(*_: Any) -> int:
        watcher = _Watcher()
        # Not for the whole program: Qt would load every class it has to tell what is watched, 20 ms not its own.
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QMainWindow):
                window.installEventFilter(watcher)
        return int(run())

    return exec_and_watch
