"""One window on one folder at one moment, made still enough to be photographed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from networkprep.domain.debrief import DebriefStep
from networkprep.domain.people_list import PeopleWish
from networkprep.services.catalogue import Services, open_services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings
from networkprep.ui.debrief.place import DebriefPlace
from networkprep.ui.runtime.drafts import DraftKeeper
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.runtime.messages import Messages
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.capture_door import CaptureDoor
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.shell.visits import Visit
from networkprep.ui.shell.window_state import WindowState
from networkprep.ui.widgets.place import Place

PATIENCE_MS = 15_000


class Stage(QObject):
    """What a scene plays on."""

    def __init__(self, runtime: Runtime, window: MainWindow, notes: CaptureDoor) -> None:
        super().__init__()
        self.runtime = runtime
        self.window = window
        self.notes = notes
        self.picture: QWidget = window
        """What is photographed: the window, unless a scene says otherwise."""
        self._answer: Any = None
        self._loop: QEventLoop | None = None

    def ask(self, work: Callable[[Services], Any]) -> Any:
        """Call the services and wait for the answer."""
        self._answer = None
        self._loop = QEventLoop()
        QTimer.singleShot(PATIENCE_MS, self._loop.quit)
        self.runtime.jobs.ask(work, self._take)
        self._loop.exec()
        return self._answer

    def settle(self) -> None:
        """Wait until everything asked so far is answered and laid out."""
        for _ in range(2):
            for _ in range(3):  # an answer may ask again
                self.ask(lambda services: services.history.labels())
                self._pause(0)
            self._pause(90)  # the palette and the chips wait for a pause in typing before they ask

    def go(self, place: str, key: int | None = None, face: str = "") -> Place:
        """Go somewhere, to one thing of it if there is a key."""
        self.window.pages.visit(Visit(place, key is not None, key, face))
        self.settle()
        page = self.window.page(place)
        if page is None:
            raise LookupError(place)
        return page

    def find_event(self, title: str) -> int:
        """The event of this title."""
        rows = self.ask(lambda services: services.events.rows())
        found: int = next(row.id for row in rows if row.title == title)
        return found

    def find_person(self, name: str) -> int:
        """The person of this name."""
        found: int = self.ask(lambda services: services.people_list.find(PeopleWish(words=name))).ids[0]
        return found

    def debrief(self, title: str, step: DebriefStep) -> DebriefPlace:
        """The debrief of an event at one of its steps."""
        page = self.go("debrief", self.find_event(title))
        assert isinstance(page, DebriefPlace)
        page.steps.step_chosen.emit(step.value)
        self.settle()
        return page

    def child(self, kind: type[Any], name: str) -> Any:
        """The visible part of the window of this kind whose accessible name or text begins like this."""
        for widget in self.picture.findChildren(kind):
            words = getattr(widget, "text", str)() if callable(getattr(widget, "text", None)) else ""
            if widget.isVisible() and (widget.accessibleName().startswith(name) or words.startswith(name)):
                return widget
        raise LookupError(f"no {kind.__name__} named {name}")

    def shot(self) -> QPixmap:
        """What a person sees now, with whatever lies over the window."""
        pixmap = self.picture.grab()
        painter = QPainter(pixmap)
        for widget in QApplication.topLevelWidgets():
            owner = widget.parentWidget()
            if widget.isVisible() and owner is not None and owner.window() is self.picture:
                painter.drawPixmap(self.picture.mapFromGlobal(widget.mapToGlobal(QPoint(0, 0))), widget.grab())
        painter.end()
        return pixmap

    def cut_off(self) -> list[str]:
        """Pages wider than the place they are shown in: their right edge cannot be reached."""
        areas = self.picture.findChildren(QScrollArea)
        return [
            f"{type(inside).__name__} {inside.width()} in {area.viewport().width()}"
            for area in areas
            if area.isVisible() and (inside := area.widget()) is not None and inside.width() > area.viewport().width()
        ]

    def _take(self, answer: object) -> None:
        self._answer = answer
        if self._loop is not None:
            self._loop.quit()

    @staticmethod
    def _pause(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def stage_on(paths: Paths, clock: StandingClock) -> Iterator[Stage]:
    """The window with everything around it on this folder, closed tidily at the end."""
    settings = Settings(paths.settings_file)
    jobs = JobRunner(lambda: open_services(paths, settings, clock))
    runtime = Runtime(jobs, Messages(), DraftKeeper(jobs), clock, settings)
    jobs.start()
    state = WindowState(paths.window_file)
    window = MainWindow(runtime, state)
    notes = CaptureDoor(runtime, window, state)
    stage = Stage(runtime, window, notes)
    notes.prepare()
    window.attach_sample(stage.settle)
    window.show()
    window.go_to_last_place()
    stage.settle()
    try:
        yield stage
    finally:
        window.close()
        notes.close()
        window.deleteLater()
        stage.settle()
        jobs.stop()
