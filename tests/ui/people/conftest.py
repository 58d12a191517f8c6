"""The People place as in the window: real services on a worker, a clock that stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from networkprep.services.catalogue import open_services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.runtime.drafts import DraftKeeper
from networkprep.ui.runtime.jobs import JobRunner
from networkprep.ui.runtime.messages import Messages
from networkprep.ui.runtime.runtime import Runtime
from tests.world import clock_at, folder_for


@pytest.fixture
def clock() -> StandingClock:
    """Thursday 12 November 2026, 12:00 in Berlin."""
    return clock_at("2026-11-12 12:00")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """The folder of the test's data."""
    return folder_for(tmp_path)


@pytest.fixture
def runtime(qapp: QApplication, paths: Paths, clock: StandingClock) -> Iterator[Runtime]:
    """What a page is given, with services on their worker."""
    settings = Settings(paths.settings_file)
    jobs = JobRunner(lambda: open_services(paths, settings, clock), qapp)
    jobs.start()
    yield Runtime(jobs, Messages(), DraftKeeper(jobs), clock, settings)
    assert jobs.stop()


Asking = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def asked(runtime: Runtime) -> Asking:
    """Calls the services on their own thread and waits for the answer."""

    def ask(work: Callable[[Any], Any]) -> Any:
        answers: list[Any] = []
        assert runtime.jobs.call_and_wait(lambda services: answers.append(work(services)), 20)
        return answers[0]

    return ask


@pytest.fixture
def place(qtbot: QtBot, runtime: Runtime) -> PeoplePlace:
    """The People place, shown and not yet read."""
    place = PeoplePlace(runtime)
    qtbot.addWidget(place)
    place.resize(1012, 740)
    with qtbot.waitActive(place):
        place.show()
    return place


def focused() -> QWidget:
    """What the next key goes to."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget
