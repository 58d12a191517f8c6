"""How it feels, on the plan's page: asked for by key, kept, shown back; a kind thought on the day."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from networkprep.domain.confidence import Comfort
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.system.clock import StandingClock
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.events.prepare_feelings import Feelings
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.choice_row import ChoiceRow
from tests.ui.events.planning import Plans, plans_of, prepare_face
from tests.ui.window import asked, focused
from tests.world import move

MEETUP = EventDraft("River meetup", EventKind.MEETUP, starts="2026-11-15T18:30", ends="2026-11-15T21:00")


@pytest.fixture
def plans(qtbot: QtBot, runtime: Runtime) -> Plans:
    """One event in three days."""
    return plans_of(qtbot, runtime, MEETUP)


@pytest.fixture
def face(qtbot: QtBot, runtime: Runtime, plans: Plans) -> PrepareFace:
    """The face, shown and read."""
    return prepare_face(qtbot, runtime, plans.event_id)


def feelings_of(face: PrepareFace) -> Feelings:
    face.sections["breaks"].set_open(True)
    feelings = face.findChild(Feelings)
    assert feelings is not None
    return feelings


def press_choice(row: ChoiceRow, at: int) -> None:
    button = row.findChildren(QPushButton)[at]
    button.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)


@pytest.mark.row("S125")
def test_how_sure_one_feels_is_kept_with_the_plan_and_taken_back(qtbot: QtBot, face: PrepareFace, plans: Plans) -> None:
    feelings = feelings_of(face)
    press_choice(feelings.confidence, 1)
    qtbot.waitUntil(lambda: plans.now().basics.confidence == 2)
    plans.undo()
    qtbot.waitUntil(lambda: feelings.confidence.choice is None)


@pytest.mark.row("S123")
def test_the_question_about_networking_goes_for_good_with_any_answer(
    qtbot: QtBot, runtime: Runtime, face: PrepareFace, plans: Plans
) -> None:
    feelings = feelings_of(face)
    assert feelings.comfort.isVisible()
    press_choice(feelings.comfort.row, list(Comfort).index(Comfort.SKIPPED))
    qtbot.waitUntil(lambda: not feelings.comfort.isVisible())
    other = plans_of(qtbot, runtime, MEETUP)
    face.show_event(other.event_id)
    qtbot.waitUntil(lambda: face.desk.event_id == other.event_id)
    assert not feelings.comfort.isVisible()
    assert plans.now().feelings.comfort is Comfort.SKIPPED


@pytest.mark.row("S123")
def test_the_page_speaks_more_gently_to_who_finds_networking_uncomfortable(
    qtbot: QtBot, face: PrepareFace, plans: Plans
) -> None:
    feelings = feelings_of(face)
    assert not face.why.gentle.isVisible()
    press_choice(feelings.comfort.row, list(Comfort).index(Comfort.UNCOMFORTABLE))
    qtbot.waitUntil(face.why.gentle.isVisible)
    plans.undo()
    qtbot.waitUntil(lambda: not face.why.gentle.isVisible())


@pytest.mark.row("S11", "S124")
@pytest.mark.parametrize(("nerves", "shown"), [(5, True), (4, True), (1, False)])
def test_a_kind_thought_stands_on_the_page_on_the_day_for_who_is_nervous(
    qtbot: QtBot, clock: StandingClock, face: PrepareFace, plans: Plans, nerves: int, shown: bool
) -> None:
    asked(qtbot, plans.runtime, lambda services: services.plans.set_nerves(plans.event_id, nerves))
    plans.settled()
    assert not face.thought.isVisible()
    move(clock, "2026-11-15 09:00")
    face.opened()
    plans.settled()
    assert face.thought.isVisible() is shown


@pytest.mark.row("S11", "S124")
def test_the_day_of_the_kind_thought_is_the_one_on_the_readers_own_clock(
    qtbot: QtBot, runtime: Runtime, clock: StandingClock, face: PrepareFace
) -> None:
    """A calendar that names a moment only: half past eleven at night for it is the next day here."""
    late = EventDraft("Late meetup", starts="2026-11-15T23:30", ends="2026-11-16T00:30", zone="UTC")
    plans = plans_of(qtbot, runtime, late)
    asked(qtbot, runtime, lambda services: services.plans.set_nerves(plans.event_id, 5))
    move(clock, "2026-11-15 09:00")
    face.show_event(plans.event_id)
    plans.settled()
    assert face.desk.event_id == plans.event_id
    assert not face.thought.isVisible()
    move(clock, "2026-11-16 00:10")
    face.opened()
    plans.settled()
    assert face.thought.isVisible()


@pytest.mark.row("S11", "S124")
def test_a_kind_thought_is_opened_by_its_action_kept_as_favourite_and_said_differently(
    qtbot: QtBot, face: PrepareFace, plans: Plans
) -> None:
    next(action for action in face.page_actions() if action.text() == "A kind thought").trigger()
    row = face.thought.row
    qtbot.waitUntil(lambda: face.thought.isVisible() and bool(row.text))
    assert focused() is face.thought.another
    first = row.text
    QTest.keyClick(face.thought.another, Qt.Key.Key_Space)
    assert row.text != first
    row.favourite.click()
    row.open_editor()
    QTest.keyClicks(focused(), "One hello will do.")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.text == "One hello will do.")
    thoughts = asked(qtbot, plans.runtime, lambda services: services.confidence.thoughts())
    assert (thoughts[0].line.text, thoughts[0].mark.favourite) == ("One hello will do.", True)
    face.thought.away.click()
    assert not face.thought.isVisible()


def test_the_note_about_people_to_talk_to_is_put_away(qtbot: QtBot, runtime: Runtime, face: PrepareFace) -> None:
    feelings = feelings_of(face)
    evenings = [
        plans_of(qtbot, runtime, EventDraft("Evening", EventKind.MEETUP, starts=f"2026-11-{day}T18:00")).event_id
        for day in ("01", "02", "03")
    ]
    asked(qtbot, runtime, lambda services: [services.plans.set_nerves(each, 5) for each in evenings])
    face.show_event(evenings[-1])
    qtbot.waitUntil(feelings.support.isVisible)
    feelings.support.away.click()
    qtbot.waitUntil(lambda: not feelings.support.isVisible())
