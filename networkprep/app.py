"""Start-up told as a story: the only module that knows everybody.

Before the first paint only Qt, the pages shown, and the plain query for Today's rows are imported; the services
(and SQLAlchemy with them) are imported on the worker's thread after it (performance 1c, 1e). What only carries values
on this way is a NamedTuple: making a dataclass takes 0.5 ms, and there would be a dozen.
"""

from __future__ import annotations

import gc
import logging
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from networkprep.domain.clock import Clock
from networkprep.domain.errors import WorldError
from networkprep.domain.options import THEME
from networkprep.services.first_screen import FirstScreen, open_first_screen
from networkprep.system.fault_record import FaultRecord
from networkprep.system.log import start_log
from networkprep.system.paths import Paths
from networkprep.system.resources import resources_folder
from networkprep.system.sample_folder import SampleFolder
from networkprep.system.settings import Settings
from networkprep.ui.runtime.drafts import DraftKeeper
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.runtime.messages import Messages
from networkprep.ui.runtime.qt_messages import log_qt_messages
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.session import NOT_RESTORED, RESTORED, Session, after_first_paint, one_by_one
from networkprep.ui.shell.window_state import WindowState
from networkprep.ui.theme import Appearance, SchemeChoice, current_appearance
from networkprep.ui.theme.icons import app_icon

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services
    from networkprep.ui.shell.capture_door import CaptureDoor
    from networkprep.ui.shell.main_window import MainWindow
    from networkprep.ui.shell.single_instance import Answer


_PATIENCE_SECONDS = 2.0


class WindowEnd(NamedTuple):
    """How a run of the window ended: the exit code, and the arguments to start anew with, if that was asked for."""

    code: int
    again: list[str] | None = None


def run_window(
    paths: Paths, clock: Clock, *, answer: Answer, capture: bool = False, files: tuple[str, ...] = ()
) -> WindowEnd:
    """Open the window and stay until it is closed.

    ``answer`` runs a command that another process hands over. With ``capture`` the capture window comes first, and
    the program ends with it unless the whole was opened meanwhile. ``files`` are shown before they are taken over.
    """
    start_log(paths.log_file)
    app = _application()  # before what the last run left is read: a start that Qt gives up leaves it there
    faults = FaultRecord(paths.crash_file)
    settings = Settings(paths.settings_file)
    opening = _Opening(paths, settings, clock)
    appearance = Appearance(app, resources_folder(), SchemeChoice(settings.text(THEME)), plain=True)
    jobs = JobRunner(opening.services, app)
    jobs.ready.connect(_collect_again)
    runtime = Runtime(jobs, Messages(app), DraftKeeper(jobs, app), clock, settings)
    session = Session(runtime, appearance, paths.data_file, app)
    app.commitDataRequest.connect(session.keep_words)
    jobs.start()
    state = WindowState(paths.window_file)
    notes = _windows(runtime, session, state, opening)
    if notes is None:
        appearance.draw_now()
        session.hear_signals()
    else:
        _offer_sample(notes.main, SampleFolder(paths.data), runtime)
        rest = _rest_of_the_start(opening, notes, paths, answer, files)
        after_first_paint(notes.window() if capture else notes.main, partial(_after_paint, session, notes, rest))
        notes.open() if capture else notes.main.show()
        session.tell_of_last_time(faults.last, settings.set_aside, state.take_word())
    code = app.exec()
    if notes is not None:
        notes.close()
    opening.paint_is_done()
    if jobs.stop() and session.restoring is not None:
        state.leave_word(_bring_back(paths, session.restoring, clock))
    session.close()
    faults.close()
    return WindowEnd(code, session.again)


def _bring_back(paths: Paths, backup: Path, clock: Clock) -> str:
    """Put the chosen backup in the data's place while nobody has it open; what the next start tells."""
    from networkprep.services.recovery import restore_from  # noqa: PLC0415  # a restore is seldom asked for

    try:
        restore_from(paths, backup, clock)
    except WorldError as error:
        logging.getLogger(__name__).warning("a restore failed: %s", error.failure)
        return NOT_RESTORED
    return RESTORED


def _application() -> QApplication:
    # Said here: setStyle answers with the style, and with it come 5 ms of enumerations.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("networkprep")
    app.setDesktopFileName("networkprep")
    log_qt_messages()
    return app


def _windows(runtime: Runtime, session: Session, state: WindowState, opening: _Opening) -> CaptureDoor | None:
    """Make the windows; None when the data could not be read, which the session tells of."""
    # Imported here, 30 ms: the worker reads Today's rows meanwhile.
    from networkprep.ui.shell.capture_door import CaptureDoor  # noqa: PLC0415  # see above
    from networkprep.ui.shell.main_window import MainWindow  # noqa: PLC0415  # see above
    from networkprep.ui.today.page import TodayPlace  # noqa: PLC0415  # see above

    first = opening.first()
    if opening.failed():
        return None
    window = MainWindow(runtime, state)
    session.window = window
    window.restore_requested.connect(session.restore)
    window.go_to_last_place()
    today = window.pages.current
    if first is not None and isinstance(today, TodayPlace):
        today.show_page(first.page)
    notes = CaptureDoor(runtime, window, state)
    notes.all_hidden.connect(QApplication.quit)
    return notes


def _offer_sample(window: MainWindow, sample: SampleFolder, runtime: Runtime) -> None:
    """In the sample year the band says so; in a person's own data the sample year opens in another process."""
    if not sample.is_sample:
        window.attach_sample(partial(_open_sample, runtime))
        return
    from networkprep.ui.shell.sample_band import SampleBand  # noqa: PLC0415  # only in the sample year

    band = SampleBand(sample.kept_in)
    band.keep_wished.connect(sample.mark)
    band.close_all.clicked.connect(window.leave)
    window.put_band(band)


def _open_sample(runtime: Runtime) -> None:
    # Neither of the two is needed for the first picture.
    from PySide6.QtCore import QProcess  # noqa: PLC0415  # see above

    from networkprep.system.own_program import own_program  # noqa: PLC0415  # see above

    program, *arguments = own_program("demo")
    if QProcess.startDetached(program, arguments)[0]:
        runtime.messages.say(QCoreApplication.translate("App", "The sample year opens in a window of its own."))


def _after_paint(session: Session, notes: CaptureDoor, rest: Iterator[None]) -> None:
    try:
        session.hear_signals()
    finally:
        one_by_one(notes, rest)


def _rest_of_the_start(
    opening: _Opening, notes: CaptureDoor, paths: Paths, answer: Answer, files: tuple[str, ...]
) -> Iterator[None]:
    """Step by step, each under 30 ms; the worker goes on only after them, or each would take twice as long."""
    try:
        import PySide6.QtSvg  # noqa: F401, PLC0415  # a step of its own, for the icons

        yield
        import networkprep.ui.theme.style  # noqa: F401, PLC0415  # a step of its own

        yield
        if (appearance := current_appearance()) is not None:
            appearance.draw_now()
        yield
        yield from notes.preparing()
        # Imported here, after the paint: no window needs sockets.
        from networkprep.system.handover import socket_name  # noqa: PLC0415  # after the paint, see above

        yield
        from networkprep.ui.shell.single_instance import SingleInstance  # noqa: PLC0415  # after the paint, see above

        yield
        door = SingleInstance(socket_name(paths), notes.runtime.jobs, answer, notes)
        door.show_requested.connect(notes.main.come_to_front)
        door.capture_requested.connect(notes.open)
        door.files_requested.connect(notes.main.come_to_front)
        door.files_requested.connect(notes.main.files.look_at)
        yield
        # For the task bar of a desktop that does not know us: installed, its entry names the icon.
        QApplication.setWindowIcon(app_icon(resources_folder()))
        if files:
            notes.main.files.look_at(files)
    finally:
        opening.paint_is_done()


def _collect_again() -> None:
    """What the start has made stays: from now on the collector looks at what comes after it alone."""
    gc.freeze()
    gc.enable()


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
        """Wait for the first rows, which take milliseconds; None when they are not there in time, or never will be."""
        self._first_read.wait(_PATIENCE_SECONDS)
        return self._first

    def failed(self) -> bool:
        """Whether the file could not be read; ``first`` is also None when a slow disk keeps us waiting."""
        return self._first_read.is_set() and self._first is None

    def paint_is_done(self) -> None:
        """Let the worker go on."""
        self._painted.set()
