"""The People place: found by typing, walked and edited by keyboard alone."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.domain.events import EventDraft
from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.people import PersonDraft
from networkprep.domain.people_list import PeopleWish
from networkprep.domain.plain_text import NAME_CAP, clean_line
from networkprep.domain.rhythm import Rhythm
from networkprep.services.people_list import FIRST_ROWS
from networkprep.store.data_file import DataFile
from networkprep.ui.overriding import override
from networkprep.ui.people.people_model import Column
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import Appearance
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.widgets.saved_note import SavedNote
from tests.ui.people.conftest import Asking
from tests.ui.window import focused, primary_words, settle


def _add(asked: Asking, *names: str) -> list[int]:
    return list(asked(lambda services: [services.people.add(PersonDraft(name)).value for name in names]))


class _PaintedRegion(QObject):
    """What of a widget has been painted since."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.region = QRegion()
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def _listed(place: PeoplePlace) -> list[str]:
    model = place.list.table.people
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_typing_finds_enter_opens_and_down_walks(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    _add(asked, "Ana Ruiz", "Ben Okafor", "Anatol Frank")
    place.opened()
    qtbot.waitUntil(lambda: _listed(place) == ["Ana Ruiz", "Anatol Frank", "Ben Okafor"])
    place.find_here()
    QTest.keyClicks(focused(), "ana")
    qtbot.waitUntil(lambda: _listed(place) == ["Ana Ruiz", "Anatol Frank"])
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert focused() is place.list.table
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: place.title() == "Anatol Frank")
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused() is place.list.field
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    assert place.right.view.isAncestorOf(focused())


def test_a_page_that_comes_with_its_first_rows_is_not_empty_first(
    qtbot: QtBot, asked: Asking, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: without the wait nobody is listed until the window has had its next turn."""
    monkeypatch.setattr("networkprep.ui.people.list_reader._SOON_SECONDS", 20.0)
    _add(asked, "Ben Okafor", "Ana Ruiz")
    place = PeoplePlace(runtime)
    qtbot.addWidget(place)
    place.opened()
    assert _listed(place) == ["Ana Ruiz", "Ben Okafor"]


def test_a_row_that_the_caret_leaves_loses_its_whole_ring(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    """Teeth: entered by Tab nobody is chosen, and of the row left then only the cell with the name was painted."""
    _add(asked, "Ana Ruiz", "Ben Okafor")
    place.opened()
    qtbot.waitUntil(lambda: len(_listed(place)) == 2)
    table = place.list.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    assert table.currentIndex().row() == 0
    table.viewport().repaint()
    painted = _PaintedRegion(table.viewport())
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    ring = QRect(0, 0, table.viewport().width(), table.rowHeight(0))
    qtbot.waitUntil(lambda: QRegion(ring).subtracted(painted.region).isEmpty())


def test_where_names_would_be_cut_short_the_warmth_makes_room(
    qtbot: QtBot, place: PeoplePlace, asked: Asking, appearance: Appearance
) -> None:
    """Teeth: in large type "Ama…" stood beside a whole word for the warmth."""
    _add(asked, "Amara Nwosu")
    place.opened()
    qtbot.waitUntil(lambda: len(_listed(place)) == 1)
    table = place.list.table
    assert not table.isColumnHidden(Column.WARMTH)
    appearance.set_text_scale(2.0)
    place.resize(700, 560)  # at 760 the name has its room since nobody is shown beside it
    qtbot.waitUntil(lambda: table.isColumnHidden(Column.WARMTH))
    assert table.columnWidth(Column.NAME) == table.viewport().width()


def test_an_empty_list_and_an_empty_search_are_different_and_both_lead_on(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    place.opened()
    qtbot.waitUntil(place.list.states.empty.isVisible)
    _add(asked, "Ana Ruiz")
    place.opened()
    place.find_here()
    QTest.keyClicks(focused(), "Zoe Marsh")
    qtbot.waitUntil(place.list.states.nothing.isVisible)
    assert place.list.states.nothing.add.text() == "Add a person named Zoe Marsh"
    place.list.states.nothing.add.click()
    assert place.right.new.name.text() == "Zoe Marsh"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == "Zoe Marsh")
    qtbot.waitUntil(lambda: _listed(place) == ["Ana Ruiz", "Zoe Marsh"])


def test_a_list_that_is_long_in_coming_says_so(
    qtbot: QtBot, place: PeoplePlace, asked: Asking, runtime: Runtime
) -> None:
    _add(asked, "Ana Ruiz")
    going_on = threading.Event()
    runtime.jobs.ask(lambda _services: going_on.wait(20))
    place.opened()
    qtbot.waitUntil(place.list.states.reading.isVisible)
    going_on.set()
    qtbot.waitUntil(lambda: _listed(place) == ["Ana Ruiz"])
    assert place.list.table.isVisible()


@pytest.mark.fault(9)
def test_while_a_search_takes_long_the_window_takes_keys_walks_and_paints(
    qtbot: QtBot, place: PeoplePlace, asked: Asking, runtime: Runtime
) -> None:
    """Teeth: asked on the window's own thread, the first key would wait for the search. Its time is in the bench."""
    asked(lambda services: [services.people.add(PersonDraft(f"Person {number:04}")) for number in range(300)])
    place.opened()
    table = place.list.table
    qtbot.waitUntil(lambda: len(_listed(place)) == 300)
    going_on = threading.Event()
    runtime.jobs.ask(lambda _services: going_on.wait(20))
    place.find_here()
    QTest.keyClicks(focused(), "0123")
    assert place.list.field.text() == "0123"
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert table.currentIndex().row() == 1
    painted: list[bool] = []
    QTimer.singleShot(0, lambda: painted.append(not table.grab().isNull()))
    qtbot.waitUntil(lambda: bool(painted))
    assert len(_listed(place)) == 300
    going_on.set()
    qtbot.waitUntil(lambda: _listed(place) == ["Person 0123"])


def test_enter_waits_for_the_answer_to_what_was_typed(
    qtbot: QtBot, place: PeoplePlace, asked: Asking, runtime: Runtime
) -> None:
    """Teeth: who typed faster than the search was shown the first of everybody, or named somebody else."""
    _add(asked, "Ana Ruiz", "Ben Okafor", "Bea Lind")
    place.opened()
    qtbot.waitUntil(lambda: len(_listed(place)) == 3)
    going_on = threading.Event()
    runtime.jobs.ask(lambda _services: going_on.wait(20))
    place.list.field.setFocus()
    QTest.keyClicks(focused(), "ben")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    going_on.set()
    qtbot.waitUntil(lambda: place.title() == "Ben Okafor")
    place.right.doings.log.trigger()
    form, slow = place.right.view.log_form, threading.Event()
    form.finder.line.setFocus()
    QTest.keyClicks(focused(), "an")
    qtbot.waitUntil(form.finder.offers.isVisible)
    runtime.jobs.ask(lambda _services: slow.wait(20))
    form.finder.line.selectAll()
    QTest.keyClicks(focused(), "bea")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    slow.set()
    qtbot.waitUntil(lambda: bool(form.others.chips))
    assert [chip.text for chip in form.others.chips] == ["Bea Lind"]


def test_the_model_keeps_qts_rules_while_it_grows_and_is_read(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    tester = QAbstractItemModelTester(
        place.list.table.people, QAbstractItemModelTester.FailureReportingMode.Fatal, place
    )
    asked(lambda services: [services.people.add(PersonDraft(f"Person {n:04d}")) for n in range(300)])
    place.opened()
    qtbot.waitUntil(lambda: place.list.table.people.rowCount() == 300)
    place.list.table.scrollToBottom()
    qtbot.waitUntil(lambda: place.list.table.people.index(299, 0).data() == "Person 0299")
    assert tester.model() is place.list.table.people


def test_the_page_after_the_one_in_sight_is_there_before_it_is_scrolled_to(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    _add(asked, *(f"Person {number:04}" for number in range(300)))
    place.opened()
    table = place.list.table
    qtbot.waitUntil(lambda: table.people.rowCount() == 300)
    with qtbot.waitSignal(table.people.rows_wanted) as wanted:
        table.scrollTo(table.people.index(FIRST_ROWS - 1, 0))
    assert table.rowAt(table.viewport().height() - 1) < FIRST_ROWS
    assert table.people.id_at(FIRST_ROWS + 20) in wanted.args[0]


def test_what_is_typed_into_a_field_is_saved_and_one_undo_away(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    (ana,) = _add(asked, "Ana Ruiz")
    place.open_person(ana)
    qtbot.waitUntil(place.right.view.isVisible)
    field: QWidget = place.right.view.sides.sides.field("could_offer")
    field.setFocus()
    QTest.keyClicks(field, "a contact at the trust")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(
        lambda: asked(lambda services: services.people.details(ana).draft.could_offer) == "a contact at the trust"
    )
    asked(lambda services: services.history.undo())
    assert asked(lambda services: services.people.details(ana).draft.could_offer) == ""


def test_words_the_disk_refused_are_written_in_their_order_as_soon_as_there_is_room(
    qtbot: QtBot, place: PeoplePlace, asked: Asking, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: they were gone once another person was shown, and a retry alone would put the older over the newer."""
    ana, ben = _add(asked, "Ana Ruiz", "Ben Okafor")
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.right.view.person_id == ana)
    told: list[object] = []
    runtime.jobs.world_failed.connect(told.append)
    edits = runtime.drafts.edits

    def full(*_all: object) -> None:
        raise WorldError(WorldFailure.DISK_FULL)

    note = place.right.view.notes.fields.field("notes")
    note.setFocus()
    with monkeypatch.context() as disk:
        disk.setattr(DataFile, "change", full)
        QTest.keyClicks(note, "by the river")
        note.keep()
        settle(qtbot, runtime)
        QTest.keyClicks(note, ", at noon")
        place.open_person(ben)
        qtbot.waitUntil(lambda: place.right.view.person_id == ben)
        edits.write_again()
        settle(qtbot, runtime)
        assert not runtime.drafts.write_and_wait()
    assert len(told) == 1
    edits.write_again()
    settle(qtbot, runtime)
    assert asked(lambda services: services.people.details(ana).draft.notes) == "by the river, at noon"
    assert runtime.drafts.write_and_wait()
    asked(lambda services: services.history.undo())
    assert asked(lambda services: services.people.details(ana).draft.notes) == ""


def test_enter_pressed_twice_adds_one_person_and_a_refusal_is_tried_again(
    qtbot: QtBot, place: PeoplePlace, asked: Asking, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: while the worker was busy, each press added somebody."""
    place.opened()
    place.new_here()
    new = place.right.new
    qtbot.waitUntil(new.isVisible)
    QTest.keyClicks(new.name, "Ana Ruiz")

    def full(*_all: object) -> None:
        raise WorldError(WorldFailure.DISK_FULL)

    with monkeypatch.context() as disk:
        disk.setattr(DataFile, "change", full)
        QTest.keyClick(new.name, Qt.Key.Key_Return)
        settle(qtbot, runtime)
    QTest.keyClick(new.name, Qt.Key.Key_Return)
    QTest.keyClick(new.name, Qt.Key.Key_Return)
    settle(qtbot, runtime)
    assert [row.name for row in asked(lambda services: services.people_list.find(PeopleWish())).rows] == ["Ana Ruiz"]


def test_last_words_refused_before_are_written_when_the_window_closes(
    qtbot: QtBot, runtime: Runtime, asked: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    (ana,) = _add(asked, "Ana Ruiz")

    def full(*_all: object) -> None:
        raise WorldError(WorldFailure.DISK_FULL)

    with monkeypatch.context() as disk:
        disk.setattr(DataFile, "change", full)
        runtime.write(lambda services: services.people.edit(ana, organisation="Soil Trust"))
        settle(qtbot, runtime)
    assert runtime.drafts.write_and_wait()
    assert asked(lambda services: services.people.details(ana).draft.organisation) == "Soil Trust"


def test_words_typed_for_one_person_never_reach_another(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    ana, ben = _add(asked, "Ana Ruiz", "Ben Okafor")
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.right.view.person_id == ana)
    note = place.right.view.notes.fields.field("notes")
    note.setFocus()
    QTest.keyClicks(note, "hers")
    place.open_person(ben)
    qtbot.waitUntil(lambda: place.right.view.person_id == ben)
    assert asked(lambda services: services.people.details(ana).draft.notes) == "hers"
    assert asked(lambda services: services.people.details(ben).draft.notes) == ""


def test_home_and_end_go_to_the_first_and_the_last_person(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    """Teeth: they went to the first and last cell of the row, so nothing happened."""
    _add(asked, "Ana Ruiz", "Ben Okafor", "Cleo Wang")
    place.opened()
    qtbot.waitUntil(lambda: len(_listed(place)) == 3)
    place.find_here()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_End)
    qtbot.waitUntil(lambda: place.title() == "Cleo Wang")
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")


def test_del_in_the_list_deletes_whom_it_shows_and_goes_on_to_the_next(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    _add(asked, "Ana Ruiz", "Ben Okafor", "Cleo Wang", "Dan Oz")
    place.opened()
    qtbot.waitUntil(lambda: len(_listed(place)) == 4)
    place.find_here()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(focused(), key)
    qtbot.waitUntil(lambda: place.title() == "Ben Okafor")
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: place.title() == "Cleo Wang")
    assert _listed(place) == ["Ana Ruiz", "Cleo Wang", "Dan Oz"]
    assert focused() is place.list.table
    QTest.keyClick(focused(), Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(place.right.many.isVisible)
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _listed(place) == ["Ana Ruiz"])
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")


def test_while_several_are_chosen_nothing_is_done_with_who_was_shown_before(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    """Teeth: Page > Delete deleted the person shown before, out of sight behind "2 people chosen"."""
    _add(asked, "Ana Ruiz", "Ben Okafor")
    place.opened()
    qtbot.waitUntil(lambda: len(_listed(place)) == 2)
    table = place.list.table
    table.setFocus()
    table.choose_first()
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    assert {"Delete", "Log a contact"} <= {action.text() for action in place.page_actions()}
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(place.right.many.isVisible)
    offered = {action.text() for action in place.page_actions()}
    assert not {"Delete", "Log a contact", "Forget for good …"} & offered
    assert "Delete those chosen" in offered
    assert place.title() == "People"
    QTest.keyClick(table, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    assert "Delete" in {action.text() for action in place.page_actions()}


def test_several_are_tagged_and_two_become_one_by_keyboard(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    ana, other = _add(asked, "Ana Ruiz", "Ana Ruiz-Lopez")
    place.opened()
    qtbot.waitUntil(lambda: len(_listed(place)) == 2)
    table = place.list.table
    table.setFocus()
    table.choose_first()
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(place.right.many.isVisible)
    place.right.many.tag.setFocus()
    QTest.keyClicks(focused(), "met in Lisbon")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: asked(lambda services: services.people.details(other).draft.categories) == ("met in Lisbon",)
    )
    place.right.many.compare.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(place.right.merge.isVisible)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    place.right.merge.merge.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _listed(place) == ["Ana Ruiz-Lopez"])
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz-Lopez")
    assert asked(lambda services: services.people.details(ana).draft.name) == "Ana Ruiz-Lopez"


def test_tags_of_several_are_shown_and_taken_away_by_keyboard(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    ana, ben = _add(asked, "Ana Ruiz", "Ben Okafor")
    asked(lambda services: services.people.tag([ana], "rivers"))
    asked(lambda services: services.people.tag([ana, ben], "met in Lisbon"))
    place.opened()
    qtbot.waitUntil(lambda: len(_listed(place)) == 2)
    place.list.table.setFocus()
    place.list.table.selectAll()
    many = place.right.many
    qtbot.waitUntil(lambda: [chip.text for chip in many.tags.chips] == ["met in Lisbon", "rivers (1 of 2)"])
    many.tags.focus_first()
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [chip.text for chip in many.tags.chips] == ["rivers (1 of 2)"])
    assert asked(lambda services: services.people.details(ben).draft.categories) == ()
    asked(lambda services: services.history.undo())
    assert asked(lambda services: services.people.details(ben).draft.categories) == ("met in Lisbon",)


def test_where_nobody_is_yet_a_file_of_contacts_can_be_brought(qtbot: QtBot, place: PeoplePlace) -> None:
    """Today sends whoever starts here for a file; nothing on the page said how."""
    place.opened()
    qtbot.waitUntil(place.list.states.empty.isVisible)
    button = next(each for each in place.list.findChildren(QPushButton) if each.text() == "Import contacts")
    asked_for: list[str] = []
    place.place_requested.connect(asked_for.append)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert asked_for == ["settings/import"]


def test_nobody_is_offered_to_be_chosen_where_nobody_is_listed(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    def invited() -> bool:
        return any(label.isVisible() for label in place.right.nobody.findChildren(PlainLabel))

    place.opened()
    qtbot.waitUntil(lambda: not invited())
    _add(asked, "Ana Ruiz")
    place.opened()
    qtbot.waitUntil(invited)
    QTest.keyClicks(place.list.field, "zeppelin")
    qtbot.waitUntil(lambda: not invited())


@pytest.mark.row("S16")
def test_a_contact_is_logged_with_somebody_else_at_an_event_by_keyboard(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    ana, ben = _add(asked, "Ana Ruiz", "Ben Okafor")
    draft = EventDraft("Soil day", starts="2026-11-10T18:00", zone="Europe/Berlin")
    event_id = asked(lambda services: services.events.add(draft).value)
    place.show_one(ana)
    form = place.right.view.log_form
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    place.right.doings.log.trigger()
    qtbot.waitUntil(lambda: form.at_event.count() == 2)
    form.at_event.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    form.finder.setFocus()
    QTest.keyClicks(focused(), "ben")
    qtbot.waitUntil(form.finder.offers.isVisible)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert [chip.text for chip in form.others.chips] == ["Ben Okafor"]
    form.note.setFocus()
    QTest.keyClicks(focused(), "a workshop")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(asked(lambda services: services.person_pages.page(ben).moments)) == 1)
    (moment,) = asked(lambda services: services.person_pages.page(ana).moments)
    assert (moment.event_id, moment.day, moment.words) == (event_id, date(2026, 11, 10), "a workshop")


def test_while_a_contact_is_logged_its_button_is_the_one_next_thing(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    """Teeth: "Log a contact" stood there as well, and did nothing more."""
    (ana,) = _add(asked, "Ana Ruiz")
    asked(lambda services: services.people.set_rhythm([ana], Rhythm.MONTHLY))
    place.show_one(ana)
    view = place.right.view
    qtbot.waitUntil(lambda: primary_words(view) == ["Log a contact"])
    place.right.doings.log.trigger()
    assert primary_words(view) == ["Log it"]
    view.log_form.hide()
    assert primary_words(view) == ["Log a contact"]


@pytest.mark.row("S138")
def test_mentoring_is_said_and_a_session_logged_by_keyboard_and_listed_by_day(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    (ana,) = _add(asked, "Ana Ruiz")
    asked(lambda services: services.people.set_rhythm([ana], Rhythm.QUARTERLY))
    place.show_one(ana)
    view = place.right.view
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    card = view.mentoring
    assert not card.isVisible()
    assert view.about.mentoring.choice == ""
    view.about.mentoring.findChildren(QPushButton)[0].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    qtbot.waitUntil(card.isVisible)
    assert card.direction.text() == "They mentor you."
    assert card.rhythm.text() == "Agreed rhythm: every quarter. The next time is around Friday 12 February 2027."
    card.log_button.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert view.log_form.isVisible()
    assert view.log_form.kind.currentText() == "Mentoring session"
    assert focused() is view.log_form.note
    QTest.keyClicks(focused(), "what to leave out of a talk")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(card.sessions.isVisible)
    said = [label.text() for label in card.sessions.findChildren(PlainLabel)]
    assert said == ["Sessions", "what to leave out of a talk", "Thursday 12 November"]
    asked(lambda services: services.history.undo())
    asked(lambda services: services.history.undo())
    place.right.read_again()
    qtbot.waitUntil(lambda: not card.isVisible())
    view.head.log_button.click()
    assert view.log_form.kind.currentText() == "Conversation"


def test_through_whom_one_met_is_named_opened_and_taken_away_by_keyboard(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    ana, _ben = _add(asked, "Ana Ruiz", "Ben Okafor")
    place.show_one(ana)
    through = place.right.view.about.through
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    through.finder.setFocus()
    QTest.keyClicks(focused(), "a")
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    QTest.keyClicks(focused(), "okaf")
    qtbot.waitUntil(through.finder.offers.isVisible)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [chip.text for chip in through.chosen.chips] == ["Ben Okafor"])
    assert asked(lambda services: services.people.details(ana).through) == "Ben Okafor"
    through.chosen.focus_first()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: place.title() == "Ben Okafor")
    place.show_one(ana)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    through.chosen.focus_first()
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    qtbot.waitUntil(through.finder.isVisible)
    assert asked(lambda services: services.people.details(ana).through) == ""


def test_next_and_previous_walk_the_list_from_the_page(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    ana, _ben = _add(asked, "Ana Ruiz", "Ben Okafor")
    place.opened()
    qtbot.waitUntil(lambda: len(_listed(place)) == 2)
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    place.right.view.sides.sides.field("could_offer").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.title() == "Ben Okafor")
    QTest.keyClick(focused(), Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")


def test_forgetting_asks_with_verbs_and_keeping_is_the_default(
    qtbot: QtBot, place: PeoplePlace, asked: Asking, runtime: Runtime
) -> None:
    (ana,) = _add(asked, "Ana Ruiz")
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    place.right.doings.forget.trigger()
    box = place.findChild(QMessageBox)
    assert box is not None
    assert [button.text() for button in box.buttons()] == ["Forget for good", "Keep"]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert asked(lambda services: services.people.details(ana).draft.name) == "Ana Ruiz"
    place.right.doings.forget.trigger()
    go = next(box for box in place.findChildren(QMessageBox) if box.isVisible()).buttons()[0]
    with qtbot.waitSignal(runtime.messages.said) as said:
        QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert said.args[0].text == "Forgotten for good."
    qtbot.waitUntil(lambda: place.title() == "People")


def test_who_was_asked_about_is_forgotten_whoever_is_shown_by_then(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    """Teeth: it was the person shown when the answer came, and that alone has no way back."""
    ana, ben = _add(asked, "Ana Ruiz", "Ben Okafor")
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    place.right.doings.forget.trigger()
    box = place.findChild(QMessageBox)
    assert box is not None
    place.open_person(ben)
    qtbot.waitUntil(lambda: place.title() == "Ben Okafor")
    QTest.mouseClick(box.buttons()[0], Qt.MouseButton.LeftButton)
    assert [row.name for row in asked(lambda services: services.people_list.find(PeopleWish())).rows] == ["Ben Okafor"]


def test_a_comma_typed_before_a_pause_stays(qtbot: QtBot, place: PeoplePlace, asked: Asking, runtime: Runtime) -> None:
    """Teeth: in the pause what was stored came back without it, and two interests became one word."""
    (ana,) = _add(asked, "Ana Ruiz")
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.right.view.person_id == ana)
    view = place.right.view
    for field in (view.sides.remembered.field("interests"), view.about.facts.field("categories")):
        field.setFocus()
        QTest.keyClicks(field, "cycling, ")
        field.keep()
        settle(qtbot, runtime)
        QTest.keyClicks(field, "rivers")
        field.keep()
    draft = asked(lambda services: services.people.details(ana).draft)
    assert (draft.interests, draft.categories) == (("cycling", "rivers"), ("cycling", "rivers"))


@pytest.mark.row("S3")
def test_the_offer_comes_first_and_is_asked_for_when_only_the_other_side_is_filled(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    (ana,) = _add(asked, "Ana Ruiz")
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    sides = place.right.view.sides
    assert not sides.prompt.isVisible()
    offer, learn = sides.sides.field("could_offer"), sides.sides.field("would_learn")
    offer.setFocus()
    QTest.keyClick(offer, Qt.Key.Key_Tab)
    assert focused() is learn
    QTest.keyClicks(learn, "how she reads a river")
    QTest.keyClick(learn, Qt.Key.Key_Tab)
    qtbot.waitUntil(sides.prompt.isVisible)


@pytest.mark.row("S30")
def test_what_lit_them_up_is_the_first_thing_remembered(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    ana = asked(lambda services: services.people.add(PersonDraft("Ana", lit_up="bees", detail="law")).value)
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.title() == "Ana")
    remembered = place.right.view.sides.remembered
    fields = [remembered.field(name) for name in ("lit_up", "detail", "challenge", "interests")]
    places = [(field.mapTo(remembered, field.rect().topLeft()).y(), field.x()) for field in fields]
    assert places[0] == min(places)
    assert isinstance(fields[0], SavedNote)
    assert fields[0].toPlainText() == "bees"


@pytest.mark.row("S159")
def test_private_notes_are_marked_as_staying_here(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    (ana,) = _add(asked, "Ana Ruiz")
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    words = [label.text() for label in place.right.view.notes.findChildren(PlainLabel)]
    assert "Private notes stay in this file: exports and cards leave them out." in words


def test_all_that_is_stored_can_be_read(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    (ben,) = _add(asked, "Ben Okafor")
    draft = PersonDraft("Ana", private_notes="her mother", through_person_id=ben)
    ana = asked(lambda services: services.people.add(draft).value)
    talk = InteractionDraft(date(2026, 11, 10), InteractionKind.CALL, (ana,))
    asked(lambda services: services.interactions.log(talk))
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.title() == "Ana")
    place.right.doings.stored.trigger()
    qtbot.waitUntil(place.right.stored.isVisible)
    text = place.right.stored.text.toPlainText()
    assert "Private notes: her mother" in text
    assert "Through whom we met: Ben Okafor" in text
    assert "Stage: Just met" in text
    assert "Day: Tuesday 10 November" in text
    assert "_" not in text


@pytest.mark.fault(50, 52, 53)
@pytest.mark.parametrize(
    "name", ["W" * 200, "Smith & Sons <b>x</b>", "\u202egnp.exe", "a\u0301" * 90, "👩‍👩‍👧‍👦 Ana", "مريم"]
)
def test_hostile_names_are_shown_as_written_and_widen_nothing(
    qtbot: QtBot, place: PeoplePlace, asked: Asking, name: str
) -> None:
    before = place.minimumSizeHint().width()
    draft = PersonDraft(name, organisation=name, place=name, notes=name, detail=name, how_met=name, would_learn=name)
    person = asked(lambda services: services.people.add(replace(draft, title=name, interests=(name,))).value)
    place.opened()
    place.open_person(person)
    qtbot.waitUntil(lambda: place.right.view.person_id == person)
    shown = place.right.view.head.name.text()
    assert shown == clean_line(name, NAME_CAP).text
    place.grab()
    assert place.minimumSizeHint().width() <= before


@pytest.mark.row("S16")
def test_a_contact_logged_by_mistake_is_taken_out_of_the_history_by_keyboard(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    (ana,) = _add(asked, "Ana Ruiz")
    day = date(2026, 11, 10)
    asked(lambda services: services.interactions.log(InteractionDraft(day, InteractionKind.CALL, (ana,), note="wrong")))
    place.show_one(ana)
    history = place.right.view.history
    qtbot.waitUntil(lambda: history.timeline.model().rowCount() == 1)
    assert not history.remove.isVisible()
    history.timeline.setFocus()
    history.timeline.setCurrentIndex(history.timeline.model().index(0, 0))
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is history.remove
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: history.timeline.model().rowCount() == 0)
    assert not history.remove.isVisible()


@pytest.mark.row("S104")
def test_one_button_logs_a_contact_and_keeps_the_focus_when_it_moves(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    (ana,) = _add(asked, "Ana Ruiz")
    place.opened()
    qtbot.waitUntil(lambda: _listed(place) == ["Ana Ruiz"])
    place.find_here()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _log_buttons(place) == [place.right.view.head.log_button])
    qtbot.waitUntil(lambda: focused() is place.right.view.head.log_button)
    asked(lambda services: services.people.set_rhythm([ana], Rhythm.QUARTERLY))
    talk = InteractionDraft(date(2026, 11, 10), InteractionKind.CALL, (ana,))
    asked(lambda services: services.interactions.log(talk))
    place.right.read_again()
    qtbot.waitUntil(place.right.view.head.log_button.isHidden)
    (button,) = _log_buttons(place)
    assert focused() is button
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert place.right.view.log_form.isVisible()


def _log_buttons(place: PeoplePlace) -> list[QPushButton]:
    found = place.right.view.head.findChildren(QPushButton)
    return [button for button in found if button.isVisible() and button.text() == "Log a contact"]
