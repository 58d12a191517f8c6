"""The capture window as in the program: real services on a worker, a clock that stands in an event's evening."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from networkprep.domain.events import EventDraft
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.capture.capture_window import CaptureWindow
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.window import settle
from tests.world import clock_at, folder_for, running_services


@pytest.fixture
def clock() -> StandingClock:
    """Thursday 12 November 2026, 19:40 in Berlin: in the middle of the meetup."""
    return clock_at("2026-11-12 19:40")


@pytest.fixture
def paths(tmp_path: Path, clock: StandingClock) -> Paths:
    """A data folder with an event that is going on and one of last week."""
    paths = folder_for(tmp_path)
    with running_services(paths, clock) as services:
        services.events.add(EventDraft("Open Data Day", starts="2026-11-05T10:00", zone="Europe/Berlin"))
        services.events.add(EventDraft("River Meetup", starts="2026-11-12T18:30", zone="Europe/Berlin"))
    return paths


@pytest.fixture
def window(qtbot: QtBot, runtime: Runtime) -> Iterator[CaptureWindow]:
    """The capture window, open and ready."""
    window = CaptureWindow(runtime)
    qtbot.addWidget(window)
    settle(qtbot, runtime)
    with qtbot.waitExposed(window):
        window.open()
    settle(qtbot, runtime)
    yield window
    window.hide()
    runtime.drafts.write_and_wait()
