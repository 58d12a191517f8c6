"""Every interface test runs in the project's own dress, off screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from networkprep.ui.theme import Appearance, SchemeChoice


@pytest.fixture(autouse=True)
def appearance(dressed: Appearance) -> Iterator[Appearance]:
    """Light at the start of each test, and light again after it."""
    yield dressed
    dressed.choose(SchemeChoice.LIGHT)
    dressed.set_text_scale(1.0)
