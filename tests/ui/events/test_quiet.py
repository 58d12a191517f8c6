"""The quiet page by keyboard: the card, the counter, one line, two keys, and nothing that speaks up."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QSystemTrayIcon, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft
from networkprep.domain.options import QUIET_DARK
from networkprep.system.clock import StandingClock
from networkprep.ui.capture.line import CaptureLine
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.events.quiet import QuietFace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import Appearance
from tests.ui.events.notes import NOTES
from tests.ui.events.planning import Plans, plans_of
from tests.ui.window import asked, focused
from tests.world import move

MEETUP = EventDraft(
    "River Restoration Meetup",
    EventKind.COMMUNITY,
    starts="2026-11-12T18:30",
    ends="2026-11-12T21:00",
    zone="Europe/Berlin",
)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def plans(qtbot: QtBot, runtime: Runtime) -> Plans:
    """One event, and what its plan holds."""
    return plans_of(qtbot, runtime, MEETUP)


@pytest.fixture
def face(qtbot: QtBot, runtime: Runtime, plans: Plans, clock: StandingClock) -> QuietFace:
    """The quiet face in the middle of the event."""
    move(clock, "2026-11-12 18:45")
    face = QuietFace(runtime, NOTES)
    qtbot.addWidget(face)
    face.resize(856, 560)
    with qtbot.waitExposed(face):
        face.show()
    face.show_event(plans.event_id)
    qtbot.waitUntil(lambda: face.counter.text() == "0 of 2–3")
    return face


def line_of(face: QuietFace) -> CaptureLine:
    assert isinstance(face.line, CaptureLine)
    return face.line


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def words(widget: QWidget) -> str:
    shown = [child for child in widget.findChildren(QWidget) if child.isVisible()]
    return "\n".join(child.accessibleName() for child in shown)


@pytest.mark.row("S32", "S132")
def test_lines_are_kept_from_the_first_key_on_and_the_counter_follows(
    qtbot: QtBot, face: QuietFace, plans: Plans
) -> None:
    for line, counter in (("Ana Ruiz ~bees *", "1 of 2–3"), ("Ben", "1 of 2–3"), ("Cleo *", "2 of 2–3")):
        QTest.keyClicks(focused(), line)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda counter=counter: face.counter.text() == counter)  # type: ignore[misc]  # held by default
    kept = asked(qtbot, plans.runtime, lambda services: services.captures.of_event(plans.event_id))
    assert [row.raw for row in kept] == ["Ana Ruiz ~bees *", "Ben", "Cleo *"]
    assert face.enough.text() == "That is enough. The rest is a bonus; leaving is fine."
    assert line_of(face).text == ""
    assert line_of(face).chips.chips == ()


@pytest.mark.row("S14", "S32")
def test_the_line_says_what_it_understood_and_backspace_makes_it_plain(face: QuietFace) -> None:
    line = line_of(face)
    QTest.keyClicks(focused(), "Ana Ruiz ~bees !send the map by fri ")
    assert [chip.words for chip in line.chips.chips][-1] == "due: Friday 13 November (tomorrow)"
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)
    assert "due" not in "".join(chip.words for chip in line.chips.chips)


@pytest.mark.row("S107", "S108")
def test_stalled_and_leaving_are_one_key_away_while_typing_and_escape_comes_back(face: QuietFace, plans: Plans) -> None:
    QTest.keyClicks(focused(), "Ana")
    press(Qt.Key.Key_S, ALT)
    transitions = [line.text for line in plans.now().lines if line.part == "transitions"]
    assert all(text in words(face) for text in transitions)
    assert "If we both go quiet" in words(face)
    press(Qt.Key.Key_Escape)
    assert face.card.isVisible()
    assert focused() is line_of(face).edit
    assert line_of(face).text == "Ana"
    press(Qt.Key.Key_L, ALT)
    assert "Please stop. I'm stepping away now." in words(face)
    assert "You may go at any time" in words(face)
    press(Qt.Key.Key_Escape)
    assert face.card.isVisible()


def test_tab_goes_from_the_line_to_what_stands_below_it(qtbot: QtBot, runtime: Runtime, plans: Plans) -> None:
    """Teeth: the line only passes the focus on to its field, so Qt left the order as it was: Tab left the page."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("before"))
    face = QuietFace(runtime, NOTES)
    column.addWidget(face)
    column.addWidget(QPushButton("after"))
    with qtbot.waitExposed(window):
        window.show()
    face.show_event(plans.event_id)
    qtbot.waitUntil(lambda: face.counter.text() == "0 of 2–3")
    line_of(face).edit.setFocus()
    for stop in (face.stalled, face.leaving, face.walk_in):
        press(Qt.Key.Key_Tab)
        assert focused() is stop


@pytest.mark.row("S135")
def test_a_word_before_walking_in_is_one_key_away(
    qtbot: QtBot, runtime: Runtime, face: QuietFace, plans: Plans
) -> None:
    press(Qt.Key.Key_J, ALT)
    assert "most people feel some of this" in words(face)
    assert "Someone stands alone?" in words(face)
    prepare = PrepareFace(runtime)
    qtbot.addWidget(prepare)
    prepare.show()
    prepare.show_event(plans.event_id)
    qtbot.waitUntil(lambda: prepare.desk.event_id is not None)
    prepare.begin_writing()
    press(Qt.Key.Key_J, ALT)
    qtbot.waitUntil(lambda: "most people feel some of this" in words(prepare))
    press(Qt.Key.Key_Escape)
    assert prepare.why.intention.isVisible()


@pytest.mark.row("S32")
def test_a_break_is_one_quiet_line_and_nothing_else_ever_comes_up(
    qtbot: QtBot, face: QuietFace, plans: Plans, clock: StandingClock
) -> None:
    said: list[object] = []
    plans.runtime.messages.said.connect(said.append)
    asked(qtbot, plans.runtime, lambda services: services.plans.add_break(plans.event_id, "20:00"))
    plans.settled()
    seen = []
    for moment in ("2026-11-12 19:59", "2026-11-12 20:00", "2026-11-12 20:14", "2026-11-12 20:15"):
        move(clock, moment)
        face.look_at_clock()
        seen.append(face.break_words.isVisible())
    assert seen == [False, True, True, False]
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible() and window is not face]
    assert (said, windows) == ([], [])
    assert face.findChildren(QSystemTrayIcon) == []


def test_a_break_of_an_event_written_in_utc_comes_by_the_clock_on_the_wall(
    qtbot: QtBot, runtime: Runtime, clock: StandingClock
) -> None:
    """Teeth: it was looked for by UTC, an hour late in Berlin."""
    evening = EventDraft("Meetup", starts="2026-11-12T17:30:00Z", ends="2026-11-12T20:00:00Z", zone="UTC")
    plans = plans_of(qtbot, runtime, evening)
    asked(qtbot, runtime, lambda services: services.plans.add_break(plans.event_id, "19:30"))
    move(clock, "2026-11-12 19:35")
    face = QuietFace(runtime, NOTES)
    qtbot.addWidget(face)
    face.show()
    face.show_event(plans.event_id)
    qtbot.waitUntil(face.break_words.isVisible)


def test_a_line_not_kept_is_there_again(qtbot: QtBot, runtime: Runtime, face: QuietFace, plans: Plans) -> None:
    QTest.keyClicks(line_of(face).edit, "tall, fintech")
    runtime.drafts.write()
    again = QuietFace(runtime, NOTES)
    qtbot.addWidget(again)
    again.show_event(plans.event_id)
    qtbot.waitUntil(lambda: line_of(again).text == "tall, fintech")


@pytest.mark.parametrize("wanted", [True, False])
def test_it_is_dark_in_the_evening_if_that_was_chosen(
    qtbot: QtBot, runtime: Runtime, plans: Plans, clock: StandingClock, appearance: Appearance, wanted: bool
) -> None:
    asked(qtbot, runtime, lambda services: services.options.choose(QUIET_DARK, wanted))
    move(clock, "2026-11-12 19:30")
    face = QuietFace(runtime, NOTES)
    qtbot.addWidget(face)
    face.show_event(plans.event_id)
    face.show()
    assert appearance.theme.dark is wanted
    face.hide()
    assert not appearance.theme.dark


@pytest.mark.row("S33")
def test_the_whole_card_fits_without_scrolling(qtbot: QtBot, face: QuietFace, plans: Plans) -> None:
    """In a window of 1024 x 700 all six items are there at once."""
    for name in ("Ana Ruiz", "Ben Okafor", "someone who runs a trust"):
        asked(qtbot, plans.runtime, lambda services, name=name: services.plan_people.add(plans.event_id, name))  # type: ignore[misc]  # held by default
    plans.settled()
    assert len(face.card.sheet.blocks) == 6
    assert face.card.whole_shows()
    assert face.area.verticalScrollBar().maximum() == 0


def test_in_large_letters_the_whole_card_can_be_reached(face: QuietFace, appearance: Appearance) -> None:
    """On a page that does not scroll, the card ended after its first lines and the buttons were cut."""
    face.resize(856, 330)
    appearance.set_text_scale(2.0)
    QApplication.sendPostedEvents()
    assert face.card.whole_shows()
    for part in (line_of(face), face.stalled, face.leaving):
        assert part.height() >= part.sizeHint().height()
    assert face.area.verticalScrollBar().maximum() > 0


def test_the_line_typed_in_is_in_sight(face: QuietFace, appearance: Appearance) -> None:
    face.resize(856, 330)
    appearance.set_text_scale(2.0)
    QApplication.sendPostedEvents()
    line = line_of(face)
    QTest.keyClicks(line.edit, "Ana")
    seen = face.area.viewport().rect()
    assert seen.contains(line.mapTo(face.area.viewport(), line.rect().center()))
