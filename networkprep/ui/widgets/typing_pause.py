"""When typed words are to be kept: in each pause, and well before two seconds of typing without one (reliability 2)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

_LATEST_MS = 1200


class TypingPause(QObject):
    """``due`` asks for the words; ``pause_ms`` without a letter are a pause."""

    due = Signal()

    def __init__(self, pause_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._latest = QTimer(self, singleShot=True, interval=_LATEST_MS)
        for timer in (self._pause, self._latest):
            timer.timeout.connect(self.due)

    def typed(self) -> None:
        """A letter came: the pause begins anew, the last moment stays."""
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def stop(self) -> None:
        """The words are kept, or on their way."""
        self._pause.stop()
        self._latest.stop()
