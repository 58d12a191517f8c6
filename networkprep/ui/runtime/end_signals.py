"""SIGTERM, SIGINT and SIGHUP: Python hears of them through a pipe that Qt watches, also while Qt waits (row 4)."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class EndSignals(QObject):
    """``received`` when the system asks the program to end; ``close`` puts everything back."""

    received = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading, self._writing = os.pipe()
        if sys.platform != "win32":  # there only from Python 3.12 on
            os.set_blocking(self._reading, False)
            os.set_blocking(self._writing, False)
        self._notifier = QSocketNotifier(self._reading, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before_fd = signal.set_wakeup_fd(self._writing, warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        self._before = {number: signal.signal(number, _only_wake) for number in numbers}

    def close(self) -> None:
        """Hear of them no longer."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before_fd)
        self._notifier.setEnabled(False)
        os.close(self._reading)
        os.close(self._writing)

    def _on_woken(self) -> None:
        numbers = os.read(self._reading, 64)
        if any(number in self._before for number in numbers):
            self.received.emit()


def _only_wake(_number: int, _frame: FrameType | None) -> None:
    """The pipe has been written by then; this only keeps Python from ending the process itself."""
