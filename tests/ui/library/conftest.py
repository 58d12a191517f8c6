"""The whole window at the Library, with what it asked for answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from networkprep.services.catalogue import Services
from networkprep.ui.shell.library_tabs import LibraryPlace
from networkprep.ui.shell.main_window import MainWindow
from tests.ui.window import running_window, settle
from tests.world import clock_at, folder_for

T = TypeVar("T")


class Library:
    """The place with its window, and the services behind it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        place = window.page("library")
        assert isinstance(place, LibraryPlace)
        self.place = place

    def settle(self) -> None:
        """Wait until everything asked for has been answered."""
        for _ in range(2):  # what is saved is read again, and a list that is read asks for its line
            settle(self.qtbot, self.window._runtime)

    def ask(self, work: Callable[[Services], T]) -> T:
        """Call the services on their own thread."""
        answers: list[T] = []
        assert self.window._runtime.jobs.call_and_wait(lambda services: answers.append(work(services)), 20)
        return answers[0]


@pytest.fixture
def library(qtbot: QtBot, tmp_path: Path) -> Iterator[Library]:
    """Opened on an empty data file."""
    with running_window(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as window:
        with qtbot.waitActive(window):
            window.activateWindow()
        window.go_to("library")
        made = Library(qtbot, window)
        made.settle()
        yield made
