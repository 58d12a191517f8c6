"""The debrief's place on real services, after an evening with four notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.debrief.place import DebriefPlace
from networkprep.ui.runtime.runtime import Runtime
from tests.services.debrief.evening import evening
from tests.ui.window import running_runtime, settle
from tests.world import clock_at, folder_for, running_services


@pytest.fixture
def clock() -> StandingClock:
    """Thursday 12 November 2026, 12:00 in Berlin."""
    return clock_at("2026-11-12 12:00")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """The folder of the test's data."""
    return folder_for(tmp_path)


@pytest.fixture
def event_id(paths: Paths, clock: StandingClock) -> int:
    """The evening to look back on."""
    with running_services(paths, clock) as services:
        return evening(services, clock)


@pytest.fixture
def runtime(qtbot: QtBot, paths: Paths, clock: StandingClock) -> Iterator[Runtime]:
    """What a page is given, with services on their worker."""
    with running_runtime(qtbot, paths, clock) as made:
        yield made
        made.drafts.write_and_wait()


@pytest.fixture
def place(qtbot: QtBot, event_id: int, runtime: Runtime) -> DebriefPlace:
    """The debrief of the evening, open in a window."""
    made = DebriefPlace(runtime)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitActive(made):
        made.show()
    made.open_debrief(event_id)
    settle(qtbot, runtime)
    return made
