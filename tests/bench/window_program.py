"""Drives the real window over the large data set and prints what took how long, as JSON.

``python -m tests.bench.as_started tests.bench.window_program FOLDER [--first]``: FOLDER holds ``networkprep.db``;
with ``--first`` only the first rows of the list of people. What is waited for is always the painted answer: the event
after which the person sees it.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import perf_counter_ns
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from networkprep.domain.people_list import PeopleFound
from networkprep.system.clock import StandingClock
from networkprep.system.paths import make_folders, paths_in
from networkprep.system.resources import resources_folder
from networkprep.system.settings import Settings
from networkprep.ui.capture.capture_window import CaptureWindow
from networkprep.ui.people.list_pane import ListPane
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.runtime.drafts import DraftKeeper
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.runtime.messages import Messages
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.shell.places import PLACES
from networkprep.ui.shell.window_state import WindowState
from networkprep.ui.theme import Appearance, SchemeChoice
from tests.bench.measuring import Series
from tests.bench.memory import peak_kib
from tests.bench.typed_words import BETWEEN_KEYS_MS, ROUNDS, typed_texts

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_NOW = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)
_LINE = "Ana Ruiz @Soil Trust ~beekeeping #rivers !send the article by fri"
_PATIENCE_MS = 3000


class Eye(QObject):
    """Waits until a widget was painted and a condition holds."""

    def __init__(self, watched: QWidget, seen: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self._seen = seen
        self._watched = watched

    def wait_for(self, act: Callable[[], object]) -> float:
        """Milliseconds from the act to the painted answer."""
        # A loop for each time: a widget that is painted twice would end the wait for the next answer, too.
        self._loop = QEventLoop()
        self._watched.installEventFilter(self)
        QTimer.singleShot(_PATIENCE_MS, self._loop, self._loop.quit)
        began = perf_counter_ns()
        act()
        self._loop.exec()
        took = (perf_counter_ns() - began) / 1e6
        self._watched.removeEventFilter(self)
        return took

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._seen():
            QTimer.singleShot(0, self._loop, self._loop.quit)
        return False


def _calm(milliseconds: int = 60) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class _Answer(QObject):
    """Takes the answer that comes after all others."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = QEventLoop()

    def take(self, _nothing: None) -> None:
        """Everything asked before is done."""
        self.loop.quit()


def _settle(runtime: Runtime) -> None:
    """Until what was asked, and what its answers asked, is done and painted."""
    answer = _Answer()
    for _ in range(3):
        runtime.jobs.ask(lambda _: None, answer.take)
        answer.loop.exec()
    _calm()


def _runtime(folder: Path) -> Runtime:
    paths = paths_in(folder)
    make_folders(paths)
    settings, clock = Settings(paths.settings_file), StandingClock(_NOW, "UTC")

    def make() -> Services:
        from networkprep.services.catalogue import open_services  # noqa: PLC0415  # as the program does, on the worker

        return open_services(paths, settings, clock)

    jobs = JobRunner(make)
    return Runtime(jobs, Messages(), DraftKeeper(jobs), clock, settings)


def _lists(runtime: Runtime, pane: ListPane) -> dict[str, Any]:
    table, found = pane.table, [False]
    view = table.viewport()
    take = table.people.set_found

    def take_and_tell(answer: PeopleFound) -> None:
        take(answer)
        found[0] = True

    # Not the model's signals: an answer with the same people in the same places resets nothing.
    vars(table.people)["set_found"] = take_and_tell
    typed = []
    eye = Eye(view, lambda: found[0])
    for _ in range(ROUNDS):
        for text in typed_texts():
            found[0] = False
            typed.append(eye.wait_for(partial(pane.field.setText, text)))
            _calm(BETWEEN_KEYS_MS)
        pane.field.clear()
        _settle(runtime)
    return {"typed": Series(typed).p99, "view": _size(view), **_pages(pane)}


def _size(view: QWidget) -> tuple[int, int]:
    return view.width(), view.height()


def _pages(pane: ListPane) -> dict[str, Any]:
    bar, people = pane.table.verticalScrollBar(), pane.table.people
    _calm(500)

    def all_there() -> bool:
        first = pane.table.rowAt(0)
        last = pane.table.rowAt(pane.table.viewport().height() - 1)
        return all(people.index(row, 0).data() != "…" for row in (first, (first + last) // 2, last))

    eye, times = Eye(pane.table.viewport(), all_there), []
    for _ in range(300):
        times.append(eye.wait_for(partial(bar.setValue, bar.value() + bar.pageStep())))
        _calm(5)
    return {"page": Series(times).p99, "page_p50": Series(times).p50, "people": people.rowCount()}


def _first_list(runtime: Runtime) -> float:
    kept = []
    began = perf_counter_ns()
    pane = ListPane(runtime)
    kept.append(pane)
    pane.resize(1000, 800)  # as the floor
    eye = Eye(pane.table.viewport(), lambda: pane.table.people.rowCount() > 0)
    pane.bring_up_to_date()
    eye.wait_for(pane.show)
    took = (perf_counter_ns() - began) / 1e6
    _calm()
    _settle(runtime)
    pane.hide()
    pane.deleteLater()
    return took


def _capture(runtime: Runtime) -> dict[str, Any]:
    window = CaptureWindow(runtime)
    eye = Eye(window)
    shown, typed = [], []
    for _ in range(200):
        shown.append(eye.wait_for(window.open))
        window.hide()
        _calm(5)
    window.open()
    _calm()
    line = Eye(window.line.edit.viewport())
    for _ in range(5):
        typed += [line.wait_for(partial(QTest.keyClicks, window.line.edit, sign)) for sign in _LINE]
        window.line.discard()
        _calm()
    window.close()
    return {"capture": Series(shown[10:]).p99, "chips": Series(typed[5:]).p99}


def _switches(runtime: Runtime, window: MainWindow) -> list[float]:
    keys = [spec.key for spec in PLACES]
    times = []
    for turn in range(5):
        for key in keys:
            page = window.page(key)
            if page is None or page.isVisible():
                continue
            _settle(runtime)
            took = Eye(page).wait_for(partial(window.go_to, key))
            _settle(runtime)
            if turn:
                times.append(took)
    return times


def _first_lists(runtime: Runtime) -> dict[str, Any]:
    return {"first": statistics.median([_first_list(runtime) for _ in range(18)][3:])}


def _everything(runtime: Runtime, window: MainWindow) -> dict[str, Any]:
    place = window.page("people")
    assert isinstance(place, PeoplePlace)
    found = _lists(runtime, place.list)
    found["peak_kib"] = peak_kib()
    found |= _capture(runtime)
    found["switch"] = Series(_switches(runtime, window)).at(0.95)
    found["peak_everything_kib"] = peak_kib()
    return found


def main() -> None:
    """What was asked for in turn, then the memory."""
    app = QApplication(sys.argv[:1])
    folder = Path(sys.argv[1])
    appearance = Appearance(app, resources_folder(), SchemeChoice.LIGHT)
    runtime = _runtime(folder)
    window = MainWindow(runtime, WindowState(folder / "window.json"))
    runtime.jobs.start()
    window.go_to_last_place()
    window.show()
    _calm(1500)
    window.go_to("people")
    _calm(1000)
    gc.freeze()  # as the program does with what its start has made
    found = _first_lists(runtime) if "--first" in sys.argv else _everything(runtime, window)
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    runtime.jobs.stop()
    del appearance
    os._exit(0)


if __name__ == "__main__":
    main()
