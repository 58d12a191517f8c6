"""The Settings place on real services."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.place import SettingsPlace
from tests.ui.window import settle


@pytest.fixture
def place(qtbot: QtBot, runtime: Runtime) -> SettingsPlace:
    """Settings, in front."""
    made = SettingsPlace(runtime)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.opened()
    settle(qtbot, runtime)
    return made
