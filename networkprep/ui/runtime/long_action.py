"""A long action of the services: told how far it is when it lasts over a second, and cancelled when enough is enough.

Imports, exports, backups and restores always show it, from the first moment (``at_once``).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from networkprep.domain.errors import CancelledError, NetworkPrepError
from networkprep.domain.progress import Progress
from networkprep.ui.runtime.jobs import Receiver
from networkprep.ui.runtime.messages import Working
from networkprep.ui.runtime.runtime import Runtime

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_SHOWN_AFTER_MS = 1000
_BETWEEN_NS = 50_000_000


class LongAction(QObject):
    """Made for one run: ``words`` say what is going on ("Bringing in contacts")."""

    _reached = Signal(object)

    def __init__(self, runtime: Runtime, words: str, *, at_once: bool = False) -> None:
        super().__init__(runtime.jobs)
        self._runtime = runtime
        self._words = words
        self._progress = Progress(self._report)
        self._far = (0, 0)
        self._told_at = 0
        self._answered: Receiver | None = None
        self._failed: Receiver | None = None
        self._stopped: Receiver | None = None
        self._reached.connect(self._on_reached, Qt.ConnectionType.QueuedConnection)
        self._patience = QTimer(self, singleShot=True, interval=0 if at_once else _SHOWN_AFTER_MS)
        self._patience.timeout.connect(self._show)

    def start(
        self,
        work: Callable[[Services, Progress], Any],
        answered: Callable[[Any], object],
        failed: Callable[[NetworkPrepError], object] | None = None,
        stopped: Callable[[], object] | None = None,
    ) -> None:
        """Run ``work``; a failure nobody takes is told in the message bar, a cancelled one always in a few words.

        As with any call the answer goes to a bound method, and to nobody once its widget is gone.
        """
        self._answered = Receiver(answered)
        self._failed = Receiver(failed) if failed else None
        self._stopped = Receiver(stopped) if stopped else None
        self._patience.start()
        self._runtime.jobs.ask_long(work, self._on_answered, self._on_failed, self._progress)

    def _report(self, done: int, total: int) -> None:
        """On the worker: at most twenty times a second."""
        now = time.monotonic_ns()
        if now - self._told_at >= _BETWEEN_NS or done == total:
            self._told_at = now
            self._reached.emit((done, total))

    def _on_reached(self, far: tuple[int, int]) -> None:
        self._far = far
        if not self._patience.isActive():
            self._show()

    def _show(self) -> None:
        if self._answered is not None:
            self._runtime.messages.work(Working(self._words, *self._far, self._progress.cancel))

    def _on_answered(self, value: object) -> None:
        answered = self._answered
        self._end()
        if answered is not None:
            answered.take(value)

    def _on_failed(self, error: NetworkPrepError) -> None:
        failed, stopped = self._failed, self._stopped
        self._end()
        if isinstance(error, CancelledError):
            if stopped is not None:
                stopped.take()
            self._runtime.messages.say(self.tr("Stopped. Nothing was changed."))
        elif failed is not None:
            failed.take(error)
        else:
            self._runtime.jobs.world_failed.emit(error)

    def _end(self) -> None:
        self._answered = self._failed = self._stopped = None
        self._patience.stop()
        self._runtime.messages.work(None)
        self.deleteLater()
