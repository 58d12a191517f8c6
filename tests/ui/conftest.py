"""Every interface test runs in the project's own dress, off screen; a place is given what it gets in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import Appearance, SchemeChoice
from tests.ui.window import running_runtime


@pytest.fixture(autouse=True)
def appearance(dressed: Appearance) -> Iterator[Appearance]:
    """Light at the start of each test, and light again after it."""
    yield dressed
    dressed.choose(SchemeChoice.LIGHT)
    dressed.set_text_scale(1.0)


@pytest.fixture
def runtime(qtbot: QtBot, paths: Paths, clock: StandingClock) -> Iterator[Runtime]:
    """What a page is given, with services on their worker; nothing typed is lost at the end."""
    with running_runtime(qtbot, paths, clock) as made:
        yield made
        assert made.drafts.write_and_wait()
