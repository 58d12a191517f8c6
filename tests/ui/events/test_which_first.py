"""The suggestion over the list of events: by keyboard, with its reasons, and out of the way for a week."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.domain.confidence import Comfort
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.event_suggestions import EventSuggestions
from networkprep.domain.events import EventDraft
from networkprep.domain.profile import EntryKind
from networkprep.services.suggestions import SuggestionsService
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.plain_text import PlainLabel
from tests.ui.window import asked, settle


def plan(qtbot: QtBot, runtime: Runtime, title: str, kind: EventKind, tags: tuple[str, ...] = ()) -> int:
    draft = EventDraft(title, kind, starts="2026-11-20T18:00", ends="2026-11-20T20:00", tags=tags)
    return asked(qtbot, runtime, lambda services: services.events.add(draft))  # type: ignore[return-value]  # a Done arrives as its value


def words_on(card: object) -> str:
    labels = card.findChildren(PlainLabel)  # type: ignore[attr-defined]  # a card is a widget
    return "\n".join(label.text() for label in labels)


@pytest.mark.row("S126", "S127", "S152")
def test_the_easy_one_is_first_says_why_and_opens_by_key(qtbot: QtBot, runtime: Runtime, place: EventsPlace) -> None:
    asked(qtbot, runtime, lambda services: services.confidence.say_comfort(Comfort.UNCOMFORTABLE))
    asked(qtbot, runtime, lambda services: services.what_i_bring.add_entry(EntryKind.INTEREST, "bees"))
    plan(qtbot, runtime, "Big conference", EventKind.CONFERENCE)
    assert not place.which_first.isVisible()
    garden = plan(qtbot, runtime, "Garden club", EventKind.HOBBY, ("bees",))
    card = place.which_first
    qtbot.waitUntil(card.isVisible)
    said = words_on(card)
    assert "A gentle one to begin with" in said
    assert "Garden club" in said
    assert "Easy-going" in said
    assert "you like: bees" in said
    card.open_event.setFocus()
    QTest.keyClick(card.open_event, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: place.page.event_id == garden)


@pytest.mark.row("S126")
def test_not_now_puts_it_away_and_undo_brings_it_back(qtbot: QtBot, runtime: Runtime, place: EventsPlace) -> None:
    for title in ("Choir", "Garden club"):
        plan(qtbot, runtime, title, EventKind.HOBBY)
    card = place.which_first
    qtbot.waitUntil(card.isVisible)
    first = words_on(card)
    card.another.click()
    assert words_on(card) != first
    card.away.click()
    assert not card.isVisible()
    asked(qtbot, runtime, lambda services: services.history.undo())
    qtbot.waitUntil(card.isVisible)


@pytest.mark.row("S126")
def test_what_changed_while_an_event_was_open_is_weighed_once_back_at_the_list(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not with each word that is saved in a plan: nobody sees the suggestion then."""
    choir, _garden = (plan(qtbot, runtime, title, EventKind.HOBBY) for title in ("Choir", "Garden club"))
    card = place.which_first
    qtbot.waitUntil(card.isVisible)
    assert "Easy-going" in words_on(card)
    place.show_event(choir)
    weighed: list[EventSuggestions] = []
    weigh = SuggestionsService.events

    def weigh_and_note(self: SuggestionsService) -> EventSuggestions:
        weighed.append(found := weigh(self))
        return found

    monkeypatch.setattr(SuggestionsService, "events", weigh_and_note)
    asked(qtbot, runtime, lambda services: services.what_i_bring.add_entry(EntryKind.INTEREST, "choir"))
    asked(qtbot, runtime, lambda services: services.plans.set_nerves(choir, 3))
    for _ in range(2):  # the questions of the page stand in the queue before these
        asked(qtbot, runtime, lambda services: services.events.rows())
    assert not weighed
    place.show_list()
    qtbot.waitUntil(lambda: "you like: choir" in words_on(card))


@pytest.mark.row("S152")
def test_an_event_that_touches_nothing_is_said_to_as_a_plain_fact(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    asked(qtbot, runtime, lambda services: services.what_i_bring.add_entry(EntryKind.VALUE, "patience"))
    place.show_event(plan(qtbot, runtime, "Founders mixer", EventKind.MEETUP))
    qtbot.waitUntil(lambda: place.page.findChild(PrepareFace) is not None)
    face = place.page.findChild(PrepareFace)
    assert face is not None
    qtbot.waitUntil(lambda: bool(face.card.view.sheet.blocks))
    face.sections["occasion"].set_open(True)
    assert "Touches none of your noted interests and values." in words_on(face.sections["occasion"])


def test_it_steps_aside_while_an_invitation_is_looked_at_and_is_back_afterwards(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    for title in ("Choir", "Garden club"):
        plan(qtbot, runtime, title, EventKind.HOBBY)
    card = place.which_first
    qtbot.waitUntil(card.isVisible)
    place.look_at_text("River social\nThursday, December 3, 2026\n6:30 PM - 9:00 PM\nThe Boat House, 12 Mill Street")
    qtbot.waitUntil(place.intake.isVisible)
    place.opened()
    settle(qtbot, runtime)
    assert not card.isVisible()
    QTest.keyClick(place.intake.title, Qt.Key.Key_Escape)
    qtbot.waitUntil(card.isVisible)
