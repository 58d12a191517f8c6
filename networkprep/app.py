"""Start-up told as a story: the only module that knows everybody.

Before the first paint only Qt, the pages shown, and the plain query for Today's rows are imported; the services
(and SQLAlchemy with them) are imported on the worker's thread after it (performance 1c, 1e).
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from networkprep.domain.clock import Clock
from networkprep.domain.options import THEME
from networkprep.services.first_screen import FirstScreen, open_first_screen
from networkprep.system.handover import socket_name
from networkprep.system.log import start_log
from networkprep.system.paths import Paths
from networkprep.system.resources import resources_folder
from networkprep.system.settings import Settings
from networkprep.ui.runtime.drafts import DraftKeeper
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.runtime.messages import Messages
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.capture_door import CaptureDoor
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.shell.single_instance import Answer, SingleInstance
from networkprep.ui.shell.window_state import WindowState
from networkprep.ui.theme import Appearance, SchemeChoice
from networkprep.ui.today.page import TodayPlace

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services


def run_window(paths: Paths, clock: Clock, *, answer: Answer, capture: bool = False) -> int:
    """Open the window and stay until it is closed; the exit code.

    ``answer`` runs a command that another process hands over. With ``capture`` the capture window comes first, and
    the program ends with it unless the whole was opened meanwhile.
    """
    start_log(paths.log_file)
    settings = Settings(paths.settings_file)
    opening = _Opening(paths, settings, clock)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("networkprep")
    app.setDesktopFileName("networkprep")
    Appearance(app, resources_folder(), SchemeChoice(settings.text(THEME)))
    jobs = JobRunner(opening.services, app)
    runtime = Runtime(jobs, Messages(app), DraftKeeper(jobs, app), clock, settings)
    jobs.start()
    state = WindowState(paths.window_file)
    window = MainWindow(runtime, state)
    _show_first_page(window, opening)
    notes = CaptureDoor(runtime, window, state)
    notes.all_hidden.connect(app.quit)
    if capture:
        notes.open()
    else:
        window.show()
    door = SingleInstance(socket_name(paths), jobs, answer, app)
    door.show_requested.connect(window.come_to_front)
    door.capture_requested.connect(notes.open)
    QTimer.singleShot(0, opening.paint_is_done)
    QTimer.singleShot(0, notes.prepare)
    code = app.exec()
    notes.close()
    jobs.stop()
    return code


def _show_first_page(window: MainWindow, opening: _Opening) -> None:
    today = window.page("today")
    if isinstance(today, TodayPlace) and (first := opening.first()) is not None:
        today.show_page(first.page)
    window.go_to_last_place()


class _Opening:
    """Opens the file on the worker's thread: first plainly, then, after the paint, with the services."""

    def __init__(self, paths: Paths, settings: Settings, clock: Clock) -> None:
        self._paths = paths
        self._settings = settings
        self._clock = clock
        self._first: FirstScreen | None = None
        self._first_read = threading.Event()
        self._painted = threading.Event()

    def services(self) -> Services:
        """Run on the worker: the first rows, then the services on the same connection."""
        try:
            self._first = open_first_screen(self._paths, self._settings, self._clock)
        finally:
            self._first_read.set()
        self._painted.wait()
        # Imported here, after the paint: SQLAlchemy alone costs more than the whole window.
        from networkprep.services.catalogue import open_services  # noqa: PLC0415  # after the paint, see above

        return open_services(self._paths, self._settings, self._clock, self._first)

    def first(self) -> FirstScreen | None:
        """Wait for the first rows, which take milliseconds; None when they could not be read."""
        self._first_read.wait(2.0)
        return self._first

    def paint_is_done(self) -> None:
        """Let the worker go on."""
        self._painted.set()
