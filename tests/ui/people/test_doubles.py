"""Tidying up after an import: who may be here twice, pair by pair, by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.domain.people import PersonDraft
from networkprep.domain.people_list import PeopleWish
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.people.conftest import Asking
from tests.ui.window import focused


def test_pairs_are_compared_put_together_or_said_to_be_two_by_keyboard(
    qtbot: QtBot, place: PeoplePlace, asked: Asking
) -> None:
    names = ("Ana Ruiz", "Ana Ruíz", "Bob Okafor", "Robert Okafor", "Cleo Wang")
    ids = asked(lambda services: [services.people.add(PersonDraft(name)).value for name in names])
    place.opened()
    place.find_here()
    QTest.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    doubles = place.right.doubles
    qtbot.waitUntil(lambda: doubles.pairs.shown.rowCount() == 2)
    qtbot.waitUntil(lambda: focused() is doubles.pairs)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    merge = place.right.merge
    qtbot.waitUntil(merge.isVisible)
    merge.merge.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: focused() is doubles.pairs)
    assert doubles.pairs.shown.rowCount() == 1
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(merge.isVisible)
    merge.apart.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: focused() is doubles.again)
    assert len(asked(lambda services: services.people_list.all_ids(PeopleWish()).ids)) == len(names) - 1
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: focused() is doubles.again)
    assert doubles.pairs.shown.rowCount() == 0
    asked(lambda services: services.history.undo())
    asked(lambda services: services.history.undo())
    assert sorted(asked(lambda services: services.people_list.all_ids(PeopleWish()).ids)) == ids


def test_a_comparison_left_for_later_comes_back_to_the_pairs(qtbot: QtBot, place: PeoplePlace, asked: Asking) -> None:
    asked(lambda services: [services.people.add(PersonDraft(name)) for name in ("Ana Ruiz", "Ana Ruíz")])
    place.look_for_doubles.trigger()
    doubles = place.right.doubles
    qtbot.waitUntil(lambda: doubles.pairs.shown.rowCount() == 1)
    doubles.compare.click()
    qtbot.waitUntil(place.right.merge.isVisible)
    place.right.merge.left.emit()
    assert focused() is doubles.pairs
    assert doubles.pairs.shown.rowCount() == 1


def test_nothing_is_done_to_somebody_gone_while_others_are_compared(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    """Fails when whoever was shown before is taken for the one shown: their key may be somebody else's by now."""
    gone = asked(lambda services: services.people.add(PersonDraft("Ben Okafor")).value)
    asked(lambda services: [services.people.add(PersonDraft(name)) for name in ("Ana Ruiz", "Ana Ruíz")])
    place.open_person(gone)
    qtbot.waitUntil(place.right.doings.delete.isEnabled)
    runtime.jobs.ask(lambda services: services.people.delete([gone]))
    qtbot.waitUntil(place.right.nobody.isVisible)
    place.look_for_doubles.trigger()
    qtbot.waitUntil(lambda: place.right.doubles.pairs.shown.rowCount() == 1)
    place.right.doubles.compare.click()
    qtbot.waitUntil(place.right.merge.isVisible)
    assert not place.right.doings.delete.isEnabled()
    assert place.title() == "People"
