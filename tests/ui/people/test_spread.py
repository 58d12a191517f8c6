"""The spread of people, the second tab: told in words, walked and opened by keyboard, and never rating anybody."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from networkprep.domain.events import EventDraft
from networkprep.domain.line_rules import BANNED_WORDS
from networkprep.domain.people import CareerStage, PersonDraft, Role
from networkprep.domain.people_groups import GroupKind
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.people.place import SPREAD, PeoplePlace
from networkprep.ui.people.spread_side import SpreadCard
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import Appearance, SchemeChoice
from networkprep.ui.widgets.plain_text import PlainLabel
from tests.ui.people.conftest import Asking
from tests.ui.tab_walk import goes_down, heights_of, stops_of
from tests.ui.window import action_named, focused, running_window, settle


def add(asked: Asking, *drafts: PersonDraft) -> None:
    asked(lambda services: [services.people.add(draft) for draft in drafts])


def do(qtbot: QtBot, runtime: Runtime, work: Callable[[Services], object]) -> None:
    """As a page does it: what changed is announced."""
    runtime.jobs.ask(work)
    settle(qtbot, runtime)


def alike(count: int, **fields: Any) -> list[PersonDraft]:
    return [PersonDraft(f"Person {at:02}", **fields) for at in range(count)]


def shown(qtbot: QtBot, runtime: Runtime, place: PeoplePlace) -> None:
    """The second tab, read."""
    place.show_one(SPREAD)
    settle(qtbot, runtime)


def aloud(card: SpreadCard) -> list[str]:
    """The rows of a card as they are read out."""
    groups = card.bars.groups
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(groups.index(at, 0).data(role)) for at in range(groups.rowCount())]


def listed(place: PeoplePlace) -> list[str]:
    """The names on the first tab."""
    names = place.list.table.people
    return [str(names.index(row, 0).data()) for row in range(names.rowCount())]


def told(place: PeoplePlace) -> list[str]:
    """All words on the tab that is shown."""
    labels = [label.text() for label in place.spread.findChildren(PlainLabel) if label.isVisible()]
    buttons = [button.text() for button in place.spread.findChildren(QAbstractButton) if button.isVisible()]
    return [*labels, *buttons, *(row for card in place.spread.cards.values() for row in aloud(card))]


@pytest.mark.row("S64")
def test_twenty_peers_are_told_kindly_with_what_is_thin(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    add(asked, *alike(20, role=Role.PEER))
    shown(qtbot, runtime, place)
    roles = place.spread.cards[GroupKind.ROLE]
    assert roles.sentence.text() == "Only peers so far. Thin so far: mentors and emerging professionals."
    assert aloud(roles) == ["Mentor, nobody yet", "Peer, all", "Emerging professional, nobody yet"]
    QAbstractItemModelTester(roles.bars.groups, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.mark.row("S64")
def test_there_is_no_number_no_total_no_red_and_no_word_that_rates(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking, appearance: Appearance
) -> None:
    add(asked, *alike(20, role=Role.PEER, sector="software", place="Lisbon", career_stage=CareerStage.EARLY))
    add(asked, PersonDraft("Ana Ruiz", role=Role.MENTOR, sector="health", zone="Pacific/Auckland"))
    shown(qtbot, runtime, place)
    words = told(place)
    assert not any(letter.isdigit() for line in words for letter in line)
    assert not [word for word in BANNED_WORDS for line in words if word in line.casefold()]
    for scheme in (SchemeChoice.LIGHT, SchemeChoice.DARK):
        appearance.choose(scheme)
        image = place.spread.grab().toImage()
        colours = {
            image.pixelColor(x, y).rgb() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
        }
        assert len(colours) > 2
        assert not [rgb for rgb in colours if (rgb >> 16 & 255) > 2 * max(rgb >> 8 & 255, rgb & 255, 40)]


@pytest.mark.row("S68")
def test_stages_of_five_people_are_grouped(qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking) -> None:
    stages = (*[CareerStage.ESTABLISHED] * 3, CareerStage.EARLY, CareerStage.LEADING)
    add(asked, *(PersonDraft(f"Person {at}", career_stage=stage) for at, stage in enumerate(stages)))
    shown(qtbot, runtime, place)
    card = place.spread.cards[GroupKind.CAREER_STAGE]
    assert aloud(card) == [
        "Studying, nobody yet",
        "Early, one person",
        "Established, most",
        "Leading, one person",
        "Later career, nobody yet",
    ]
    expected = "Mostly established people. Thin so far: people who study and people late in their career."
    assert card.sentence.text() == expected


@pytest.mark.row("S69")
def test_one_outside_the_sector_is_put_on_the_plan_of_the_next_event_and_taken_back(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    add(asked, *alike(10, sector="software"))
    shown(qtbot, runtime, place)
    idea = place.spread.idea
    assert place.spread.cards[GroupKind.SECTOR].sentence.text() == "Only software so far."
    assert idea.words.text() == "An idea for your next event: look for somebody outside software."
    with qtbot.waitSignal(place.new_requested) as wished:
        idea.take.click()
    assert wished.args == ["events"]
    forum = EventDraft("River forum", starts="2026-12-01T18:00")
    do(qtbot, runtime, lambda services: services.events.add(forum))
    qtbot.waitUntil(lambda: "River forum" in idea.words.text())
    idea.take.setFocus()
    QTest.keyClick(idea.take, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: idea.words.text() == "Your plan for River forum looks for somebody outside software.")
    assert not idea.take.isVisible()
    plan = asked(lambda services: services.plans.open(services.events.rows()[0].id))
    assert [(person.name, person.focus) for person in plan.people] == [("Somebody outside software", True)]
    do(qtbot, runtime, lambda services: services.history.undo())
    qtbot.waitUntil(idea.take.isVisible)


@pytest.mark.row("S69")
def test_enter_on_a_bar_lists_its_people_alone_and_escape_lists_everybody_again(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    add(asked, PersonDraft("Ana", sector="Health"), PersonDraft("Ben", sector="software"), PersonDraft("Cleo"))
    shown(qtbot, runtime, place)
    bars = place.spread.cards[GroupKind.SECTOR].bars
    bars.setFocus()
    assert aloud(place.spread.cards[GroupKind.SECTOR]) == ["Health, one person", "software, one person"]
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(place) == ["Ben"])
    assert place.list.isVisible()
    assert focused() is place.list.field
    assert [chip.words for chip in place.list.group.chips] == ["Sector or specialty: software"]
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: listed(place) == ["Ana", "Ben", "Cleo"])
    assert not place.list.group.isVisible()
    place.show_one(SPREAD)
    place.spread.cards[GroupKind.SECTOR].unsaid.click()
    qtbot.waitUntil(lambda: listed(place) == ["Cleo"])
    place.list.group.focus_first()
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed(place) == ["Ana", "Ben", "Cleo"])
    assert focused() is place.list.field


def test_a_click_on_a_bar_opens_it_and_an_empty_one_stays(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    add(asked, *alike(2, role=Role.PEER))
    shown(qtbot, runtime, place)
    bars = place.spread.cards[GroupKind.ROLE].bars

    def click(at: int) -> None:
        middle = bars.visualRect(bars.groups.index(at, 0)).center()
        QTest.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    click(0)
    assert bars.isVisible()
    click(1)
    qtbot.waitUntil(lambda: place.list.table.people.rowCount() == 2)
    assert not bars.isVisible()


@pytest.mark.row("S73")
def test_my_own_place_shows_how_far_it_reaches(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    add(asked, PersonDraft("Ana", place="Lindau"), PersonDraft("Moana", place="Nelson", zone="Pacific/Auckland"))
    shown(qtbot, runtime, place)
    clocks = "By another clock: Auckland. Times you propose to them say both clocks."
    assert place.spread.reach.text() == clocks
    place.spread.my_place.setFocus()
    QTest.keyClicks(focused(), "lindau")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.spread.reach.text() == f"Beyond lindau: Nelson. {clocks}")


def test_while_nothing_is_noted_it_says_where_to_note_it_and_leads_there(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace
) -> None:
    shown(qtbot, runtime, place)
    assert told(place)[0].startswith("Nobody here yet.")
    do(qtbot, runtime, lambda services: services.people.add(PersonDraft("Ana Ruiz")))
    qtbot.waitUntil(lambda: "About" in told(place)[0])
    place.spread.empty.button.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert place.list.isVisible()
    assert focused() is place.list.field


def test_it_is_read_anew_when_somebody_changes_and_keeps_the_caret(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    add(asked, PersonDraft("Ana Ruiz", role=Role.PEER))
    shown(qtbot, runtime, place)
    roles = place.spread.cards[GroupKind.ROLE]
    roles.bars.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    do(qtbot, runtime, lambda services: services.people.add(PersonDraft("Ben Okafor", role=Role.MENTOR)))
    qtbot.waitUntil(lambda: aloud(roles)[0] == "Mentor, one person")
    assert roles.bars.currentIndex().row() == 1


def test_tab_goes_down_the_page_as_the_eye_does(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    fields: dict[str, Any] = {"role": Role.PEER, "career_stage": CareerStage.EARLY}
    add(asked, *alike(6, sector="software", place="Lisbon", **fields), PersonDraft("Ana Ruiz"))
    shown(qtbot, runtime, place)
    place.resize(600, 700)
    settle(qtbot, runtime)
    page = place.spread.area.widget()
    assert page is not None
    place.spread.why.button.setFocus()
    stops = stops_of(page)
    for card in place.spread.cards.values():
        assert card.bars in stops
        assert card.unsaid in stops
    assert place.spread.idea.take in stops
    assert place.spread.my_place in stops
    assert goes_down(heights_of(stops, page))


def test_no_group_is_cut_off_when_the_letters_become_large(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking, appearance: Appearance
) -> None:
    add(asked, *alike(2, role=Role.PEER))
    shown(qtbot, runtime, place)
    bars = place.spread.cards[GroupKind.ROLE].bars
    appearance.set_text_scale(2.0)
    last = bars.groups.index(2, 0)
    qtbot.waitUntil(lambda: bars.visualRect(last).height() > 40)
    assert bars.viewport().rect().contains(bars.visualRect(last))


def test_what_is_done_with_one_person_is_not_offered_over_the_spread(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    place.open_person(asked(lambda services: services.people.add(PersonDraft("Ana Ruiz"))).value)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    log = place.right.doings.log
    assert log in place.page_actions()
    shown(qtbot, runtime, place)
    assert place.title() == "Spread"
    assert log not in place.page_actions()
    place.new_here()
    assert place.right.new.isVisible()
    place.show_one(SPREAD)
    place.look_for_doubles.trigger()
    assert place.right.doubles.isVisible()
    settle(qtbot, runtime)


def test_it_is_one_action_away_from_everywhere_and_remembered(qtbot: QtBot, paths: Paths, clock: StandingClock) -> None:
    with running_window(qtbot, paths, clock) as window:
        action_named(window, "How people are spread").trigger()
        page = window.page("people")
        assert isinstance(page, PeoplePlace)
        qtbot.waitUntil(page.spread.isVisible)
        assert window.windowTitle() == "Spread - NetworkPrep"
    with running_window(qtbot, paths, clock) as window:
        page = window.page("people")
        assert isinstance(page, PeoplePlace)
        qtbot.waitUntil(page.spread.isVisible)
        page.activateWindow()
        action_named(window, "List").trigger()
        assert page.list.isVisible()
        assert window.windowTitle() == "People - NetworkPrep"


def test_keys_go_there_and_back_and_the_caret_is_never_lost(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    add(asked, *alike(2, role=Role.PEER))
    place.find_here()
    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        settle(qtbot, runtime)
        assert place.title() == "Spread"
        assert place.isAncestorOf(focused())
        assert focused().isVisible()
        QTest.keyClick(focused(), Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        settle(qtbot, runtime)
        assert place.title() == "People"
        assert place.isAncestorOf(focused())
        assert focused().isVisible()


def test_two_sides_stand_in_a_line_where_there_is_room_and_tab_takes_one_after_the_other(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    """Teeth: one under the other, the bars of sector and place began below the edge of every window."""
    fields: dict[str, Any] = {"role": Role.PEER, "career_stage": CareerStage.EARLY}
    add(asked, *alike(6, sector="software", place="Lisbon", **fields), PersonDraft("Ana Ruiz"))
    place.resize(1000, 640)
    shown(qtbot, runtime, place)
    role, stage, sector, where = (place.spread.cards[kind] for kind in GroupKind)
    assert (role.y(), sector.y()) == (stage.y(), where.y())
    assert role.geometry().right() < stage.x()
    for card in (sector, where):
        assert not card.bars.visibleRegion().isEmpty()
    role.bars.setFocus()
    page = place.spread.area.widget()
    assert page is not None
    stops = stops_of(page)
    order = [next(card for card in (role, stage, sector, where) if card.isAncestorOf(stop)) for stop in stops]
    assert [card for card, _ in groupby(order)] == [role, stage, sector, where]
    for card in (role, stage, sector, where):
        assert goes_down(heights_of([stop for stop in stops if card.isAncestorOf(stop)], page))
    place.resize(600, 640)
    settle(qtbot, runtime)
    assert [card.x() for card in (role, stage, sector, where)] == [0, 0, 0, 0]
