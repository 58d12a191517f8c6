"""Small things of a person's page: the line under the name, the stage gone back and on again, the time zone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.domain.people import PersonDraft
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.saved_line import SavedLine
from tests.services.people import talk
from tests.ui.people.conftest import Asking
from tests.ui.window import settle

DAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (PersonDraft("Ana Ruiz"), "Just met"),
        (PersonDraft("Ana Ruiz", invited_on=DAY), "Just met · invited on LinkedIn"),
        (PersonDraft("Ana Ruiz", asked_me_on=DAY), "Just met · asked you on LinkedIn"),
        (PersonDraft("Ana Ruiz", connected_on=DAY, invited_on=DAY), "Just met · connected on LinkedIn"),
    ],
)
def test_a_person_says_where_one_stands_on_linkedin(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking, draft: PersonDraft, words: str
) -> None:
    place.open_person(asked(lambda services: services.people.add(draft).value))
    settle(qtbot, runtime)
    assert place.right.view.head.standing.text() == words


@pytest.mark.row("S73")
def test_a_town_is_enough_to_find_a_time_zone_by_keyboard(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    ana = asked(lambda services: services.people.add(PersonDraft("Ana Ruiz")).value)
    place.open_person(ana)
    settle(qtbot, runtime)
    zone = place.right.view.about.facts.field("zone")
    assert isinstance(zone, SavedLine)
    zone.setFocus()
    QTest.keyClicks(zone, "lisbo")
    popup = zone.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert zone.text() == "Europe/Lisbon"
    place.right.view.keep()
    settle(qtbot, runtime)
    assert asked(lambda services: services.people.details(ana)).draft.zone == "Europe/Lisbon"


@pytest.mark.row("S122")
def test_whoever_rests_can_be_woken_by_the_menu_after_others_were_looked_at(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    """Teeth: an action hidden once stayed disabled, so the next person could not be woken, nor lose a photo."""
    ana = asked(lambda services: services.people.add(PersonDraft("Ana Ruiz")).value)
    ben = asked(lambda services: services.people.add(PersonDraft("Ben")).value)
    asked(lambda services: services.people.rest([ben]))
    doings = place.right.doings
    for person_id, resting in ((ana, False), (ben, True), (ana, False)):
        place.open_person(person_id)
        settle(qtbot, runtime)
        assert (doings.wake in doings.actions(), doings.wake.isVisible()) == (resting, resting)
        assert (doings.rest in doings.actions(), doings.rest.isVisible()) == (not resting, not resting)


@pytest.mark.row("S15")
def test_a_stage_can_be_gone_back_from_and_on_to_by_the_menu(
    qtbot: QtBot, runtime: Runtime, place: PeoplePlace, asked: Asking
) -> None:
    ana = asked(lambda services: services.people.add(PersonDraft("Ana Ruiz")).value)
    ben = asked(lambda services: services.people.add(PersonDraft("Ben")).value)
    asked(lambda services: [talk(services, ana), talk(services, ana)])
    doings, standing = place.right.doings, place.right.view.head.standing
    place.open_person(ben)
    settle(qtbot, runtime)
    assert not {doings.stage_on, doings.stage_back} & set(doings.actions())
    place.open_person(ana)
    settle(qtbot, runtime)
    assert (doings.stage_on.text(), doings.stage_back.isVisible()) == ("Move on to “acquainted”", False)
    doings.stage_on.trigger()
    settle(qtbot, runtime)
    assert standing.text().startswith("Acquainted")
    assert (doings.stage_back.text(), doings.stage_on.isVisible()) == ("Go back to “just met”", False)
    doings.stage_back.trigger()
    settle(qtbot, runtime)
    assert standing.text().startswith("Just met")
    assert not place.right.view.head.accept.isVisible()
    assert doings.stage_on in doings.actions()
