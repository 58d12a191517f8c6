"""Data in a folder that other computers change, too: told once, and what to do is to be read (reliability 21)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkprep.system.paths import Paths
from networkprep.ui.runtime.messages import Message
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.place import SettingsPlace
from networkprep.ui.shell.main_window import MainWindow
from networkprep.ui.shell.session import Session
from networkprep.ui.shell.window_state import WindowState
from networkprep.ui.theme import Appearance
from tests.cli.test_commands import Commands
from tests.ui.window import settle
from tests.world import folder_for


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A folder that a program copies to other computers."""
    folder = tmp_path / "Nextcloud"
    folder.mkdir()
    return folder_for(folder)


@pytest.fixture
def session(qtbot: QtBot, runtime: Runtime, dressed: Appearance, qapp: QApplication, paths: Paths) -> Iterator[Session]:
    """One run with its window."""
    made = Session(runtime, dressed, paths.data_file, qapp)
    made.window = MainWindow(runtime, WindowState(paths.window_file))
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.close()
    made.setParent(None)


@pytest.mark.fault(21)
def test_it_is_told_once_with_the_reason_and_leads_to_what_to_do(
    qtbot: QtBot, session: Session, runtime: Runtime, paths: Paths
) -> None:
    said: list[Message] = []
    runtime.messages.said.connect(said.append)
    for _start in range(2):
        session._on_ready(None)
        settle(qtbot, runtime)
    (message,) = said
    assert message.text.startswith("Your data lies in a folder that is copied to other computers.")
    assert message.action is not None
    message.action()
    settle(qtbot, runtime)
    assert session.window is not None
    page = session.window.pages.current
    assert isinstance(page, SettingsPlace)
    assert page.where.shared.isVisible()
    assert "--data-dir FOLDER" in page.where.shared.text()
    assert paths.told_file.stat().st_mode & 0o077 == 0


def test_of_a_folder_of_this_computer_nothing_is_said(tmp_path: Path) -> None:
    ended = Commands(tmp_path / "own")("doctor", "--json")
    assert json.loads(ended.stdout)["findings"] == {"no_backup": 1}


@pytest.mark.fault(21)
def test_the_doctor_says_it_and_still_calls_the_data_sound(paths: Paths) -> None:
    ended = Commands(paths.data)("doctor")
    assert ended.returncode == 0
    assert "copied to other computers" in ended.stdout
    assert "The data is sound." in ended.stdout
