"""The model behind the lists: rows under headings, words found once and read aloud whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from networkprep.system.clock import StandingClock
from networkprep.ui.overriding import override
from networkprep.ui.theme import State
from networkprep.ui.widgets.list_row import RowDelegate, RowPart
from networkprep.ui.widgets.rows_model import DatedRowsModel, Heading, RowsModel
from tests.world import clock_at


class Names(RowsModel[str]):
    """People by their names; remembers whose row was looked at."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.asked: list[str] = []

    @override
    def parts(self, row: str) -> Mapping[int, object]:
        self.asked.append(row)
        return {
            Qt.ItemDataRole.DisplayRole: row,
            RowPart.SUBTITLE: "",
            RowPart.TRAILING: "warm",
            RowPart.STATE: State.GOOD,
        }


class Days(DatedRowsModel[str]):
    """Names with the day they were read on."""

    @override
    def parts(self, row: str) -> Mapping[int, object]:
        return {Qt.ItemDataRole.DisplayRole: f"{row} {self.clock.today()}"}


@pytest.fixture
def view(qtbot: QtBot) -> QListView:
    """An empty list."""
    view = QListView()
    qtbot.addWidget(view)
    view.setItemDelegate(RowDelegate(view))
    return view


@pytest.fixture
def names(view: QListView) -> Iterator[Names]:
    """Shown in the list and watched by Qt's own tester, which ends the run where a model breaks its rules."""
    names = Names(view)
    tester = QAbstractItemModelTester(names, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.setModel(names)
    yield names
    assert tester.model() is names


def said(model: RowsModel[str]) -> list[object]:
    """What a screen reader says of each row."""
    return [model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]


def test_rows_and_headings_are_shown_and_read_aloud_in_their_order(names: Names) -> None:
    names.set_rows([Heading("Near"), "Ana", "Ben", Heading("Far"), "Cleo"])
    assert said(names) == ["Near", "Ana, warm", "Ben, warm", "Far", "Cleo, warm"]
    assert names.rows == ("Ana", "Ben", "Cleo")
    names.set_rows(["Ben"])
    assert said(names) == ["Ben, warm"]
    names.set_rows([])
    assert names.rowCount() == 0


def test_a_heading_cannot_be_chosen_and_the_arrow_keys_pass_it(view: QListView, names: Names) -> None:
    names.set_rows(["Ana", Heading("Far"), "Cleo"])
    assert names.index(1).flags() == Qt.ItemFlag.NoItemFlags
    assert names.row_at(names.index(1)) is None
    assert names.row_at(QModelIndex()) is None
    view.show()
    view.setCurrentIndex(names.index(0))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert names.row_at(view.currentIndex()) == "Cleo"


def test_the_first_row_that_fits_is_found_and_never_a_heading(names: Names) -> None:
    names.set_rows([Heading("Near"), "Ana", "Ben"])
    assert names.index_where(lambda _name: True).row() == 1
    assert names.index_where(lambda name: name == "Ben").row() == 2
    assert not names.index_where(lambda name: name == "Dana").isValid()


def test_a_row_finds_its_words_once_and_only_when_it_is_looked_at(view: QListView) -> None:
    names = Names(view)
    names.set_rows([f"Guest {number}" for number in range(500)])
    assert names.asked == []
    for _look in range(3):
        assert names.index(7).data() == "Guest 7"
        assert names.index(7).data(RowPart.STATE) == State.GOOD
        assert names.index(7).data(RowPart.ICON) is None
    assert names.asked == ["Guest 7"]
    names.set_rows(["Ana"])
    assert names.index(0).data() == "Ana"
    assert names.asked == ["Guest 7", "Ana"]


def test_words_of_a_day_are_found_anew_on_the_next_one(view: QListView) -> None:
    """Without the look at the clock a row would still say "tomorrow" on the morning of the event."""
    clock: StandingClock = clock_at("2026-11-12 12:00")
    days = Days(clock, view)
    days.set_rows(["Ana"])
    assert said(days) == ["Ana 2026-11-12"]
    clock.moment += timedelta(days=1)
    assert said(days) == ["Ana 2026-11-13"]
