"""One event's page: its faces, its facts in place, its actions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from networkprep.domain.event_kinds import EventKind, Pressure
from networkprep.domain.events import EventDetails, EventDraft, EventRow, GladlyAgain
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.ui.debrief.looking_back_form import LookingBackForm
from networkprep.ui.events.debrief_face import DebriefFace
from networkprep.ui.events.details_form import DetailsForm
from networkprep.ui.events.outcome_face import OutcomeFace
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import Appearance
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.widgets.scrolling import Scrolling
from networkprep.ui.words.kinds import kind_word
from tests.ui.events.notes import NOTES
from tests.ui.window import focused, settle
from tests.world import move

MEETUP = EventDraft(
    "River Restoration Meetup",
    EventKind.COMMUNITY,
    starts="2026-11-12T18:30",
    ends="2026-11-12T21:00",
    zone="Europe/Berlin",
)


class Reader:
    """Asks the services from the test and waits for the answer."""

    def __init__(self, runtime: Runtime, qtbot: QtBot) -> None:
        self._runtime = runtime
        self._qtbot = qtbot
        self._answers: list[object] = []

    def details(self, event_id: int = 1) -> EventDetails:
        """One event as it is stored now."""
        found = self._ask(lambda services: services.events.details(event_id))
        assert isinstance(found, EventDetails)
        return found

    def rows(self) -> tuple[EventRow, ...]:
        """All events as they are stored now."""
        found = self._ask(lambda services: services.events.rows())
        assert isinstance(found, tuple)
        return found

    def undo(self) -> None:
        """Edit > Undo."""
        self._ask(lambda services: services.history.undo())

    def _ask(self, work: object) -> object:
        before = len(self._answers)
        self._runtime.jobs.ask(work, self._take)  # type: ignore[call-overload]  # any call will do
        self._qtbot.waitUntil(lambda: len(self._answers) > before)
        return self._answers[-1]

    def _take(self, value: object) -> None:
        self._answers.append(value)


@pytest.fixture
def reader(runtime: Runtime, qtbot: QtBot) -> Reader:
    """What is stored."""
    return Reader(runtime, qtbot)


def opened(qtbot: QtBot, runtime: Runtime, place: EventsPlace) -> None:
    """The meetup, planned and open."""
    runtime.jobs.call_and_wait(_add, 5)
    place.show_event(1)
    qtbot.waitUntil(lambda: place.title() == MEETUP.title)


def _add(services: Services) -> None:
    services.events.add(MEETUP)


def test_the_clock_opens_a_face_and_the_hand_another(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace, clock: StandingClock
) -> None:
    opened(qtbot, runtime, place)
    assert place.page.face == "prepare"
    QTest.keyClick(place.page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    place.show_list()
    place.page.show_event(1)
    assert place.page.face != "prepare", "the face chosen by hand is remembered"
    move(clock, "2026-11-12 22:00")
    place.show_list()
    place.page.show_event(2)
    place.page.show_event(1)
    qtbot.waitUntil(lambda: place.page.face == "debrief")


def test_another_event_is_shown_from_its_beginning(qtbot: QtBot, runtime: Runtime, place: EventsPlace) -> None:
    """Teeth: it began where the one before had been scrolled to, why one goes out of sight."""
    runtime.jobs.call_and_wait(_add, 5)
    opened(qtbot, runtime, place)
    place.resize(900, 480)
    (face,) = place.page.findChildren(PrepareFace)
    bars = [area.verticalScrollBar() for area in face.findChildren(Scrolling)]
    qtbot.waitUntil(lambda: any(bar.maximum() for bar in bars))
    for bar in bars:
        bar.setValue(bar.maximum())
    place.show_list()
    place.show_event(2)
    qtbot.waitUntil(lambda: face.desk.event_id == 2)
    assert not any(bar.value() for bar in bars)


def test_f2_renames_and_undo_takes_it_back(qtbot: QtBot, runtime: Runtime, place: EventsPlace, reader: Reader) -> None:
    opened(qtbot, runtime, place)
    QTest.keyClick(place.page, Qt.Key.Key_F2)
    QTest.keyClicks(focused(), "River day")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == "River day")
    reader.undo()
    qtbot.waitUntil(lambda: place.title() == MEETUP.title)


def test_the_day_is_typed_in_words_and_kept(qtbot: QtBot, runtime: Runtime, place: EventsPlace, reader: Reader) -> None:
    opened(qtbot, runtime, place)
    QTest.keyClick(place.page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    day = place.page.form.times.day
    day.selectAll()
    QTest.keyClicks(day, "20 nov")
    assert "20 November" in place.page.form.times.understood.text()
    QTest.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reader.details().draft.starts == "2026-11-20T18:30")
    assert reader.details().draft.ends == "2026-11-20T21:00"


def test_a_comma_typed_before_a_pause_stays(qtbot: QtBot, runtime: Runtime, place: EventsPlace, reader: Reader) -> None:
    """Teeth: in the pause what was stored came back without it, and two topics became one word."""
    opened(qtbot, runtime, place)
    QTest.keyClick(place.page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    field = place.page.form.lines["tags"]
    field.setFocus()
    QTest.keyClicks(field, "rivers, ")
    field.keep()
    settle(qtbot, runtime)
    QTest.keyClicks(field, "soil")
    field.keep()
    assert reader.details().draft.tags == ("rivers", "soil")


@pytest.fixture(params=["de_DE", "ar_EG", "fa_IR"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language whose days, or whose digits, are not those of the interface."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.fault(45)
@pytest.mark.usefixtures("spoken")
def test_the_hour_can_be_changed_beside_a_day_shown_in_any_language_and_both_are_stored_in_plain_digits(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace, reader: Reader
) -> None:
    """Teeth: the day that stood there was read again, "Donnerstag 12 November" named none, and the hour was lost."""
    opened(qtbot, runtime, place)
    QTest.keyClick(place.page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    times = place.page.form.times
    times.begins.selectAll()
    QTest.keyClicks(times.begins, "19:15")
    assert not times.understood.text().startswith("Not understood")
    QTest.keyClick(times.begins, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reader.details().draft.starts == "2026-11-12T19:15")
    assert reader.details().draft.ends == "2026-11-12T21:00"


def test_a_title_without_room_beside_its_buttons_stands_over_them(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace, reader: Reader, appearance: Appearance
) -> None:
    """Teeth: in a narrow page in large type "Neighbo" was left of a title, one word under the other."""
    opened(qtbot, runtime, place)
    header = place.page.header
    words = next(label for label in header.findChildren(PlainLabel) if label.text() == reader.details().draft.title)
    place.resize(760, 700)
    for factor, beside in ((1.0, True), (2.0, False)):
        appearance.set_text_scale(factor)
        settle(qtbot, runtime)
        assert (header.kind.y() < words.geometry().bottom()) is beside
        assert (words.geometry().right() < header.kind.x()) is beside


def test_a_day_and_its_times_are_seen_whole_in_large_letters(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace, appearance: Appearance
) -> None:
    """Teeth: of "Thursday 12 November" stood "mber" there, and "7:30" of half past five in the afternoon."""
    opened(qtbot, runtime, place)
    place.page.header.edit.click()
    times = place.page.form.times
    assert times.day.isVisible()
    for factor in (1.0, 2.0):
        appearance.set_text_scale(factor)
        place.resize(950, 700)
        settle(qtbot, runtime)
        for field in (times.day, times.begins, times.ends):
            words = field.text() or field.placeholderText()
            assert field.fontMetrics().horizontalAdvance(words) < field.width() - 2 * field.textMargins().left()
        assert not times.understood.isVisible() or times.understood.text()


@pytest.mark.row("S62", "S70", "S128")
def test_every_kind_can_be_chosen_and_brings_its_pressure(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace, reader: Reader
) -> None:
    opened(qtbot, runtime, place)
    menu = place.page.header.kind.menu()
    words = {action.text() for action in menu.actions()}
    assert words == {kind_word(kind) for kind in EventKind}
    fair = next(action for action in menu.actions() if action.data() == EventKind.TRADE_FAIR)
    fair.trigger()
    qtbot.waitUntil(lambda: reader.details().draft.kind is EventKind.TRADE_FAIR)
    assert reader.details().draft.pressure is Pressure.HIGH


@pytest.mark.row("X1")
def test_copy_and_delete_need_no_question_and_can_be_undone(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace, reader: Reader
) -> None:
    opened(qtbot, runtime, place)
    place.page.actions_here.copy.trigger()
    qtbot.waitUntil(lambda: place.page.event_id == 2)
    qtbot.waitUntil(lambda: len(reader.rows()) == 2)
    place.show_event(1)
    qtbot.waitUntil(place.page.header.isVisible)
    reader.details()
    place.page.actions_here.delete.trigger()
    qtbot.waitUntil(lambda: len(reader.rows()) == 1)
    qtbot.waitUntil(lambda: place.title() == "Events")
    reader.undo()
    qtbot.waitUntil(lambda: len(reader.rows()) == 2)


@pytest.mark.row("S153", "S154")
def test_an_event_is_rated_afterwards_and_may_have_felt_wrong(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace, reader: Reader, clock: StandingClock
) -> None:
    """Teeth: whether one would go again was asked before the event."""
    opened(qtbot, runtime, place)
    place.show_one(1, "came_of_it")
    qtbot.waitUntil(lambda: place.page.face == "came_of_it")
    face = place.page.findChild(OutcomeFace)
    assert face is not None
    reader.details()
    assert not face.again.isVisible()
    move(clock, "2026-11-13 09:00")
    face.opened()
    again = face.again.findChildren(QPushButton)[0]
    qtbot.waitUntil(again.isVisible)
    again.setFocus()
    QTest.keyClick(again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: reader.details().gladly_again == GladlyAgain.GLADLY)
    face.felt_wrong.click()
    qtbot.waitUntil(lambda: reader.details().felt_wrong)
    reader.undo()
    assert not reader.details().felt_wrong


@pytest.mark.row("S153")
@pytest.mark.parametrize("answer", [0, 1, 2])
def test_going_again_is_one_answer_in_the_debrief_and_on_the_event(qtbot: QtBot, runtime: Runtime, answer: int) -> None:
    """Teeth: with a scale of its own on the event's page, "gladly" from the debrief chose nothing there."""
    form, face = LookingBackForm(), OutcomeFace(runtime, NOTES)
    for widget in (form, face):
        qtbot.addWidget(widget)
    asked = form.feelings["gladly_again"]
    button = asked.findChildren(QPushButton)[answer]
    button.setChecked(True)
    face.again.choose(asked.choice)
    shown = [each.text() for each in face.again.findChildren(QPushButton) if each.isChecked()]
    assert shown == [button.text()]


@pytest.mark.row("S154")
def test_a_skipped_event_asks_for_no_debrief_and_says_that_it_is_fine(
    qtbot: QtBot, runtime: Runtime, place: EventsPlace
) -> None:
    """Teeth: without a word for it the page offered to begin the debrief of an event one had not gone to."""
    opened(qtbot, runtime, place)
    place.page.actions_here.skip.trigger()
    place.show_one(1, "debrief")
    qtbot.waitUntil(lambda: place.page.face == "debrief")
    face = place.page.findChild(DebriefFace)
    assert face is not None
    qtbot.waitUntil(lambda: not face.start.isVisible())
    assert "that is fine" in "".join(label.text() for label in face.findChildren(PlainLabel))


def test_no_empty_line_stands_under_the_time_zone(qtbot: QtBot, clock: StandingClock) -> None:
    form = DetailsForm(clock)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    assert form.lines["place"].y() - form.zone.geometry().bottom() <= form.zone.height() // 2
