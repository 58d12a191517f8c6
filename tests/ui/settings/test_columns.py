"""A table whose columns nobody knows: the person says which is which, by keyboard, once for all tables like it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from networkprep.system.paths import Paths
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.columns_view import ColumnsView
from networkprep.ui.settings.file_card import FileCard
from networkprep.ui.settings.place import SettingsPlace
from networkprep.ui.widgets.list_row import RowPart
from tests.ui.window import settle

FOREIGN = "Sukunimi;Etunimi;Sähköposti;Koko\nRuiz;Ana;ana@example.org;38\nOkafor;Ben;ben@example.org;44\n"


@pytest.fixture
def place(qtbot: QtBot, runtime: Runtime) -> SettingsPlace:
    """Settings, in front."""
    made = SettingsPlace(runtime)
    qtbot.addWidget(made)
    made.resize(900, 900)
    made.show()
    return made


def _card(place: SettingsPlace, runtime: Runtime, qtbot: QtBot, file: Path, text: str) -> FileCard:
    file.write_text(text, encoding="utf-8")
    place.show_one((str(file),), "import")
    settle(qtbot, runtime)
    return place.bringing.cards[-1]


def _words(view: ColumnsView) -> list[tuple[str, str]]:
    model = view.list.model()
    places = [model.index(at, 0) for at in range(model.rowCount())]
    return [(index.data(Qt.ItemDataRole.DisplayRole), index.data(RowPart.TRAILING)) for index in places]


def _choose(view: ColumnsView, at: int, words: str) -> None:
    view.list.setCurrentIndex(view.columns.index(at, 0))
    QTest.keyClick(view.list, Qt.Key.Key_Space)
    menu = view.findChild(QMenu)
    assert menu is not None
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_columns_said_once_are_known_the_next_time(
    qtbot: QtBot, runtime: Runtime, place: SettingsPlace, tmp_path: Path
) -> None:
    card = _card(place, runtime, qtbot, tmp_path / "club.csv", FOREIGN)
    assert "columns of this table are not known" in card.words.text()
    assert card.columns.isVisible()
    assert not card.take.isVisible()
    unknown = "Only kept with the person"
    assert _words(card.columns) == [(name, unknown) for name in ("Sukunimi", "Etunimi", "Sähköposti", "Koko")]
    assert card.columns.list.model().index(2, 0).data(RowPart.SUBTITLE) == "ana@example.org, ben@example.org"
    for at, words in ((0, "Family name"), (1, "Given name"), (2, "E-mail")):
        _choose(card.columns, at, words)
        settle(qtbot, runtime)
    assert card.words.text() == "Of 2 in the file: 2 new."
    assert card.take.isVisible()
    again = _card(place, runtime, qtbot, tmp_path / "other.csv", FOREIGN.replace("Ana", "Eva"))
    assert again.words.text() == "Of 2 in the file: 2 new."
    assert not again.columns.isVisible()
    again.show_columns.click()
    assert _words(again.columns)[0] == ("Sukunimi", "Family name")
    again.columns.by_name.click()
    settle(qtbot, runtime)
    assert _words(again.columns)[0] == ("Sukunimi", unknown)


def test_columns_named_in_another_language_are_guessed_and_asked_about(
    qtbot: QtBot, runtime: Runtime, place: SettingsPlace, tmp_path: Path
) -> None:
    text = "Nom;Prénom;Courriel;Pointure\nRuiz;Ana;ana@example.org;38\nOkafor;Ben;ben@example.org;44\n"
    card = _card(place, runtime, qtbot, tmp_path / "club.csv", text)
    assert "only guessed" in card.words.text()
    assert not card.take.isVisible()
    assert _words(card.columns) == [
        ("Nom", "Family name"), ("Prénom", "Given name"), ("Courriel", "E-mail"),
        ("Pointure", "Only kept with the person"),
    ]  # fmt: skip
    QTest.keyClick(card.columns.as_shown, Qt.Key.Key_Space)
    settle(qtbot, runtime)
    assert card.words.text() == "Of 2 in the file: 2 new."
    assert card.take.isVisible()
    assert not card.columns.as_shown.isVisible()


def test_a_table_without_a_header_is_read_by_what_is_said_of_it(
    qtbot: QtBot, runtime: Runtime, place: SettingsPlace, tmp_path: Path
) -> None:
    card = _card(place, runtime, qtbot, tmp_path / "bare.csv", "Ana Ruiz,ana@example.org\nBen Okafor,b@example.org\n")
    assert [name for name, _ in _words(card.columns)] == ["Column 1", "Column 2"]
    _choose(card.columns, 0, "Whole name")
    settle(qtbot, runtime)
    assert card.words.text() == "Of 2 in the file: 2 new."


def test_days_that_may_be_read_either_way_are_asked(
    qtbot: QtBot, runtime: Runtime, place: SettingsPlace, tmp_path: Path
) -> None:
    text = "First Name,Last Name,Connected On\nAna,Ruiz,03/04/2024\n"
    card = _card(place, runtime, qtbot, tmp_path / "days.csv", text)
    card.show_columns.click()
    assert card.columns.days.isVisible()
    card.columns.days.chosen.emit(False)
    settle(qtbot, runtime)
    found = card._found.items[0]["connected_on"]
    assert found == "2024-04-03"
    clear = _card(
        place, runtime, qtbot, tmp_path / "clear.csv", text.replace("On\n", "On,X\n").replace("03/04", "13/04")
    )
    clear.show_columns.click()
    assert not clear.columns.days.isVisible()
    assert clear._found.items[0]["connected_on"] == "2024-04-13"


def test_what_is_remembered_of_a_table_holds_no_word_of_it(
    qtbot: QtBot, runtime: Runtime, place: SettingsPlace, tmp_path: Path, paths: Paths
) -> None:
    card = _card(place, runtime, qtbot, tmp_path / "bare.csv", "Ana Ruiz,Lisbon\nBen Okafor,Accra\n")
    _choose(card.columns, 0, "Whole name")
    settle(qtbot, runtime)
    kept = paths.tables_file.read_text("utf-8")
    assert "name" in kept
    assert not [word for word in ("Ana", "Ruiz", "Lisbon", "Ben") if word in kept]
