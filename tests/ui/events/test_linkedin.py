"""What came of an event says where one stands with its people on LinkedIn, once LinkedIn's files have told."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.domain.event_outcomes import EventOutcome, PerhapsFound
from networkprep.domain.likeness import LikenessProposal, LikenessReason
from networkprep.domain.linkedin import LinkedInRow, LinkedInState
from networkprep.ui.events.outcome_list import OutcomeList
from networkprep.ui.widgets.list_row import RowPart

TODAY = date(2026, 11, 19)
ROWS = (
    LinkedInRow(3, "Chloe Martin", LinkedInState.ASKED_ME, date(2026, 11, 16)),
    LinkedInRow(2, "Ben Okafor", LinkedInState.INVITED, date(2026, 11, 10)),
    LinkedInRow(4, "Dara Kim", LinkedInState.NEVER),
    LinkedInRow(1, "Ana Ruiz", LinkedInState.CONNECTED, date(2026, 11, 14)),
)


def test_of_four_people_it_is_said_who_is_connected_and_who_waits_since_when(qtbot: QtBot) -> None:
    view = OutcomeList()
    qtbot.addWidget(view)
    view.show_outcome(EventOutcome(linkedin=ROWS), TODAY)
    model = view.model()
    shown = [model.index(at, 0) for at in range(model.rowCount())]
    assert shown[0].data() == "On LinkedIn, of 4: 1 connected, 1 invited, 1 asked you, 1 not invited"
    told = [(index.data(), index.data(RowPart.SUBTITLE), index.data(RowPart.TRAILING)) for index in shown[1:]]
    assert told == [
        ("Chloe Martin", "3 days ago, waiting for you", "asked you"),
        ("Ben Okafor", "9 days ago, no answer yet", "invited"),
        ("Dara Kim", "", "not invited"),
        ("Ana Ruiz", "5 days ago", "connected"),
    ]
    opened: list[object] = []
    view.person_requested.connect(opened.append)
    view.setCurrentIndex(shown[2])
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == [2]


def test_somebody_without_a_name_shows_who_it_may_have_been(qtbot: QtBot) -> None:
    view = OutcomeList()
    qtbot.addWidget(view)
    marta = LikenessProposal(9, "Marta Sousa", "Fintech Lda", LikenessReason.CONNECTED_NEAR, "Fintech Lda")
    view.show_outcome(EventOutcome(perhaps=(PerhapsFound(5, "tall, fintech, Lisbon", marta),)), TODAY)
    heading, row = (view.model().index(at, 0) for at in (0, 1))
    assert heading.data() == "Perhaps you know now who it was"
    assert (row.data(), row.data(RowPart.SUBTITLE)) == (
        "tall, fintech, Lisbon",
        "Marta Sousa, Fintech Lda. Connected around that day: Fintech Lda",
    )


def test_without_linkedin_there_is_no_word_of_it(qtbot: QtBot) -> None:
    view = OutcomeList()
    qtbot.addWidget(view)
    view.show_outcome(EventOutcome(), TODAY)
    assert view.model().rowCount() == 0
