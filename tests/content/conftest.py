"""The built-in lines, read once: content tests look at the files a person gets."""

from __future__ import annotations

import pytest

from networkprep.domain.starters import Starter
from networkprep.services.starter_library import load_library


@pytest.fixture(scope="session")
def library() -> tuple[Starter, ...]:
    """Every built-in line."""
    return load_library()
