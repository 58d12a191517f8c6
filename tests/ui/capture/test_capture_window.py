"""The capture window by keyboard alone: typed, understood, saved, kept (product.md, Capture)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.ui.capture.capture_window import CaptureWindow
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.capture.typing import chip_words, notes, type_text
from tests.ui.window import settle

LINE = "Ana Ruiz @Soil Trust ~beekeeping #rivers ?needs a data volunteer !send her the soil article by fri *"


@pytest.mark.row("S14", "S23", "S30", "X2")
def test_every_part_shows_as_a_chip_with_its_word_and_the_day_with_its_weekday(window: CaptureWindow) -> None:
    type_text(window, LINE)
    assert chip_words(window) == [
        "who: Ana Ruiz",
        "organisation: Soil Trust",
        "lit them up: beekeeping",
        "topic: rivers",
        "looking for: needs a data volunteer",
        "I promised: send her the soil article",
        "due: Friday 13 November (tomorrow)",
        "quality conversation",
    ]


@pytest.mark.row("S14", "S32", "X2")
def test_text_and_one_enter_is_a_saved_note(qtbot: QtBot, runtime: Runtime, window: CaptureWindow) -> None:
    """Zero keys beside the text and one Enter for each note."""
    for line in ("Ana ~beekeeping", "Ben, moved from law to robotics"):
        type_text(window, line)
        with qtbot.waitSignal(window.line.saved):
            QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
        assert window.line.text == ""
    assert window.isVisible()
    assert window.counter.words.text() == "Saved (2 today)"
    assert window.event_button.text() == "River Meetup (F4)"
    assert [row.raw for row in notes(qtbot, runtime)] == ["Ana ~beekeeping", "Ben, moved from law to robotics"]
    settle(qtbot, runtime)
