"""The real window on real services, for tests: what a user would have in front of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkprep.services.catalogue import Services, open_services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings
from networkprep.ui.runtime.drafts import DraftKeeper
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.runtime.messages import Messages
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.shell.window_state import WindowState

T = TypeVar("T")


class _Waiter(QObject):
    """Takes an answer and says so."""

    done = Signal()

    taken: object = None

    def take(self, answer: object) -> None:
        """An answer came."""
        self.taken = answer
        self.done.emit()


@contextmanager
def running_runtime(qtbot: QtBot, paths: Paths, clock: StandingClock) -> Iterator[Runtime]:
    """What every page is given, with services on the worker; stopped tidily at the end."""
    settings = Settings(paths.settings_file)

    def make_services() -> Services:
        return open_services(paths, settings, clock)

    jobs = JobRunner(make_services)
    runtime = Runtime(jobs, Messages(), DraftKeeper(jobs), clock, settings)
    # Through an object of this thread: a signal of the worker would end the waiting from the worker's thread.
    waiter = _Waiter()
    jobs.ready.connect(waiter.take)
    with qtbot.waitSignal(waiter.done, timeout=20_000):
        jobs.start()
    try:
        yield runtime
    finally:
        assert jobs.stop(), "the worker did not end"


@contextmanager
def running_window(qtbot: QtBot, paths: Paths, clock: StandingClock) -> Iterator[MainWindow]:
    """The main window, shown, at the place it was last at."""
    with running_runtime(qtbot, paths, clock) as runtime:
        window = MainWindow(runtime, WindowState(paths.window_file))
        window.go_to_last_place()
        window.show()
        qtbot.waitExposed(window)
        settle(qtbot, runtime)
        yield window
        window.close()
        settle(qtbot, runtime)
        window.deleteLater()


def asked(qtbot: QtBot, runtime: Runtime, work: Callable[[Services], T]) -> T:
    """Ask the services as a page does, and wait for the answer."""
    waiter = _Waiter()
    with qtbot.waitSignal(waiter.done, timeout=20_000):
        runtime.jobs.ask(work, waiter.take)
    return waiter.taken  # type: ignore[return-value]  # what the work returned


def settle(qtbot: QtBot, runtime: Runtime) -> None:
    """Wait until everything asked so far has been answered."""
    for _ in range(2):  # an answer may ask once more
        asked(qtbot, runtime, lambda services: services.history.labels())


def focused() -> QWidget:
    """What the next key goes to."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def primary_words(inside: QWidget) -> list[str]:
    """What stands on the buttons that are offered as the one next thing to do."""
    buttons = inside.findChildren(QPushButton)
    return [made.text() for made in buttons if made.property("kind") == "primary" and made.isVisible()]


def action_named(window: MainWindow, words: str) -> QAction:
    """The window's action whose words begin like this."""
    return next(entry.action for entry in window.book.entries() if entry.words.startswith(words))


def drafts_of(qtbot: QtBot, runtime: Runtime, key: str) -> object:
    """What is kept under this key."""
    return asked(qtbot, runtime, lambda services: services.drafts.find(key))
