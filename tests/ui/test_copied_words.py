"""What is copied of a person goes off the clipboard again, where that was chosen (reliability 69)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkprep.domain.options import CLEAR_COPIED
from networkprep.system.settings import Settings
from networkprep.ui.runtime import copied_words
from networkprep.ui.runtime.copied_words import copy_words


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Half a minute, in which a second is a millisecond."""
    monkeypatch.setattr(copied_words, "_SECOND_MS", 1)
    made = Settings(tmp_path / "settings.toml")
    made.choose(CLEAR_COPIED, "30")
    return made


def on_clipboard() -> str:
    return QGuiApplication.clipboard().text()


@pytest.mark.fault(69)
def test_a_copied_message_is_taken_off_after_the_chosen_time(qtbot: QtBot, settings: Settings) -> None:
    copy_words("Hi Ana, about your bees", settings)
    assert on_clipboard() == "Hi Ana, about your bees"
    qtbot.waitUntil(lambda: not on_clipboard())


@pytest.mark.fault(69)
def test_what_somebody_copied_since_stays(qtbot: QtBot, settings: Settings, qapp: QApplication) -> None:
    """Teeth: cleared without a look, the words of another program were gone."""
    copy_words("Hi Ana", settings)
    waiting = qapp.findChild(copied_words._CopiedWords)
    assert waiting is not None
    QGuiApplication.clipboard().setText("a shopping list")
    qtbot.waitUntil(lambda: not waiting._timer.isActive())
    assert on_clipboard() == "a shopping list"


@pytest.mark.fault(69)
def test_the_time_of_the_last_copy_counts_and_none_is_ever_cleared_unasked(
    settings: Settings, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copied_words, "_SECOND_MS", 1000)
    copy_words("Hi Ana", settings)
    settings.choose(CLEAR_COPIED, "keep")
    copy_words("Hi Ana", settings)
    waiting = qapp.findChild(copied_words._CopiedWords)
    assert waiting is not None
    assert not waiting._timer.isActive()
    qapp.aboutToQuit.emit()
    assert on_clipboard() == "Hi Ana"


@pytest.mark.fault(69)
def test_the_end_of_the_program_does_not_leave_it_behind(
    settings: Settings, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copied_words, "_SECOND_MS", 1000)
    copy_words("Hi Ana", settings)
    qapp.aboutToQuit.emit()
    assert on_clipboard() == ""
