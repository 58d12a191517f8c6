"""Takes every error nobody caught: drafts first, then the log, then a window, once for each kind of error."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from networkprep.ui.runtime.drafts import DraftKeeper

if TYPE_CHECKING:
    from networkprep.ui.runtime.crash_window import CrashWindow

_log = logging.getLogger(__name__)


class CrashGuard(QObject):
    """Stands in for Python's two hooks until ``remove``; the program goes on."""

    _caught = Signal(object)

    def __init__(self, drafts: DraftKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._told: set[str] = set()
        self._busy = False
        self.windows: list[CrashWindow] = []
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._on_caught)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def show_earlier(self, text: str) -> None:
        """Show what the interpreter wrote when it died in an earlier run."""
        from networkprep.ui.runtime.crash_window import CrashWindow  # noqa: PLC0415  # 5 ms that no good start needs

        self._show(CrashWindow(text, words_kept=True, earlier=True))

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            self._before[0](kind, error, trace)
            return
        # From another thread the signal waits for the window's thread; on that one it calls at once.
        self._caught.emit(error)

    def _on_thread_error(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._on_error(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_caught(self, error: Exception) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            kept = self._drafts.write_and_wait()
            from networkprep.ui.runtime.crash_report import report_of  # noqa: PLC0415  # after the words are safe
            from networkprep.ui.runtime.crash_window import CrashWindow  # noqa: PLC0415  # after the words are safe

            report = report_of(error)
            _log.error("%s", report.text)
            if report.kind not in self._told:
                self._told.add(report.kind)
                self._show(CrashWindow(report.text, words_kept=kept))
        finally:
            self._busy = False

    def _show(self, window: CrashWindow) -> None:
        self.windows.append(window)
        window.finished.connect(lambda _result: self.windows.remove(window))
        window.show()
