"""Every way to take a note: the line above the pages, the small window, its key, the tray, another process."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from networkprep.domain.changes import Change, Topic
from networkprep.domain.options import CLOSE_TO_TRAY, TRAY
from networkprep.ui.capture.stand_in import CaptureStandIn
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.shell.window_state import WindowState

if TYPE_CHECKING:
    from networkprep.ui.capture.bar_line import BarLine
    from networkprep.ui.capture.capture_window import CaptureWindow
    from networkprep.ui.capture.tray import Tray


class CaptureDoor(QObject):
    """Owns the capture window, made once and kept hidden, and the tray icon where there is one."""

    all_hidden = Signal()
    """The capture window went, and there is nothing else by which the program could be reached."""

    def __init__(self, runtime: Runtime, window: MainWindow, state: WindowState) -> None:
        super().__init__(window)
        self.runtime = runtime
        self.main = window
        self._state = state
        self._capture: CaptureWindow | None = None
        self.tray: Tray | None = None
        self._bar: BarLine | None = None
        window.put_capture_line(CaptureStandIn())
        window.offer_capture(self.open)
        window.capture_requested.connect(self.open)
        runtime.on_change(self._on_changed)

    @property
    def bar(self) -> BarLine:
        """The line above every page."""
        return self._bar or self._put_line()

    def _put_line(self) -> BarLine:
        if self._bar is None:
            from networkprep.ui.capture.bar_line import BarLine  # noqa: PLC0415  # 15 ms, after the first picture

            self._bar = BarLine(self.runtime)
            self.main.put_capture_line(self._bar)
        return self._bar

    def prepare(self) -> None:
        """After the first picture: make what must be quick when it is asked for."""
        for _step in self.preparing():
            pass

    def preparing(self) -> Iterator[None]:
        """The same step by step, so that a key pressed meanwhile need not wait for all of it."""
        import networkprep.ui.capture.line  # noqa: F401, PLC0415  # a step of its own

        yield
        self._put_line()
        yield
        import networkprep.ui.capture.part_chips  # noqa: F401, PLC0415  # the grammar, before the first letter

        yield
        self.window()
        yield
        self._follow_options()
        yield

    def window(self) -> CaptureWindow:
        """The capture window, hidden when it is new."""
        if self._capture is None:
            from networkprep.ui.capture.capture_window import CaptureWindow  # noqa: PLC0415  # after the first picture

            self._capture = CaptureWindow(self.runtime)
            self._capture.open_in_full.connect(self._on_open_in_full)
            self._capture.hidden.connect(self._on_hidden)
            self._state.restore_capture(self._capture)
        return self._capture

    def open(self, event_id: object = None) -> None:
        """Show the capture window for this event, or for the one the clock chooses."""
        self.window().open(event_id if isinstance(event_id, int) else None)

    def close(self) -> None:
        """The program ends: let go of what has no parent."""
        if self._capture is not None:
            self._capture.hidden.disconnect(self._on_hidden)
            self._capture.hide()
            self._capture.deleteLater()
            self._capture = None

    def _on_open_in_full(self) -> None:
        self.main.come_to_front()
        self.window().hide()

    def _on_hidden(self) -> None:
        if self._capture is not None:
            self._state.keep_capture(self._capture)
        if self.tray is None and not self.main.isVisible():
            self.all_hidden.emit()

    def _on_changed(self, change: Change) -> None:
        if change.touches(Topic.SETTINGS):
            self._follow_options()

    def _follow_options(self) -> None:
        from networkprep.ui.capture.tray import Tray, tray_is_there  # noqa: PLC0415  # after the first picture

        wanted = self.runtime.chosen.on(TRAY) and tray_is_there()
        if wanted and self.tray is None:
            self.tray = Tray(self.main)
            self.tray.capture_requested.connect(self.open)
            self.tray.open_requested.connect(self.main.come_to_front)
            self.tray.quit_requested.connect(self.main.leave)
        elif not wanted and self.tray is not None:
            self.tray.deleteLater()
            self.tray = None
        self.main.hides_on_close = self.tray is not None and self.runtime.chosen.on(CLOSE_TO_TRAY)
