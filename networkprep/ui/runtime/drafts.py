"""Keeps what is being typed: at most two seconds behind, and at once when the window goes (reliability 2, 4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from networkprep.ui.runtime.jobs import JobRunner

_BEHIND_MS = 1000
_LAST_WORDS_SECONDS = 2.0


class DraftKeeper(QObject):
    """Collects changed drafts and writes them together; an empty body drops a draft."""

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._changed: dict[str, dict[str, Any]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_BEHIND_MS)
        self._timer.timeout.connect(self.write)

    def keep(self, key: str, body: dict[str, Any]) -> None:
        """Remember a draft's newest text; it is written within a second."""
        self._changed[key] = body
        if not self._timer.isActive():
            self._timer.start()

    def write(self) -> None:
        """Write what has changed, without waiting for it."""
        if work := self._take():
            self._jobs.ask(work)

    def write_and_wait(self) -> bool:
        """Write what has changed before the program ends; False when it could not be written in time."""
        work = self._take()
        return self._jobs.call_and_wait(work, _LAST_WORDS_SECONDS) if work else True

    def _take(self) -> Callable[[Any], None] | None:
        self._timer.stop()
        if not self._changed:
            return None
        drafts, self._changed = self._changed, {}
        return lambda services: services.drafts.keep(drafts)
