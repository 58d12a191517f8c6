"""A process with the real window in which a backup is restored as soon as it is painted: ``FOLDER BACKUP``."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from networkprep import app
from networkprep.cli.window import answer_command
from networkprep.system.clock import clock_from
from networkprep.system.paths import paths_in
from networkprep.ui.shell.capture_door import CaptureDoor


def main() -> None:
    """Open the window, restore, and say whether it wants to start anew."""
    go_on = app._after_paint

    def go_on_and_restore(opening: Any, notes: CaptureDoor, *rest: Any) -> None:
        go_on(opening, notes, *rest)
        QTimer.singleShot(50, lambda: notes.main.restore_requested.emit(Path(sys.argv[2])))

    vars(app)["_after_paint"] = go_on_and_restore
    end = app.run_window(paths_in(Path(sys.argv[1])), clock_from(os.environ), answer=answer_command)
    print(end.again is not None)


if __name__ == "__main__":
    main()
