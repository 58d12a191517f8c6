"""The People place: found by typing, walked and edited by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.people import PersonDraft
from networkprep.ui.people.place import PeoplePlace
from tests.ui.people.conftest import Asking, focused


def _add(asked: Asking, *names: str) -> list[int]:
    return list(asked(lambda services: [services.people.add(PersonDraft(name)).value for name in names]))


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
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: place.title() == "Anatol Frank")
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert focused() is place.list.field
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == "Ana Ruiz")
    assert place.view.isAncestorOf(focused())


def test_an_empty_list_and_an_empty_search_are_different_and_both_lead_on(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    place.opened()
    qtbot.waitUntil(place.list._empty.isVisible)
    _add(asked, "Ana Ruiz")
    place.opened()
    place.find_here()
    QTest.keyClicks(focused(), "Zoe Marsh")
    qtbot.waitUntil(place.list._nothing.isVisible)
    assert place.list._nothing.add.text() == "Add a person named Zoe Marsh"
    place.list._nothing.add.click()
    assert place.new.name.text() == "Zoe Marsh"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.title() == "Zoe Marsh")
    qtbot.waitUntil(lambda: _listed(place) == ["Ana Ruiz", "Zoe Marsh"])


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


def test_what_is_typed_into_a_field_is_saved_and_one_undo_away(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    (ana,) = _add(asked, "Ana Ruiz")
    place.open_person(ana)
    qtbot.waitUntil(place.view.isVisible)
    field: QWidget = place.view.sides.sides.field("could_offer")
    field.setFocus()
    QTest.keyClicks(field, "a contact at the trust")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(
        lambda: asked(lambda services: services.people.details(ana).draft.could_offer) == "a contact at the trust"
    )
    asked(lambda services: services.history.undo())
    assert asked(lambda services: services.people.details(ana).draft.could_offer) == ""


def test_words_typed_for_one_person_never_reach_another(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    ana, ben = _add(asked, "Ana Ruiz", "Ben Okafor")
    place.open_person(ana)
    qtbot.waitUntil(lambda: place.view.person_id == ana)
    note = place.view.notes.fields.field("notes")
    note.setFocus()
    QTest.keyClicks(note, "hers")
    place.open_person(ben)
    qtbot.waitUntil(lambda: place.view.person_id == ben)
    assert asked(lambda services: services.people.details(ana).draft.notes) == "hers"
    assert asked(lambda services: services.people.details(ben).draft.notes) == ""
