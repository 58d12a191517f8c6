"""The debrief's place on real services, after an evening with four notes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.debrief.place import DebriefPlace
from networkprep.ui.runtime.runtime import Runtime
from tests.services.debrief.evening import evening
from tests.ui.window import settle
from tests.world import running_services


@pytest.fixture
def event_id(paths: Paths, clock: StandingClock) -> int:
    """The evening to look back on."""
    with running_services(paths, clock) as services:
        return evening(services, clock)


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
