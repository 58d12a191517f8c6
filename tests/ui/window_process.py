"""A process with the real window: ``FOLDER typed`` types, ``FOLDER fault`` dies, ``FOLDER modules`` tells its modules.

Run by tests as ``python -m tests.ui.window_process``.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from networkprep import app
from networkprep.cli.window import answer_command
from networkprep.system.clock import clock_from
from networkprep.system.paths import make_folders, paths_in
from networkprep.ui.shell.main_window import MainWindow


def type_something() -> None:
    """As a field does: the draft would be written a second later, the signal comes before that."""
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    window._runtime.drafts.keep("capture", {"text": "Ana Ruiz ~beekeeping"})
    say("typed")


def die() -> None:
    """As a fault in Qt would end it."""
    os.kill(os.getpid(), signal.SIGSEGV)


def say_modules(*_arguments: object) -> None:
    """Which modules there are when the first picture has been painted."""
    say(" ".join(sys.modules))
    os._exit(0)


def say(words: str) -> None:
    """One line, at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def main() -> None:
    """Open the window on a folder."""
    paths = paths_in(Path(sys.argv[1]))
    make_folders(paths)
    happening = {"typed": type_something, "fault": die, "modules": say_modules}[sys.argv[2]]

    if sys.argv[2] == "modules":
        vars(app)["_after_paint"] = say_modules
    else:
        go_on = app._after_paint

        def go_on_and_happen(*arguments: Any) -> None:
            go_on(*arguments)
            happening()

        vars(app)["_after_paint"] = go_on_and_happen
    sys.exit(app.run_window(paths, clock_from(os.environ), answer=answer_command).code)


if __name__ == "__main__":
    main()
