"""A process with the real window: ``FOLDER typed`` types, ``FOLDER fault`` dies, ``FOLDER modules`` tells its modules,
``FOLDER listens`` tells whether it hears of the desktop's end,
``FOLDER places`` where everything stands in the first picture and when all is drawn,
``FOLDER "waits for WORDS" FILE...`` starts with files and ends as soon as the words can be read in the window.

Run by tests as ``python -m tests.ui.window_process``.
"""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import SIGNAL, QRect, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from networkprep import app
from networkprep.cli.window import answer_command
from networkprep.system.clock import clock_from
from networkprep.system.lock import DataLock
from networkprep.system.paths import make_folders, paths_in
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.theme import current_appearance


def type_something() -> None:
    """As a field does: the draft would be written a second later, the signal comes before that."""
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    window._runtime.drafts.keep("capture", {"text": "Ana Ruiz ~beekeeping"})
    say("typed")


def listen() -> None:
    """Qt sends this with an object that cannot be made here, so it is not sent: whether anybody hears it is told."""
    app = QApplication.instance()
    assert app is not None
    say(str(app.receivers(SIGNAL("commitDataRequest(QSessionManager&)"))))
    QApplication.exit(0)


def die() -> None:
    """As a fault in Qt would end it."""
    os.kill(os.getpid(), signal.SIGSEGV)


def say_modules(*_arguments: object) -> None:
    """Which modules there are when the first picture has been painted."""
    say(" ".join(sys.modules))
    os._exit(0)


def say_places(*_arguments: object) -> None:
    """What stands elsewhere, or is of another size, once everything is drawn."""
    shown = [widget for widget in QApplication.allWidgets() if widget.isVisible()]
    before = [widget.geometry() for widget in shown]
    appearance = current_appearance()
    assert appearance is not None
    was_plain = not appearance.draws
    appearance.draw_now()
    QTimer.singleShot(100, lambda: _compare(shown, before, was_plain))


def _compare(shown: list[QWidget], before: list[QRect], was_plain: bool) -> None:
    moved = [
        f"{type(widget).__name__} {old.getRect()} {widget.geometry().getRect()}"
        for widget, old in zip(shown, before, strict=True)
        if widget.geometry() != old
    ]
    say(f"{len(shown)} shown, {'plain' if was_plain else 'drawn'} before; moved: {'; '.join(moved) or 'nothing'}")
    os._exit(0)


def wait_for(words: str) -> None:
    """Look again and again whether somebody can read the words."""
    shown = [widget for widget in QApplication.allWidgets() if widget.isVisible()]
    typed = [widget.text() for widget in shown if isinstance(widget, QLineEdit)]
    if any(words in each for each in (*typed, *(widget.accessibleName() for widget in shown))):
        say("shown" if not QApplication.windowIcon().isNull() else "shown without an icon")
        QApplication.exit(0)
    else:
        QTimer.singleShot(50, lambda: wait_for(words))


def say(words: str) -> None:
    """One line, at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def main() -> None:
    """Open the window on a folder."""
    paths = paths_in(Path(sys.argv[1]))
    make_folders(paths)
    DataLock(paths.lock_file).take()
    instead = {"modules": say_modules, "places": say_places}
    if sys.argv[2] in instead:
        vars(app)["_after_paint"] = instead[sys.argv[2]]
    else:
        waiting = partial(wait_for, sys.argv[2].removeprefix("waits for "))
        happening = {"typed": type_something, "fault": die, "listens": listen}.get(sys.argv[2], waiting)
        go_on = app._after_paint

        def go_on_and_happen(*arguments: Any) -> None:
            go_on(*arguments)
            happening()

        vars(app)["_after_paint"] = go_on_and_happen
    clock, files = clock_from(os.environ), tuple(sys.argv[3:])
    sys.exit(app.run_window(paths, clock, answer=answer_command, files=files).code)


if __name__ == "__main__":
    main()
