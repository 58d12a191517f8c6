"""A process with the real window in which one part of the walk is played: ``FOLDER CHAPTER FILE``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from networkprep import app
from networkprep.cli.window import answer_command
from networkprep.system.clock import clock_from
from networkprep.system.paths import make_folders, paths_in
from networkprep.ui.shell.capture_door import CaptureDoor
from tests.screenshots.stage import Stage
from tests.walks.chapters import play


def main() -> None:
    """Open the window on a folder and play."""
    paths = paths_in(Path(sys.argv[1]))
    make_folders(paths)
    go_on = app._after_paint
    stages: list[Stage] = []

    def go_on_and_play(opening: Any, notes: CaptureDoor, *rest: Any) -> None:
        go_on(opening, notes, *rest)
        stages.append(Stage(notes.runtime, notes.main, notes))
        notes.main.activateWindow()
        QTimer.singleShot(50, lambda: play(sys.argv[2], stages[0], Path(sys.argv[3])))

    vars(app)["_after_paint"] = go_on_and_play
    sys.exit(app.run_window(paths, clock_from(os.environ), answer=answer_command).code)


if __name__ == "__main__":
    main()
