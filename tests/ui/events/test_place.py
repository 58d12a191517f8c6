"""The Events place: planned by typing, walked by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.ui.events.place import EventsPlace
from tests.ui.events.conftest import focused


def test_a_title_typed_after_ctrl_n_becomes_an_event_with_its_page(qtbot: QtBot, place: EventsPlace) -> None:
    place.new_here()
    QTest.keyClicks(focused(), "River Restoration Meetup")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == "River Restoration Meetup")
    place.page.header.back.click()
    qtbot.waitUntil(lambda: place.list.current_event is not None)
    assert place.title() == "Events"
    QTest.keyClick(place.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == "River Restoration Meetup")
