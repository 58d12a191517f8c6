"""Today as a person meets it: what leads, in which words, and what each row offers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.events import EventDraft
from networkprep.domain.follow_ups import FollowUpDraft
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.people import PersonDraft
from networkprep.domain.today import TodayKind
from networkprep.services.catalogue import Services
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.system.clock import StandingClock
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import Appearance
from networkprep.ui.today.page import TodayPlace
from tests.ui.window import settle
from tests.world import move

THURSDAY = "2026-11-12 12:00"
PLACES = frozenset({"today", "events", "people", "follow_ups", "library", "settings"})


@pytest.fixture
def page(qtbot: QtBot, runtime: Runtime) -> Iterator[TodayPlace]:
    """Today, in front."""
    made = TodayPlace(runtime)
    qtbot.addWidget(made)
    made.offer_places(PLACES)
    made.resize(900, 700)
    made.show()
    yield made
    made.hide()


def event(services: Services, title: str, starts: str, ends: str) -> int:
    """An event in Berlin."""
    return services.events.add(EventDraft(title, starts=starts, ends=ends, zone="Europe/Berlin", place="Mill")).value


def follow_up(services: Services, name: str, due_on: date, sent_on: date | None = None) -> int:
    """Someone with a follow-up, sent already or not."""
    person_id = services.people.add(PersonDraft(name)).value
    with services.today._data.quiet_change() as connection:
        gateway = FollowUpGateway(connection)
        key = gateway.add(FollowUpDraft(person_id, FollowUpKind.PLEASANT, due_on), name, services.clock.now())
        if sent_on is not None:
            gateway.set(key, state="waiting", sent_on=sent_on)
    return key


def prepare(qtbot: QtBot, runtime: Runtime, page: TodayPlace, work: object) -> None:
    """Do something in the services, and let Today hear of it."""
    runtime.jobs.ask(work)  # type: ignore[call-overload]  # any work
    settle(qtbot, runtime)
    page.opened()
    settle(qtbot, runtime)


def words(page: TodayPlace) -> str:
    """All that is read on the page."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return " | ".join([*labels, *(f"{line.row.title}: {line.why}" for line in page.list.lines)])


def menu_of(page: TodayPlace) -> list[str]:
    """What the open menu offers."""
    menu = page.findChildren(QMenu)[-1]
    return [action.text() for action in menu.actions()]


def choose(qtbot: QtBot, runtime: Runtime, page: TodayPlace, text: str) -> None:
    """Choose from the open menu."""
    menu = page.findChildren(QMenu)[-1]
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    settle(qtbot, runtime)


def test_the_first_start_offers_three_ways_to_begin(qtbot: QtBot, runtime: Runtime, page: TodayPlace) -> None:
    page.opened()
    settle(qtbot, runtime)
    buttons = [each.text() for each in page.start.findChildren(QPushButton) if each.isVisible()]
    assert buttons[:3] == ["Plan an event", "Find the words", "Go to people"]
    wished: list[str] = []
    page.new_requested.connect(wished.append)
    page.start.findChildren(QPushButton)[0].click()
    assert wished == ["events"]


@pytest.mark.row("S88")
def test_an_event_leads_to_its_plan_then_its_card_then_its_debrief(
    qtbot: QtBot, runtime: Runtime, page: TodayPlace, clock: StandingClock
) -> None:
    prepare(
        qtbot,
        runtime,
        page,
        lambda services: event(services, "River Meetup", "2026-11-14T18:30", "2026-11-14T21:00"),
    )
    opened: list[tuple[object, ...]] = []
    page.event_requested.connect(lambda key, face: opened.append((key, face)))
    page.debrief_requested.connect(lambda key: opened.append((key, "debrief")))
    assert "Saturday 14 November, in 2 days, at Mill. Five minutes will do." in words(page)
    for moment in ("2026-11-12 12:00", "2026-11-14 19:00", "2026-11-15 09:00"):
        move(clock, moment)
        page.opened()
        settle(qtbot, runtime)
        assert page.lead.line is not None
        assert page.lead.line.row.title == "River Meetup"
        page.lead.button.click()
    assert opened == [(1, "prepare"), (1, "quiet"), (1, "debrief")]


@pytest.mark.row("S88")
def test_a_waiting_debrief_leads_before_all_that_is_due(qtbot: QtBot, runtime: Runtime, page: TodayPlace) -> None:
    def work(services: Services) -> None:
        services.captures.save("Ben !send the map by 2 nov")
        follow_up(services, "Cleo", date(2026, 11, 1))
        event(services, "River Meetup", "2026-11-11T18:30", "2026-11-11T21:00")

    prepare(qtbot, runtime, page, work)
    assert page.lead.line is not None
    assert page.lead.line.row.kind is TodayKind.DEBRIEF
    assert "It was yesterday." in page.lead.line.why


def test_when_all_is_done_the_next_event_is_named(qtbot: QtBot, runtime: Runtime, page: TodayPlace) -> None:
    """Teeth: with an event planned the page said only that nothing is waiting."""
    prepare(
        qtbot, runtime, page, lambda services: event(services, "Alumni supper", "2026-12-07T19:00", "2026-12-07T22:00")
    )
    assert page.done.isVisible()
    assert "All done for today. Next is Alumni supper: Monday 7 December, in 4 weeks." in words(page)
    prepare(qtbot, runtime, page, lambda services: event(services, "Fair", "2026-11-19T19:00", "2026-11-19T21:00"))
    assert "Next is Fair: Thursday 19 November, in 7 days." in words(page)
    prepare(qtbot, runtime, page, lambda services: [services.events.delete(key) for key in (1, 2)][-1])
    assert "Next is" not in words(page)


@pytest.mark.row("S17")
def test_a_lapsed_promise_leads_in_kind_words_and_is_kept_with_one_key(
    qtbot: QtBot, runtime: Runtime, page: TodayPlace
) -> None:
    def work(services: Services) -> None:
        follow_up(services, "Cleo", date(2026, 11, 10))
        services.captures.save("Ben !send the map by fri")
        services.promises.change_due(1, date(2026, 11, 6))

    prepare(qtbot, runtime, page, work)
    line = page.lead.line
    assert line is not None
    assert line.row.title == "Ben"
    assert line.why == "Still welcome: send the map. Promised for Friday 6 November."
    page.lead.button.setFocus()
    QTest.keyClick(page.lead.button, Qt.Key.Key_Space)
    settle(qtbot, runtime)
    assert page.lead.line is not None
    assert page.lead.line.row.title == "Cleo"


@pytest.mark.row("S17")
def test_a_promise_from_a_note_says_its_day_to_come_or_that_it_has_none(
    qtbot: QtBot, runtime: Runtime, page: TodayPlace
) -> None:
    def work(services: Services) -> None:
        services.captures.save("Ben !call him")
        services.captures.save("Ana !send the map by fri")

    prepare(qtbot, runtime, page, work)
    assert page.lead.line is not None
    assert page.lead.line.why == "You promised: send the map. By Friday 13 November, tomorrow."
    assert "You promised: call him. It has no day." in words(page)


@pytest.mark.row("S17")
def test_beside_a_long_promise_the_day_is_said_in_few_letters(qtbot: QtBot, runtime: Runtime, page: TodayPlace) -> None:
    """The day was cut off at the usual width of the window."""

    def work(services: Services) -> None:
        services.captures.save("Ben !ask the society for the lecture room by fri")
        services.promises.change_due(1, date(2026, 11, 6))

    prepare(qtbot, runtime, page, work)
    assert page.lead.line is not None
    assert page.lead.line.why == "Still welcome: ask the society for the lecture room. Promised for Fri 6 Nov."


@pytest.mark.row("S90")
def test_a_late_follow_up_is_still_worth_sending(qtbot: QtBot, runtime: Runtime, page: TodayPlace) -> None:
    prepare(qtbot, runtime, page, lambda services: follow_up(services, "Cleo", date(2026, 11, 3)))
    assert "Still worth sending: a few words. It was for Tuesday 3 November." in words(page)
    for unkind in ("late", "overdue", "failed", "missed", "should have"):
        assert unkind not in words(page)
    asked: list[object] = []
    page.follow_up_requested.connect(asked.append)
    page.lead.button.click()
    assert asked == [1]


@pytest.mark.row("S117", "S118")
def test_a_silence_is_asked_about_once_in_kind_words(
    qtbot: QtBot, runtime: Runtime, page: TodayPlace, clock: StandingClock
) -> None:
    def work(services: Services) -> None:
        for name in ("Cleo", "Dan"):
            follow_up(services, name, date(2026, 10, 20), date(2026, 10, 20))

    prepare(qtbot, runtime, page, work)
    assert page.lead.line is not None
    assert (page.lead.line.row.title, len(page.list.lines)) == ("Cleo", 0), "one question, not two"
    assert "No answer so far; people are busy." in words(page)
    page.lead.button.click()
    assert menu_of(page)[:4] == ["They replied", "No reply yet", "They said no, or not now", "Let it rest"]
    choose(qtbot, runtime, page, "Let it rest")
    assert page.lead.line.row.title == "Dan"
    settle(qtbot, runtime)
    move(clock, "2026-11-30 12:00")
    page.opened()
    settle(qtbot, runtime)
    assert "No answer" not in words(page), "a question that was shown for a week is not put again"


@pytest.mark.row("S1")
def test_the_home_figures_are_three_and_never_how_many_people(qtbot: QtBot, runtime: Runtime, page: TodayPlace) -> None:
    def work(services: Services) -> None:
        for number in range(50):
            services.people.add(PersonDraft(f"Person {number}"))
        services.captures.save("Ben !send the map by fri")
        services.promises.keep(1)

    prepare(qtbot, runtime, page, work)
    assert "quality conversations 0, promises kept 1, people in touch 0" in words(page)
    assert "50" not in words(page)
    assert page.done.isVisible()


def test_their_promise_is_asked_after_a_week_later(qtbot: QtBot, runtime: Runtime, page: TodayPlace) -> None:
    def work(services: Services) -> None:
        services.captures.save("Ben <sends the report by fri")
        services.promises.change_due(1, date(2026, 11, 6))

    prepare(qtbot, runtime, page, work)
    assert "things take longer sometimes" in words(page)
    page.lead.button.click()
    settle(qtbot, runtime)
    assert page.done.isVisible()


def test_today_changes_by_itself_when_an_event_begins(
    qtbot: QtBot, runtime: Runtime, page: TodayPlace, clock: StandingClock
) -> None:
    prepare(
        qtbot,
        runtime,
        page,
        lambda services: event(services, "River Meetup", "2026-11-12T12:20", "2026-11-12T14:00"),
    )
    assert page._timer.isActive()
    assert page._timer.interval() == 20 * 60 * 1000
    move(clock, "2026-11-12 12:20")
    page._timer.timeout.emit()
    settle(qtbot, runtime)
    assert page.lead.line is not None
    assert page.lead.line.row.kind is TodayKind.AT_EVENT


def test_everything_is_reached_by_keyboard_and_has_a_name(qtbot: QtBot, runtime: Runtime, page: TodayPlace) -> None:
    def work(services: Services) -> None:
        for name in ("Ana", "Ben", "Cleo"):
            follow_up(services, name, date(2026, 11, 12))

    prepare(qtbot, runtime, page, work)
    page.activateWindow()
    page.lead.button.setFocus()
    order: list[QWidget | None] = [page.lead.button]
    for focus in (page.lead.button, page.lead.more):
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
    assert order == [page.lead.button, page.lead.more, page.list]
    assert [each.accessibleName() for each in order if each is not None] == [
        "Write: Ana",
        "What else can be done",
        "Also today",
    ]
    asked: list[object] = []
    page.follow_up_requested.connect(asked.append)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert asked == [page.list.lines[1].row.id]
    page.page_actions()[0].trigger()
    assert menu_of(page)[:3] == ["Write", "Tomorrow", "In a week"]
    choose(qtbot, runtime, page, "In a week")
    assert [line.row.title for line in page.list.lines] == ["Ben"]


def test_a_click_on_the_button_of_a_row_does_its_main_thing(qtbot: QtBot, runtime: Runtime, page: TodayPlace) -> None:
    def work(services: Services) -> None:
        for name in ("Ana", "Ben"):
            follow_up(services, name, date(2026, 11, 12))

    prepare(qtbot, runtime, page, work)
    asked: list[object] = []
    page.follow_up_requested.connect(asked.append)
    rect = page.list.visualRect(page.list.model().index(0, 0))
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert asked == [], "beside the button a click only chooses"
    for x in range(rect.right(), rect.left(), -10):
        QTest.mouseClick(
            page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().__class__(x, rect.center().y())
        )
        for menu in page.findChildren(QMenu):
            menu.close()
        if asked:
            break
    assert asked == [2]


def test_the_first_page_in_large_letters_cuts_no_words(
    qtbot: QtBot, runtime: Runtime, page: TodayPlace, appearance: Appearance
) -> None:
    """Without scrolling, each card lost the second half of its words."""
    page.opened()
    settle(qtbot, runtime)
    appearance.set_text_scale(2.0)
    QApplication.sendPostedEvents()
    labels = [label for label in page.start.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    assert len(labels) > 6
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
