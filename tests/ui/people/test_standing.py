"""The line under a name: stage, warmth, and what LinkedIn's files have told."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from networkprep.domain.people import PersonDraft
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.runtime.runtime import Runtime
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
