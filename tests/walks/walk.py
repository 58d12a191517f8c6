"""One process's part of a walk: the window, the hands, and how it tells what it sees."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from networkprep.ui.debrief.place import DebriefPlace
from tests.screenshots.stage import Stage
from tests.walks.hands import CTRL, Hands


@dataclass
class Walk:
    """One process's part: the window, the hands, and how it tells what it sees."""

    stage: Stage
    file: Path
    hands: Hands = field(default_factory=Hands)

    def say(self, **facts: Any) -> None:
        """Tell the test, at once."""
        sys.stdout.write(json.dumps(facts) + "\n")
        sys.stdout.flush()

    def open_event(self) -> None:
        """Through the palette, by a word of its title."""
        self.hands.press(Qt.Key.Key_K, CTRL)
        self.hands.write("phoenix")
        self.stage.settle()
        self.hands.press(Qt.Key.Key_Return)
        self.stage.settle()

    def debrief(self) -> DebriefPlace:
        """The debrief's page."""
        page = self.stage.window.page("debrief")
        assert isinstance(page, DebriefPlace)
        return page
