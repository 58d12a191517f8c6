"""Settings as a person meets them: every option in words, applied at once; and the page of one's own data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from networkprep.domain.options import CLOSE_TO_TRAY, DEEPER_QUESTIONS, OPTIONS, TEXT_SIZE, THEME, TRAY
from networkprep.domain.people import PersonDraft
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings
from networkprep.ui.runtime.messages import Message
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.option_editors import OptionEditor
from networkprep.ui.settings.place import SettingsPlace
from networkprep.ui.theme.scale import WIDE
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.words.options import choice_words, option_hint, option_words
from tests.ui.window import settle


@pytest.fixture
def said(runtime: Runtime) -> list[str]:
    """What was told."""
    heard: list[str] = []

    def hear(message: Message) -> None:
        heard.append(message.text)

    runtime.messages.said.connect(hear)
    return heard


def editor(place: SettingsPlace, key: str) -> OptionEditor:
    """The control of one option."""
    return next(each for each in place.options.editors if each.option.key == key)


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.key)
def test_every_option_and_choice_has_words(option: object) -> None:
    known = next(each for each in OPTIONS if each is option)
    assert option_words(known)
    assert option_hint(known).endswith(".")
    assert all(choice_words(known, choice) for choice in known.choices)


def test_every_option_that_works_here_has_a_control(place: SettingsPlace) -> None:
    shown = {each.option for each in place.options.editors}
    assert shown | {TRAY, CLOSE_TO_TRAY} == set(OPTIONS)


def test_a_choice_is_kept_at_once_without_a_save_button(
    qtbot: QtBot, place: SettingsPlace, runtime: Runtime, paths: Paths
) -> None:
    QTest.mouseClick(editor(place, "look.theme").findChildren(QPushButton)[2], Qt.MouseButton.LeftButton)
    box = editor(place, "look.text_size").findChildren(QSpinBox)[0]
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "150")
    QTest.keyClick(box, Qt.Key.Key_Return)
    editor(place, "events.deeper_questions").findChildren(QCheckBox)[0].click()
    settle(qtbot, runtime)
    kept = Settings(paths.settings_file)
    assert (kept[THEME], kept[TEXT_SIZE], kept[DEEPER_QUESTIONS]) == ("dark", 150, True)


def test_a_choice_made_elsewhere_is_shown(qtbot: QtBot, place: SettingsPlace, runtime: Runtime) -> None:
    runtime.jobs.ask(lambda services: services.options.choose(DEEPER_QUESTIONS, True))
    settle(qtbot, runtime)
    assert editor(place, "events.deeper_questions").findChildren(QCheckBox)[0].isChecked()


def test_it_says_where_the_data_is_and_how_the_backups_stand(
    qtbot: QtBot, place: SettingsPlace, runtime: Runtime, paths: Paths
) -> None:
    assert place.where.where.text() == str(paths.data_file)
    assert "no backup yet" in place.backup.words.text()
    place.backup.back_up()
    settle(qtbot, runtime)
    assert "Thursday 12 November" in place.backup.words.text()
    assert len(list(paths.backups.glob("*.db"))) == 1


def test_everything_and_people_go_out_into_files(
    qtbot: QtBot, place: SettingsPlace, runtime: Runtime, tmp_path: Path, said: list[str]
) -> None:
    runtime.jobs.ask(lambda services: services.people.add(PersonDraft("Ana Ruiz")))
    place.giving.what.choose("everything")
    place.giving.give(tmp_path / "all.json")
    place.giving.what.choose("people")
    place.giving.give(tmp_path / "people.vcf")
    place.backup.copy_to(tmp_path / "copy.db")
    settle(qtbot, runtime)
    assert [person["name"] for person in json.loads((tmp_path / "all.json").read_text())["people"]] == ["Ana Ruiz"]
    assert "Ana Ruiz" in (tmp_path / "people.vcf").read_text()
    assert (tmp_path / "copy.db").read_bytes().startswith(b"SQLite format 3")
    assert said[-3:] == ["1 written to all.json.", "1 written to people.vcf.", "The copy is in copy.db."]


def test_a_file_that_cannot_be_written_is_told_with_a_way_on(
    qtbot: QtBot, place: SettingsPlace, runtime: Runtime, tmp_path: Path
) -> None:
    failures: list[object] = []
    runtime.jobs.world_failed.connect(failures.append)
    place.giving.give(tmp_path / "nowhere" / "all.vcf")
    settle(qtbot, runtime)
    assert len(failures) == 1


def test_the_doctor_says_what_it_found(qtbot: QtBot, place: SettingsPlace, runtime: Runtime) -> None:
    place.show_one("check")
    settle(qtbot, runtime)
    assert place.tabs.currentWidget() is place.data
    assert "There is no backup yet." in place.health.found.text()
    assert not place.health.mend_button.isVisible()


def test_whoever_is_sent_here_to_import_has_the_caret_on_the_button_for_a_file(place: SettingsPlace) -> None:
    place.show_one("import")
    assert place.tabs.currentWidget() is place.bringing
    assert place.focusWidget() is place.bringing.choose_button
    assert place.findChildren(QFileDialog) == []


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_row_of_tabs_keeps_clear_of_the_edge(place: SettingsPlace, side: Qt.LayoutDirection) -> None:
    place.setLayoutDirection(side)
    place.resize(880, 700)
    QApplication.sendPostedEvents()
    bar = place.tabs.tabBar()
    first = bar.tabRect(0).translated(bar.mapTo(place, QPoint(0, 0)))
    right_to_left = side is Qt.LayoutDirection.RightToLeft
    assert (place.width() - first.right() - 1 if right_to_left else first.left()) == WIDE


def test_each_part_begins_where_the_tabs_begin_and_does_not_say_its_name_again(place: SettingsPlace) -> None:
    """Teeth: "Options" stood under "Options", further in than the tabs, and elsewhere again on a page that scrolls."""
    place.resize(1100, 700)
    for page in (place.options, place.data, place.bringing, place.giving):
        place.tabs.setCurrentWidget(page)
        QApplication.sendPostedEvents()
        parts = [
            part for part in page.findChildren(QWidget) if isinstance(part, Card | PlainLabel) and part.isVisible()
        ]
        assert parts[0].mapTo(place, QPoint(0, 0)).x() == WIDE
        assert page.title not in [label.text() for label in page.findChildren(PlainLabel) if label.isVisible()]


def test_every_control_has_a_name(place: SettingsPlace) -> None:
    nameless = []
    for tab in (place.options, place.data):
        place.tabs.setCurrentWidget(tab)
        QApplication.sendPostedEvents()
        for widget in tab.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                face = QAccessible.queryAccessibleInterface(widget)
                if not face.text(QAccessible.Text.Name) and not isinstance(widget.parent(), QSpinBox):
                    nameless.append(type(widget).__name__)
    assert nameless == []
