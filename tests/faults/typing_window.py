"""Types into a real field until it is killed: ``python -m tests.faults.typing_window FOLDER WHERE TEXT``.

WHERE is ``capture``, ``debrief`` or ``plan``, these two of the event with the key 1. Prints after each letter how many
were typed, and when (monotonic seconds).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from networkprep.domain.debrief import DebriefStep
from networkprep.services.catalogue import open_services
from networkprep.system.paths import paths_in
from networkprep.system.settings import Settings
from networkprep.ui.capture.capture_window import CaptureWindow
from networkprep.ui.debrief.place import DebriefPlace
from networkprep.ui.debrief.remember_form import RememberForm
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.runtime.drafts import DraftKeeper
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.runtime.messages import Messages
from networkprep.ui.runtime.runtime import Runtime
from tests.world import clock_at

EVERY_MS = 40
EVENT = 1

Field = Callable[[], QWidget | None]
"""The field to type into, once what it belongs to has been read."""


def capture_field(runtime: Runtime) -> tuple[QWidget, Field]:
    """The line of the capture window."""
    window = CaptureWindow(runtime)
    window.open()
    return window, lambda: window.line.edit


def debrief_field(runtime: Runtime) -> tuple[QWidget, Field]:
    """The names remembered before the notes are looked at."""
    place = DebriefPlace(runtime)
    place.show()
    place.open_debrief(EVENT)
    form = place.forms[DebriefStep.REMEMBER]
    assert isinstance(form, RememberForm)
    return place, lambda: form.names if place.flow else None


def plan_field(runtime: Runtime) -> tuple[QWidget, Field]:
    """Why one goes."""
    face = PrepareFace(runtime)
    face.show()
    face.show_event(EVENT)
    return face, lambda: face.why.intention if face.desk.event_id == EVENT else None


FIELDS = {"capture": capture_field, "debrief": debrief_field, "plan": plan_field}


def main(folder: Path, where: str, text: str) -> int:
    """Open the window and type."""
    app = QApplication(sys.argv[:1])
    paths = paths_in(folder)
    clock = clock_at("2026-11-12 19:40")
    settings = Settings(paths.settings_file)
    jobs = JobRunner(lambda: open_services(paths, settings, clock), app)
    window, field = FIELDS[where](Runtime(jobs, Messages(app), DraftKeeper(jobs, app), clock, settings))
    timer = QTimer(window)
    typed = 0

    def type_one() -> None:
        nonlocal typed
        if edit := field():
            QTest.keyClicks(edit, text[typed])
            typed += 1
            sys.stdout.write(f"{typed} {time.monotonic()}\n")
            sys.stdout.flush()

    timer.timeout.connect(type_one)
    jobs.ready.connect(lambda _error: timer.start(EVERY_MS))
    jobs.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
