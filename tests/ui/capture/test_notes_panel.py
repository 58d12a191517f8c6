"""Where notes are looked at: to the letter, moved, marked, left, deleted, and all of it taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from networkprep.ui.capture.notes_panel import NotesPanel
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.capture.typing import notes
from tests.ui.window import settle

MEETUP, OPEN_DATA = 2, 1


@pytest.fixture
def panel(qtbot: QtBot, runtime: Runtime) -> Iterator[NotesPanel]:
    """The meetup's two notes."""
    runtime.jobs.ask(lambda services: services.captures.save("Ana Ruiz ~bees !send the map by fri"))
    runtime.jobs.ask(lambda services: services.captures.save("Ben, moved from law to robotics"))
    panel = NotesPanel(runtime, MEETUP)
    qtbot.addWidget(panel)
    panel.resize(600, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    settle(qtbot, runtime)
    yield panel
    settle(qtbot, runtime)


def _shown(panel: NotesPanel) -> list[str]:
    return [card.words.text() for card in panel.cards]


def _choose(panel: NotesPanel, words: str, note: int = 0) -> None:
    """Open a note's menu by keyboard and take the entry that begins like this."""
    more = panel.cards[note].more
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setActiveAction(next(action for action in menu.actions() if action.text().startswith(words)))
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_a_note_is_shown_to_the_letter_with_its_parts(panel: NotesPanel) -> None:
    first = panel.cards[0]
    assert first.words.text() == "Ana Ruiz ~bees !send the map by fri"
    assert [chip.words for chip in first.chips.chips][-1] == "due: Friday 13 November (tomorrow)"
    assert [chip.dismissable for chip in first.chips.chips] == [False] * 4
    assert first.about.text().startswith("Thursday 12 November, ")


def test_moved_deleted_and_left_notes_come_back_by_undo(qtbot: QtBot, runtime: Runtime, panel: NotesPanel) -> None:
    _choose(panel, "Delete")
    settle(qtbot, runtime)
    assert [row.raw for row in notes(qtbot, runtime)] == ["Ben, moved from law to robotics"]
    assert panel.focusWidget() is panel.cards[0].more
    _choose(panel, "Move")
    settle(qtbot, runtime)
    panel.events.setActiveAction(next(act for act in panel.events.actions() if act.text() == "Open Data Day"))
    QTest.keyClick(panel.events, Qt.Key.Key_Return)
    assert [row.raw for row in notes(qtbot, runtime, OPEN_DATA)] == ["Ben, moved from law to robotics"]
    settle(qtbot, runtime)
    assert _shown(panel) == []
    for _ in range(2):
        runtime.jobs.ask(lambda services: services.history.undo())
    settle(qtbot, runtime)
    assert [words[:3] for words in _shown(panel)] == ["Ana", "Ben"]
    _choose(panel, "Leave")
    settle(qtbot, runtime)
    assert "left as it is" in panel.cards[0].about.text()


def test_where_paths_cross_and_what_was_not_all_right_are_kept(
    qtbot: QtBot, runtime: Runtime, panel: NotesPanel
) -> None:
    _choose(panel, "Paths cross")
    field = QApplication.focusWidget()
    assert field is panel.cards[0].paths
    QTest.keyClicks(field, "a joint survey")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(qtbot, runtime)
    assert "paths cross: a joint survey" in panel.cards[0].about.text()
    _choose(panel, "Was not all right", note=1)
    settle(qtbot, runtime)
    assert "was not all right" in panel.cards[1].about.text()
    assert [(row.paths_cross, row.not_all_right) for row in notes(qtbot, runtime)] == [
        ("a joint survey", False),
        ("", True),
    ]


def test_an_empty_list_says_why(qtbot: QtBot, runtime: Runtime, panel: NotesPanel) -> None:
    panel.show_event(None)
    settle(qtbot, runtime)
    assert _shown(panel) == []
    assert panel.empty.isVisible()
