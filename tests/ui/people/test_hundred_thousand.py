"""A hundred thousand people in the list: walked to the end, sorted, searched, chosen and changed whole."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.domain.people_list import Shown
from networkprep.system.paths import Paths
from networkprep.ui.people.list_pane import ListPane
from networkprep.ui.people.people_model import Column, PeopleTableModel
from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.plain_text import PlainLabel
from tests.bench.generate import PEOPLE, generate
from tests.ui.people.conftest import Asking
from tests.ui.window import focused
from tests.world import folder_for


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file with a hundred thousand people and little else."""
    path = tmp_path_factory.mktemp("everybody") / "networkprep.db"
    generate(path, history=0.02)
    return path


@pytest.fixture
def paths(tmp_path: Path, everybody: Path) -> Paths:
    """A folder with a copy of them."""
    made = folder_for(tmp_path)
    shutil.copy(everybody, made.data_file)
    return made


@pytest.fixture
def full(qtbot: QtBot, place: PeoplePlace) -> PeoplePlace:
    """The place with everybody in the list."""
    place.opened()
    qtbot.waitUntil(lambda: place.list.table.people.rowCount() == PEOPLE)
    return place


def _name(place: PeoplePlace, row: int) -> str:
    return str(place.list.table.people.index(row, 0).data())


def _is_there(place: PeoplePlace, row: int) -> bool:
    return _name(place, row) != "…"


def test_the_last_of_all_is_reached_and_shown_by_one_key_however_it_is_sorted(qtbot: QtBot, full: PeoplePlace) -> None:
    table = full.list.table
    table.setFocus()
    for column in (Column.NEXT_TOUCH, Column.WARMTH, Column.WHERE_MET, Column.NAME):
        table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.DescendingOrder)
        QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: table.people.rowCount() == PEOPLE)
        qtbot.waitUntil(partial(_is_there, full, PEOPLE - 1))
    qtbot.waitUntil(lambda: _name(full, PEOPLE - 1).startswith("Ana Al"))


def test_every_row_scrolled_to_is_painted_with_its_name_and_few_are_kept(qtbot: QtBot, full: PeoplePlace) -> None:
    table = full.list.table
    for place in range(0, PEOPLE, PEOPLE // 60):
        table.scrollTo(table.people.index(place, 0), table.ScrollHint.PositionAtTop)
        qtbot.waitUntil(partial(_is_there, full, place))
    assert len(table.people._rows) <= 3000


def test_everybody_is_selected_without_each_being_asked(
    qtbot: QtBot, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fails when the header shares the selection of the list: it asks for every row of every column."""
    asked: list[PeopleTableModel] = []
    count = PeopleTableModel.rowCount

    def counted(model: PeopleTableModel, *parent: QModelIndex) -> int:
        asked.append(model)
        return count(model, *parent)

    monkeypatch.setattr(PeopleTableModel, "rowCount", counted)
    pane = ListPane(runtime)
    qtbot.addWidget(pane)
    pane.show()
    qtbot.waitUntil(lambda: count(pane.table.people) == PEOPLE)
    pane.table.selectAll()
    asked.clear()
    pane.grab()
    assert len(pane.table.chosen_ids()) == PEOPLE
    assert len(asked) < 1000


def test_a_word_typed_at_once_is_not_overtaken_by_everybody(qtbot: QtBot, runtime: Runtime) -> None:
    """Fails when the keys of everybody, asked for a moment after the first rows, are still asked for then."""
    pane = ListPane(runtime)
    qtbot.addWidget(pane)
    others = pane._reader._others
    with qtbot.waitSignal(pane._reader.found):
        pane.show()
    pane.field.setText("harbour")
    qtbot.waitUntil(lambda: not others.isActive())
    with qtbot.waitSignal(runtime.jobs._answered, check_params_cb=lambda answer: answer.value == "last"):
        runtime.jobs.ask(lambda _services: "last")
    assert pane.table.people.rowCount() == 200


def test_a_search_among_all_of_them_says_where_it_matched_and_clears_to_all(qtbot: QtBot, full: PeoplePlace) -> None:
    full.find_here()
    QTest.keyClicks(focused(), "harbour hall zo")
    model = full.list.table.people
    qtbot.waitUntil(lambda: model.rowCount() == 200)
    qtbot.waitUntil(lambda: "Harbour hall" in model.line_at(0).below)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: model.rowCount() == PEOPLE)


def test_the_scroll_bar_fits_an_answer_before_it_is_painted_and_advice_waits_until_the_typing_stops(
    qtbot: QtBot, full: PeoplePlace
) -> None:
    """Teeth: the bar followed the rows a turn later, so all was painted twice; and the advice moved the list."""
    full.find_here()
    table = full.list.table
    lowest: list[tuple[int, int]] = []

    def look() -> None:
        rows, height = table.people.rowCount(), table.verticalHeader().defaultSectionSize()
        lowest.append((table.verticalScrollBar().maximum(), rows * height - table.viewport().height()))

    table.people.modelReset.connect(look)
    QTest.keyClicks(focused(), "gar")
    qtbot.waitUntil(lambda: table.people.rowCount() < PEOPLE)
    assert not _is_advised(full)
    qtbot.waitUntil(lambda: _is_advised(full))
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    before = len(lowest)
    qtbot.waitUntil(lambda: len(lowest) > before)
    assert [shown for shown, _ in lowest] == [fits for _, fits in lowest]
    assert _is_advised(full)


def _is_advised(place: PeoplePlace) -> bool:
    labels = place.list.findChildren(PlainLabel)
    return any(label.isVisible() and "Many people match" in label.text() for label in labels)


def test_all_of_them_are_chosen_by_one_key_and_many_tagged_in_one_undo(
    qtbot: QtBot, full: PeoplePlace, asked: Asking
) -> None:
    table, many = full.list.table, full.right.many
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(many.isVisible)
    assert len(table.chosen_ids()) == PEOPLE
    table.choose_many([table.people.id_at(row) or 0 for row in range(5000)])
    many.tag.setFocus()
    QTest.keyClicks(focused(), "Lisbon")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [chip.text for chip in many.tags.chips] == ["Lisbon"])
    asked(lambda services: services.history.undo())
    some = table.chosen_ids()
    assert len(some) == 5000
    assert asked(lambda services: services.people.tags(some)) == []
    full.list.shown.setCurrentIndex(list(Shown).index(Shown.RESTING))
    qtbot.waitUntil(lambda: not table.isVisible())


def test_far_down_an_edit_moves_nothing_and_leaves_no_blank(qtbot: QtBot, full: PeoplePlace, asked: Asking) -> None:
    """Teeth: a list read anew by its first rows lost whoever was chosen below them, and began at its top again."""
    table, row = full.list.table, PEOPLE // 2
    chosen = table.people.id_at(row)
    assert chosen is not None
    assert table.choose(chosen)
    qtbot.waitUntil(partial(_is_there, full, row))
    before, scrolled = _name(full, row), table.verticalScrollBar().value()
    asked(lambda services: services.people.edit(chosen, organisation="Harbour school"))
    names: list[str] = []
    table.people.dataChanged.connect(lambda *_: names.append(_name(full, row)))
    full.list.read()
    qtbot.waitUntil(lambda: table.people.line_at(row).below == "Harbour school")
    assert set(names) == {before}
    assert (table.chosen_ids(), table.verticalScrollBar().value()) == ([chosen], scrolled)


def test_two_thousand_deleted_come_back_whole(qtbot: QtBot, full: PeoplePlace, asked: Asking) -> None:
    ids = [full.list.table.people.id_at(row) for row in range(2000)]
    asked(lambda services: services.people.delete(ids))
    full.list.read()
    qtbot.waitUntil(lambda: full.list.table.people.rowCount() == PEOPLE - 2000)
    asked(lambda services: services.history.undo())
    full.list.read()
    qtbot.waitUntil(lambda: full.list.table.people.rowCount() == PEOPLE)
    assert [full.list.table.people.id_at(row) for row in range(2000)] == ids
