"""Types into a real capture window until it is killed: ``python -m tests.faults.typing_window FOLDER TEXT``.

Prints after each letter how many stand in the line, and when (monotonic seconds).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from networkprep.services.catalogue import open_services
from networkprep.system.paths import paths_in
from networkprep.system.settings import Settings
from networkprep.ui.capture.capture_window import CaptureWindow
from networkprep.ui.runtime.drafts import DraftKeeper
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.runtime.messages import Messages
from networkprep.ui.runtime.runtime import Runtime
from tests.world import clock_at

EVERY_MS = 40


def main(folder: Path, text: str) -> int:
    """Open the window and type."""
    app = QApplication(sys.argv[:1])
    paths = paths_in(folder)
    clock = clock_at("2026-11-12 19:40")
    settings = Settings(paths.settings_file)
    jobs = JobRunner(lambda: open_services(paths, settings, clock), app)
    window = CaptureWindow(Runtime(jobs, Messages(app), DraftKeeper(jobs, app), clock, settings))
    letters = iter(text)
    timer = QTimer()

    def type_one() -> None:
        QTest.keyClicks(window.line.edit, next(letters))
        sys.stdout.write(f"{len(window.line.text)} {time.monotonic()}\n")
        sys.stdout.flush()

    timer.timeout.connect(type_one)
    jobs.ready.connect(lambda _error: timer.start(EVERY_MS))
    window.open()
    jobs.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
