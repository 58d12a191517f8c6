"""The model behind the lists: rows under headings, words found once and read aloud whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest
from PySide6.QtCore import QBuffer, QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from networkprep.system.clock import StandingClock
from networkprep.ui.overriding import override
from networkprep.ui.theme import Appearance, State
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


class Circles(RowsModel[str]):
    """A circle with what is shared there and when it meets."""

    @override
    def parts(self, row: str) -> Mapping[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: row,
            RowPart.SUBTITLE: "you share: rivers, open data",
            RowPart.TRAILING: "next: Fri 13 Nov",
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


def painted(view: QListView, index: QModelIndex, width: int) -> list[str]:
    """The words of a row of this width, as many of them as are shown."""
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, view.itemDelegate().sizeHint(option, index).height())
    drawing, buffer = QSvgGenerator(), QBuffer()
    drawing.setOutputDevice(buffer)
    painter = QPainter(drawing)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return [words.strip() for words in re.findall(r"<text[^>]*>([^<]*)<", bytes(buffer.data().data()).decode())]


def test_a_narrow_row_keeps_its_second_line_and_the_word_at_the_end_whole(
    view: QListView, appearance: Appearance
) -> None:
    """They used to share the second line: "you share: o…" and, in large type, "next: Fri…"."""
    circles = Circles(view)
    circles.set_rows(["Civic Data", "A circle of people with a name far too long for the width of the list"])
    short, long = circles.index(0), circles.index(1)
    assert sorted(painted(view, short, 300)) == ["Civic Data", "next: Fri 13 Nov", "you share: rivers, open data"]
    assert "next: Fri 13 Nov" in painted(view, long, 300)
    appearance.set_text_scale(2.0)
    assert "next: Fri 13 Nov" in painted(view, short, 300)
    assert "next: Fri 13 Nov" in painted(view, long, 300)
