"""The Events place as in the window: real services on a worker, a clock that stands."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from networkprep.ui.events.place import EventsPlace
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.events.notes import NOTES


@pytest.fixture
def place(qtbot: QtBot, runtime: Runtime) -> EventsPlace:
    """The Events place, shown and read."""
    place = EventsPlace(runtime, NOTES)
    qtbot.addWidget(place)
    place.resize(1000, 700)
    with qtbot.waitExposed(place):
        place.show()
    place.opened()
    return place
