"""How far a long action is, and whether the person has had enough of it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from networkprep.domain.errors import CancelledError


class Progress:
    """Told by a long action after each piece of work; may be cancelled from another thread."""

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the action to stop at its next piece of work."""
        self._cancelled.set()

    def reached(self, done: int, total: int) -> None:
        """Say how far it is; raises CancelledError when the person cancelled."""
        if self._cancelled.is_set():
            raise CancelledError
        if self._report is not None:
            self._report(done, total)
