"""Confidence and communities are reached by the palette's actions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.shell.library_tabs import LibraryPlace
from networkprep.ui.shell.main_window import MainWindow
from tests.ui.window import action_named, running_window


@pytest.fixture
def window(qtbot: QtBot, paths: Paths, clock: StandingClock) -> Iterator[MainWindow]:
    """The window on an empty data file."""
    with running_window(qtbot, paths, clock) as made:
        yield made


@pytest.mark.row("S123", "S125")
def test_confidence_is_one_action_away_from_everywhere(qtbot: QtBot, window: MainWindow) -> None:
    action_named(window, "Confidence").trigger()
    page = window.page("library")
    assert isinstance(page, LibraryPlace)
    assert page.tabs.currentWidget().isAncestorOf(page.confidence)
    qtbot.waitUntil(lambda: bool(page.confidence.ladder.rows))


@pytest.mark.row("S61")
def test_communities_are_one_action_away_from_events(qtbot: QtBot, window: MainWindow) -> None:
    action_named(window, "Events").trigger()
    page = window.page("events")
    assert isinstance(page, EventsPlace)
    action_named(window, "Communities").trigger()
    assert page.tabs.currentWidget() is page.communities
    qtbot.waitUntil(lambda: not page.communities.list.isVisible())
