"""Practice and recall in the real window, by keys: from an event, from Today, from a person, from the menu."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.events import EventDraft
from networkprep.domain.practice import LONGEST, PracticePart
from networkprep.domain.recall import Asks
from networkprep.domain.recall_bounds import LONGEST_SECONDS
from networkprep.domain.today import TodayKind
from networkprep.services.catalogue import Services
from networkprep.store.photo_gateway import add_photo
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.events.place import EventsPlace
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.practice import prompt_sheet
from networkprep.ui.practice.place import PracticePlace
from networkprep.ui.practice.recall_view import RecallView
from networkprep.ui.practice.rehearsal_view import RehearsalView
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.theme import Appearance
from networkprep.ui.today.page import TodayPlace
from tests.services.people import someone
from tests.services.planning import data_of
from tests.services.recalling import met_people
from tests.ui.window import action_named, asked, focused, running_window, settle
from tests.world import clock_at, running_services

TONIGHT = date(2026, 11, 12)


@pytest.fixture
def clock() -> StandingClock:
    """The evening of the meetup."""
    return clock_at("2026-11-12 21:30")


@pytest.fixture
def event_id(paths: Paths, clock: StandingClock) -> int:
    """Two people met tonight, and a meetup the day after tomorrow."""
    with running_services(paths, clock) as services:
        met_people(services, TONIGHT, "Ana Ruiz", "Ben Okafor")
        someone(services, "Only A Name")
        draft = EventDraft("Bakers' Evening", starts="2026-11-14T18:30", ends="2026-11-14T21:00", zone="Europe/Berlin")
        return services.events.add(draft).value


@pytest.fixture
def window(qtbot: QtBot, paths: Paths, clock: StandingClock, event_id: int) -> Iterator[MainWindow]:
    """The window on them."""
    assert event_id
    with running_window(qtbot, paths, clock) as made:
        made.activateWindow()
        yield made


def place_of(window: MainWindow) -> PracticePlace:
    """The page of practice, once it is in front."""
    page = window.pages.current
    assert isinstance(page, PracticePlace)
    return page


def shown(qtbot: QtBot, window: MainWindow, kind: type[Any]) -> Any:
    """The view of this kind, once it is in front."""
    qtbot.waitUntil(lambda: any(view.isVisible() for view in window.findChildren(kind)))
    settle(qtbot, window._runtime)
    return next(view for view in window.findChildren(kind) if view.isVisible())


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key, to whatever has the focus."""
    QTest.keyClick(focused(), key, modifier)


def prepare(qtbot: QtBot, window: MainWindow, event_id: int) -> PrepareFace:
    """The plan of the event, read."""
    window.go_to("events")
    page = window.page("events")
    assert isinstance(page, EventsPlace)
    page.show_event(event_id, "prepare")
    settle(qtbot, window._runtime)
    face: PrepareFace = shown(qtbot, window, PrepareFace)
    face.begin_writing()
    return face


def all_text(widget: QWidget) -> str:
    """Everything written in this part of the window, tooltips and names for screen readers too."""
    parts = [part for part in (widget, *widget.findChildren(QWidget)) if part.isVisible()]
    words = [getattr(part, "text", str)() for part in parts if callable(getattr(part, "text", None))]
    return "\n".join([*words, *(part.accessibleName() + part.toolTip() for part in parts)])


@pytest.mark.row("S20")
def test_a_practice_from_the_plan_by_keys_alone(qtbot: QtBot, window: MainWindow, event_id: int) -> None:
    prepare(qtbot, window, event_id)
    press(Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    view: RehearsalView = shown(qtbot, window, RehearsalView)
    seen = []
    while view.part is not PracticePart.ENOUGH:
        seen.append(view.part)
        press(Qt.Key.Key_Return)
        if view.part is seen[-1]:
            assert view.sheet.answers
            press(Qt.Key.Key_Return)
    assert seen[:4] == [PracticePart.OPEN, PracticePart.LISTEN, PracticePart.SAY_BACK, PracticePart.ASK_MORE]
    press(Qt.Key.Key_Return)
    settle(qtbot, window._runtime)
    assert window.pages.current_key == "events"
    assert "Bakers' Evening" in window.windowTitle()


@pytest.mark.row("S20")
def test_what_was_said_is_gone_when_it_is_to_be_said_back(qtbot: QtBot, window: MainWindow, event_id: int) -> None:
    place = _begin_practice(qtbot, window, event_id)
    press(Qt.Key.Key_Return)
    (heard,) = place.rehearsal.sheet.lines
    press(Qt.Key.Key_Return)
    assert heard not in all_text(place.rehearsal)
    press(Qt.Key.Key_Return)
    assert place.rehearsal.sheet.answers[0] == heard


@pytest.mark.row("S20")
def test_it_stops_at_any_point_and_leaves_nothing(qtbot: QtBot, window: MainWindow, event_id: int) -> None:
    before = asked(qtbot, window._runtime, lambda services: services.history.labels())
    for steps in range(4):
        place = _begin_practice(qtbot, window, event_id)
        for _ in range(steps):
            press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Escape)
        settle(qtbot, window._runtime)
        assert window.pages.current_key == "events"
        assert not place.rehearsal.time.isActive()
    assert asked(qtbot, window._runtime, lambda services: services.history.labels()) == before


@pytest.mark.row("S20")
def test_after_three_minutes_it_is_enough(qtbot: QtBot, window: MainWindow, event_id: int) -> None:
    place = _begin_practice(qtbot, window, event_id)
    assert place.rehearsal.time.interval() == LONGEST.total_seconds() * 1000
    press(Qt.Key.Key_Return)
    place.rehearsal.time.timeout.emit()
    assert place.rehearsal.part is PracticePart.ENOUGH
    assert "plenty" in place.rehearsal.sheet.hint.text()


def test_another_line_is_one_key_away(qtbot: QtBot, window: MainWindow, event_id: int) -> None:
    place = _begin_practice(qtbot, window, event_id)
    first = place.rehearsal.sheet.lines
    press(Qt.Key.Key_Tab)
    assert focused() is place.rehearsal.another
    press(Qt.Key.Key_Space)
    assert place.rehearsal.sheet.lines != first
    assert place.rehearsal.part is PracticePart.OPEN


@pytest.mark.row("X4")
def test_todays_line_leads_to_recall_with_the_answer_hidden_first(qtbot: QtBot, window: MainWindow) -> None:
    view = _recall_from_today(qtbot, window)
    assert view.prompt is not None
    assert view.prompt.asks is Asks.NAME
    assert view.prompt.name not in all_text(place_of(window))
    press(Qt.Key.Key_Return)
    assert view.sheet.answer_title.text() == view.prompt.name
    assert view.had_it.hasFocus()


@pytest.mark.row("X4")
def test_recall_goes_through_by_keys_and_says_nothing_of_how_it_went(qtbot: QtBot, window: MainWindow) -> None:
    view = _recall_from_today(qtbot, window)
    answers = (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_Y, Qt.Key.Key_K)
    for key in answers:
        press(Qt.Key.Key_Return)
        press(key, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, window._runtime)
    assert not view.is_going_on
    assert not [sign for sign in all_text(view.sheet.card) if sign.isdigit()]
    press(Qt.Key.Key_Return)
    settle(qtbot, window._runtime)
    assert place_of(window).start.isVisible()
    labels = asked(qtbot, window._runtime, lambda services: services.recall.session())
    assert [prompt.asks for prompt in labels.prompts] == [Asks.DETAIL]


def test_a_screen_reader_hears_each_prompt_and_the_answer_only_when_it_is_shown(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(prompt_sheet, "announce", lambda _source, words: heard.append(words))
    view = _recall_from_today(qtbot, window)
    assert view.prompt is not None
    name = view.prompt.name
    assert heard[-1].startswith("Who was it?")
    assert name not in heard[-1]
    press(Qt.Key.Key_Return)
    assert heard[-1].startswith(name)
    press(Qt.Key.Key_Return)
    assert len(heard) == 3


@pytest.mark.row("X4")
def test_a_face_stands_on_the_prompt_without_the_name(qtbot: QtBot, window: MainWindow) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)

    def keep_a_photo(services: Services) -> None:
        person_id = services.recall.session().prompts[0].person_id
        with data_of(services).quiet_change() as connection:
            add_photo(connection, person_id, (bytes(held.data()), "image/png"))

    asked(qtbot, window._runtime, keep_a_photo)
    view = _recall_from_today(qtbot, window)
    settle(qtbot, window._runtime)
    assert view.prompt is not None
    assert view.sheet.picture.image.pixelColor(5, 5) == QColor("teal")
    assert view.prompt.name not in all_text(view)
    view.skip.click()
    settle(qtbot, window._runtime)
    assert not view.sheet.picture.isVisible()


def test_an_answer_is_taken_back_by_undo_and_asked_again(qtbot: QtBot, window: MainWindow) -> None:
    view = _recall_from_today(qtbot, window)
    first = view.prompt
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    settle(qtbot, window._runtime)
    assert view.prompt != first
    action_named(window, "Undo").trigger()
    settle(qtbot, window._runtime)
    assert view.prompt == first


def test_the_buttons_are_in_sight_in_a_small_window_with_large_type(
    qtbot: QtBot, window: MainWindow, appearance: Appearance
) -> None:
    appearance.set_text_scale(2.0)
    window.resize(800, 480)
    (ana, _) = sorted({
        each.person_id for each in asked(qtbot, window._runtime, lambda each: each.recall.session()).prompts
    })
    asked(qtbot, window._runtime, lambda services: services.people.edit(ana, lit_up="bees on the embankment, " * 9))
    view = _recall_from_today(qtbot, window)
    press(Qt.Key.Key_Return)
    settle(qtbot, window._runtime)
    button = view.had_it
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())


def test_stopping_leaves_the_rest_for_another_day(qtbot: QtBot, window: MainWindow) -> None:
    view = _recall_from_today(qtbot, window)
    press(Qt.Key.Key_Escape)
    settle(qtbot, window._runtime)
    assert not view.isVisible()
    assert len(asked(qtbot, window._runtime, lambda services: services.recall.session()).prompts) == 4


def test_after_two_minutes_the_prompt_that_is_shown_is_the_last(qtbot: QtBot, window: MainWindow) -> None:
    view = _recall_from_today(qtbot, window)
    assert view.time.interval() == LONGEST_SECONDS * 1000
    view.time.stop()
    view.time.timeout.emit()
    assert view.is_going_on
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert not view.is_going_on


def test_somebody_may_be_left_out_from_the_prompt(qtbot: QtBot, window: MainWindow) -> None:
    view = _recall_from_today(qtbot, window)
    assert view.prompt is not None
    left_out = view.prompt.person_id
    press(Qt.Key.Key_Return)
    view.leave_out.click()
    settle(qtbot, window._runtime)
    prompts = asked(qtbot, window._runtime, lambda services: services.recall.session()).prompts
    assert left_out not in {prompt.person_id for prompt in prompts}
    assert prompts


def test_not_today_takes_the_line_off_today(qtbot: QtBot, window: MainWindow) -> None:
    page = _today_with_recall(qtbot, window)
    actions = page._actions.of(_recall_row(page), TONIGHT)
    assert [action.words for action in actions] == ["Recall", "Not today"]
    actions[1].do()
    settle(qtbot, window._runtime)
    settle(qtbot, window._runtime)
    assert TodayKind.RECALL not in _kinds(page)


@pytest.mark.row("X4")
def test_the_plan_leads_to_the_people_one_may_see_there_and_back(
    qtbot: QtBot, window: MainWindow, event_id: int
) -> None:
    person_id = asked(qtbot, window._runtime, lambda services: services.recall.session()).prompts[0].person_id
    asked(qtbot, window._runtime, lambda services: services.plan_people.add_known(event_id, person_id))
    prepare(qtbot, window, event_id)
    action_named(window, "Recall who may be there").trigger()
    view: RecallView = shown(qtbot, window, RecallView)
    assert "Bakers' Evening" in view.sheet.where.text()
    while view.is_going_on:
        assert view.prompt is not None
        assert view.prompt.person_id == person_id
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    settle(qtbot, window._runtime)
    assert window.pages.current_key == "events"


def test_a_persons_page_leads_to_recall_and_back(qtbot: QtBot, window: MainWindow) -> None:
    page = _person(qtbot, window, "Ana Ruiz")
    action_named(window, "Recall name and details").trigger()
    view: RecallView = shown(qtbot, window, RecallView)
    assert view.prompt is not None
    for _ in range(4):
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    settle(qtbot, window._runtime)
    assert window.pages.current is page


def test_whoever_is_known_by_name_alone_is_said_so_kindly(qtbot: QtBot, window: MainWindow) -> None:
    page = _person(qtbot, window, "Only A Name")
    said: list[str] = []
    window._runtime.messages.said.connect(said.append)
    action_named(window, "Recall name and details").trigger()
    settle(qtbot, window._runtime)
    assert window.pages.current is page
    assert any("Only A Name" in str(words) for words in said)


def test_menu_and_palette_lead_to_practice(qtbot: QtBot, window: MainWindow) -> None:
    action_named(window, "Practice").trigger()
    settle(qtbot, window._runtime)
    place = place_of(window)
    assert place.start.isVisible()
    assert place.start.recall.isVisible()
    assert "Bakers' Evening" in all_text(place.start)
    action_named(window, "Recall names and details").trigger()
    assert shown(qtbot, window, RecallView).is_going_on


def test_the_library_leads_to_practice(qtbot: QtBot, window: MainWindow) -> None:
    window.go_to("library")
    settle(qtbot, window._runtime)
    action_named(window, "Practise these lines").trigger()
    settle(qtbot, window._runtime)
    assert place_of(window).start.isVisible()


def test_why_this_says_what_practice_and_recall_rest_on(qtbot: QtBot, window: MainWindow) -> None:
    action_named(window, "Practice").trigger()
    settle(qtbot, window._runtime)
    place = place_of(window)
    for why in [each for each in place.start.findChildren(QPushButton) if each.text() == "Why this?"]:
        why.click()
    settle(qtbot, window._runtime)
    told = all_text(place.start)
    assert "Wanberg" in told
    assert "convention" in told


def _begin_practice(qtbot: QtBot, window: MainWindow, event_id: int) -> PracticePlace:
    window.pages.page("today")
    prepare(qtbot, window, event_id)
    press(Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    shown(qtbot, window, RehearsalView)
    return place_of(window)


def _today_with_recall(qtbot: QtBot, window: MainWindow) -> TodayPlace:
    window.go_to("today")
    settle(qtbot, window._runtime)
    page = window.pages.current
    assert isinstance(page, TodayPlace)
    assert TodayKind.RECALL in _kinds(page)
    return page


def _kinds(page: TodayPlace) -> list[TodayKind]:
    lead = [page.lead.line.row.kind] if page.lead.line is not None else []
    return [*lead, *(line.row.kind for line in page.list.lines)]


def _recall_row(page: TodayPlace) -> Any:
    lead = [page.lead.line] if page.lead.line is not None else []
    return next(line.row for line in (*lead, *page.list.lines) if line.row.kind is TodayKind.RECALL)


def _recall_from_today(qtbot: QtBot, window: MainWindow) -> RecallView:
    page = _today_with_recall(qtbot, window)
    page.list.setFocus()
    at = [line.row.kind for line in page.list.lines].index(TodayKind.RECALL)
    page.list.setCurrentIndex(page.list.model().index(at, 0))
    press(Qt.Key.Key_Return)
    view: RecallView = shown(qtbot, window, RecallView)
    return view


def _person(qtbot: QtBot, window: MainWindow, name: str) -> PeoplePlace:
    window.go_to("people")
    page = window.pages.current
    assert isinstance(page, PeoplePlace)
    ids = asked(qtbot, window._runtime, lambda services: services.finding.find(name))
    person_id = next(each.id for each in ids if each.title == name)
    page.open_person(int(person_id))
    settle(qtbot, window._runtime)
    return page
