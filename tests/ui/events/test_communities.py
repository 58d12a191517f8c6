"""The second tab of Events: what is shared, dates to plan, ideas for places."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.profile import EntryKind
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.list_row import RowPart
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.words.failures import failure_sentence
from tests.ui.window import asked, focused, settle

MEETUP = EventDraft(
    "Civic data evening",
    EventKind.MEETUP,
    starts="2026-11-05T18:00",
    ends="2026-11-05T20:00",
    community="Civic Data",
    calendar_uid="civic@elsewhere",
    recurrence="FREQ=WEEKLY",
    later_dates=("2026-11-19T18:00", "2026-11-26T18:00"),
)


def words_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(PlainLabel))


def shows(place: EventsPlace, starts: str) -> bool:
    details = place.page.actions_here.details
    return details is not None and details.draft.starts == starts


def open_tab(qtbot: QtBot, place: EventsPlace) -> None:
    place.tabs.setCurrentWidget(place.communities)
    qtbot.waitUntil(lambda: place.communities.list.model().rowCount() > 0)


@pytest.mark.row("S61")
def test_a_community_says_what_is_shared_and_its_next_date_is_planned_by_key(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    asked(qtbot, runtime, lambda services: services.events.add(MEETUP))
    asked(qtbot, runtime, lambda services: services.what_i_bring.add_entry(EntryKind.INTEREST, "maps"))
    key = asked(qtbot, runtime, lambda services: services.communities.rows())[0].id
    asked(qtbot, runtime, lambda services: services.communities.set_interests(key, ["maps", "trams"]))
    open_tab(qtbot, place)
    view = place.communities
    index = view.list.model().index(0, 0)
    qtbot.waitUntil(lambda: "You share: maps" in str(index.data(RowPart.SUBTITLE)))
    assert index.data(RowPart.TRAILING) == "perhaps: Thu 19 Nov"
    buttons = view.later.findChildren(QPushButton)
    assert buttons[0].text().startswith("Plan Thu 19 Nov")
    buttons[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: place.page.event_id is not None)
    rows = asked(qtbot, runtime, lambda services: services.events.rows())
    assert [row.starts for row in rows] == ["2026-11-19T18:00", "2026-11-05T18:00"]


def test_a_comma_typed_before_a_pause_stays(qtbot: QtBot, runtime: Runtime, place: EventsPlace) -> None:
    """Teeth: in the pause what was stored came back without it, and two interests became one word."""
    asked(qtbot, runtime, lambda services: services.events.add(MEETUP))
    open_tab(qtbot, place)
    field = place.communities.interests
    field.setFocus()
    QTest.keyClicks(field, "maps, ")
    field.keep()
    settle(qtbot, runtime)
    QTest.keyClicks(field, "trams")
    field.keep()
    assert asked(qtbot, runtime, lambda services: services.communities.rows())[0].interests == ("maps", "trams")


@pytest.mark.row("S61", "S154")
def test_ideas_for_places_come_from_interests_and_lead_to_a_plan(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    ideas = place.communities.ideas
    place.tabs.setCurrentWidget(place.communities)
    qtbot.waitUntil(lambda: "Note a few interests" in words_in(ideas))
    assert not ideas.plan.isVisible()
    wishes: list[str] = []
    place.place_requested.connect(wishes.append)
    ideas.interests.click()
    assert wishes == ["library/what_i_bring"]
    asked(qtbot, runtime, lambda services: services.what_i_bring.add_entry(EntryKind.INTEREST, "open source"))
    qtbot.waitUntil(lambda: "open source" in words_in(ideas))
    assert "Meetup" in words_in(ideas)
    assert "Volunteering" in words_in(ideas)
    ideas.plan.click()
    assert focused() is place.new.line


def test_the_next_date_is_planned_from_the_event_and_refused_kindly_after_the_last(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    first = asked(qtbot, runtime, lambda services: services.events.add(MEETUP))
    place.show_event(first)  # type: ignore[arg-type]  # a Done arrives as its value
    action = place.page.actions_here.next_date
    qtbot.waitUntil(partial(shows, place, "2026-11-05T18:00"))
    for starts in ("2026-11-19T18:00", "2026-11-26T18:00"):
        action.trigger()
        qtbot.waitUntil(partial(shows, place, starts))
    with qtbot.waitSignal(runtime.jobs.world_failed) as refused:
        action.trigger()
    assert "no more dates" in failure_sentence(refused.args[0])
