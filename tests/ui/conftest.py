"""Every interface test runs in the project's own dress, off screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from networkprep.ui.theme import Appearance, SchemeChoice

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Appearance:
    """The application, dressed once for all tests."""
    return Appearance(qapp, RESOURCES, SchemeChoice.LIGHT)


@pytest.fixture(autouse=True)
def appearance(dressed: Appearance) -> Iterator[Appearance]:
    """Light at the start of each test, and light again after it."""
    yield dressed
    dressed.choose(SchemeChoice.LIGHT)
    dressed.set_text_scale(1.0)
