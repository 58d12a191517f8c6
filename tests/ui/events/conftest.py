"""The Events place as in the window: real services on a worker, a clock that stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from networkprep.services.catalogue import open_services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings
from networkprep.ui.capture.notes_panel import NotesPanel
from networkprep.ui.events.place import EventsPlace
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
    drafts = DraftKeeper(jobs)
    yield Runtime(jobs, Messages(), drafts, clock, settings)
    assert drafts.write_and_wait()
    assert jobs.stop()


@pytest.fixture
def place(qtbot: QtBot, runtime: Runtime) -> EventsPlace:
    """The Events place, shown and read."""
    place = EventsPlace(runtime, NotesPanel)
    qtbot.addWidget(place)
    place.resize(1000, 700)
    with qtbot.waitExposed(place):
        place.show()
    place.opened()
    return place


def focused() -> QWidget:
    """What the next key goes to."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget
