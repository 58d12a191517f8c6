"""The Events place: planned by typing, walked by keyboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkprep.domain.communities import CommunityRow
from networkprep.domain.events import EventDraft
from networkprep.services.catalogue import Services
from networkprep.ui.capture.notes_panel import NotesPanel
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.plain_text import PlainLabel
from tests.ui.events.notes import NOTES
from tests.ui.window import focused, primary_words


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


def test_a_day_typed_after_the_title_shows_as_a_chip_and_may_be_taken_away(place: EventsPlace) -> None:
    place.new_here()
    QTest.keyClicks(focused(), "River evening, Thu 19 Nov 18:30")
    shown = {chip.key: chip.text for chip in place.new.chips.chips}
    assert "Thursday 19 November" in shown["time"]
    place.new.chips.dismissed.emit("time")
    assert "time" not in {chip.key for chip in place.new.chips.chips}


@pytest.mark.row("X1")
def test_a_real_invitation_dropped_on_the_page_becomes_a_plan(qtbot: QtBot, place: EventsPlace, corpus: Path) -> None:
    path = next((corpus / "dev").rglob("*arran4+golang-ical__google.ics"), None) or next(
        (corpus / "dev").rglob("*OneEvent.ics")
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop(place, data)
    qtbot.waitUntil(place.intake.isVisible)
    title = place.intake.title.text()
    assert title
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == title)


def test_the_text_of_a_page_is_pasted_corrected_and_planned_by_keyboard(qtbot: QtBot, place: EventsPlace) -> None:
    QApplication.clipboard().setText(
        "Open Data Evening\nThursday, November 19, 2026\n6:30 PM - 9:00 PM\nhttps://events.example/open-data?pk=g-1\n"
    )
    place.list.setFocus()
    QTest.keyClick(place, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(place.intake.isVisible)
    assert primary_words(place) == ["Plan it"]
    chips = {chip.key: chip.text for chip in place.intake.parts.chips}
    assert "19 November" in chips["time"]
    assert "pk=" not in chips["url"]
    QTest.keyClicks(focused(), " again")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == "Open Data Evening again")
    place.show_list()
    assert primary_words(place) == ["Plan it"]


def test_a_link_alone_is_kept_as_the_link_and_nothing_is_fetched(qtbot: QtBot, place: EventsPlace) -> None:
    place.look_at_text("https://events.example/river-evening")
    qtbot.waitUntil(place.intake.isVisible)
    assert {chip.key for chip in place.intake.parts.chips} == {"kind", "url"}
    assert place.intake.title.text() == "river evening"
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not place.intake.isVisible()


def test_what_was_wrong_in_an_invitation_is_named_with_its_line(qtbot: QtBot, place: EventsPlace) -> None:
    """Teeth: it only said "not quite readable", also of what had been read and could not be followed."""
    lines = (
        *(
            "BEGIN:VCALENDAR",
            "BEGIN:VEVENT",
            "UID:1",
            "SUMMARY:River evening",
            "DTSTART;TZID=Moon/Base:20261119T183000",
        ),
        *("RECURRENCE-ID;RANGE=THISANDFUTURE:20261119T180000", "END:VEVENT", "END:VCALENDAR"),
    )
    place.look_at_text("\r\n".join(lines))
    qtbot.waitUntil(place.intake.isVisible)
    shown = "\n".join(label.text() for label in place.intake.findChildren(PlainLabel) if label.isVisible())
    assert "Line 5: unknown time zone; the time on the clock was kept (Moon/Base)." in shown
    assert "Line 6: meant for this date and all later ones; only this one was changed." in shown


def drop(place: EventsPlace, data: QMimeData) -> None:
    """Let go of something over the page."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(place, QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    QApplication.sendEvent(place, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))


def test_the_community_of_an_event_is_listed_and_its_purpose_kept_as_typed(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    runtime.jobs.call_and_wait(_add_river_evening, 5)
    place.tabs.setCurrentWidget(place.communities)
    qtbot.waitUntil(place.communities.purpose.isVisible)
    qtbot.waitUntil(lambda: place.communities.list.currentIndex().data() == "River friends")
    QTest.keyClicks(place.communities.purpose, "clean rivers")
    QTest.keyClick(place.communities.purpose, Qt.Key.Key_Return)
    found: list[CommunityRow] = []
    runtime.jobs.call_and_wait(lambda services: found.extend(services.communities.rows()), 5)
    assert [row.purpose for row in found] == ["clean rivers"]


def _add_river_evening(services: Services) -> None:
    services.events.add(EventDraft("River evening", community="River friends"))


def test_ctrl_f_leaves_only_the_events_with_these_words_and_esc_shows_all(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    runtime.jobs.call_and_wait(_add_three, 5)
    place.opened()
    qtbot.waitUntil(lambda: len(_titles(place)) == 3)
    place.find_here()
    QTest.keyClicks(focused(), "cafe muhle")
    assert _titles(place) == ["Repair café"]
    assert not place._nothing_found.isVisible()
    QTest.keyClicks(focused(), " xyz")
    assert place._nothing_found.isVisible()
    for _ in range(4):
        QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is place.list
    place.find_here()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert len(_titles(place)) == 3
    assert not place.finder.isVisible()


def test_notes_without_an_event_have_a_tab_and_are_sorted_from_there(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    assert not place.tabs.isTabVisible(2)
    assert not place.loose.sorting.isEnabled()
    runtime.jobs.ask(lambda services: services.captures.save("Ana Ruiz ~bees", services.captures.recent_events()[-1]))
    qtbot.waitUntil(lambda: place.tabs.isTabVisible(2))
    assert place.tabs.tabText(2) == "Notes without an event (1)"
    place.tabs.setCurrentIndex(2)
    sorting = next(action for action in place.page_actions() if action.text() == "Sort notes without an event")
    for sort in (place.loose.sort.click, sorting.trigger):
        with qtbot.waitSignal(place.debrief_requested) as wished:
            sort()
        assert wished.args == [None]
    runtime.jobs.ask(lambda services: services.captures.leave(1))
    qtbot.waitUntil(lambda: not place.loose.sort.isEnabled())
    assert place.tabs.isTabVisible(2), "nothing goes away under the hand"
    place.tabs.setCurrentIndex(0)
    assert not place.tabs.isTabVisible(2)


def test_notes_taken_while_an_event_is_open_have_their_tab_on_the_list(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    """Teeth: told twice while it is hidden that a tab is visible, Qt never gives it room."""
    runtime.jobs.call_and_wait(_add_three, 5)
    place.show_event(1)
    for count, line in enumerate(("Ana Ruiz ~bees", "Ben Ode ~maps"), 1):
        runtime.jobs.ask(partial(_note_without_event, line))
        qtbot.waitUntil(partial(_says_notes, place, count))
    place.show_list()
    bar = place.tabs.tabBar()
    qtbot.waitUntil(bar.isVisible)
    assert bar.tabRect(2).left() > bar.tabRect(1).left()
    assert bar.tabRect(2).width() > bar.tabRect(1).width(), "its words are longer"


@pytest.mark.row("S14")
def test_the_notes_of_an_event_can_be_changed_where_it_says_what_came_of_it(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    runtime.jobs.call_and_wait(_add_river_evening, 5)
    runtime.jobs.ask(lambda services: services.captures.save("Ana Ruiz ~bees", services.captures.choice(1)))
    place.show_event(1, "came_of_it")
    qtbot.waitUntil(lambda: place.page.face == "came_of_it")
    panel = place.page.findChild(NotesPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: [card.words.text() for card in panel.cards] == ["Ana Ruiz ~bees"])
    qtbot.waitUntil(panel.isVisible)
    panel.cards[0].deleted.emit(1)
    qtbot.waitUntil(lambda: not panel.isVisible())


def _titles(place: EventsPlace) -> list[str]:
    model = place.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [row.data() for row in rows if row.flags() & Qt.ItemFlag.ItemIsEnabled]


def _note_without_event(line: str, services: Services) -> object:
    return services.captures.save(line, services.captures.recent_events()[-1])


def _says_notes(place: EventsPlace, count: int) -> bool:
    return place.tabs.tabText(2) == f"Notes without an event ({count})"


def _add_three(services: Services) -> None:
    services.events.add(EventDraft("Repair café", place="Mühle"))
    services.events.add(EventDraft("Café evening", place="Town hall"))
    services.events.add(EventDraft("River evening", place="Mühle"))


def test_the_list_is_not_called_empty_before_it_was_read(qtbot: QtBot, runtime: Runtime) -> None:
    """Without the hiding, "No events yet" stands there for as long as reading takes."""
    unread = EventsPlace(runtime, NOTES)
    qtbot.addWidget(unread)
    with qtbot.waitExposed(unread):
        unread.show()

    def told() -> bool:
        return any(part.isVisible() for part in unread.findChildren(EmptyState))

    assert not told()
    unread.opened()
    qtbot.waitUntil(told)


def test_an_event_opened_by_enter_is_not_left_by_the_next_one(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    runtime.jobs.ask(lambda services: services.events.add(EventDraft("Weir walk", starts="2026-11-20T18:00")))
    qtbot.waitUntil(lambda: place.list.model().rowCount() > 0)
    place.list.setFocus()
    QTest.keyClick(place.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == "Weir walk")
    qtbot.waitUntil(lambda: not place.page.header.back.hasFocus())
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert place.title() == "Weir walk"
