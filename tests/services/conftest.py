"""Services on a real data file in a folder of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import clock_at, folder_for, running_services


@pytest.fixture
def clock() -> StandingClock:
    """Thursday 12 November 2026, 12:00 in Berlin."""
    return clock_at("2026-11-12 12:00")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """The folder of the test's data."""
    return folder_for(tmp_path)


@pytest.fixture
def services(paths: Paths, clock: StandingClock) -> Iterator[Services]:
    """All services on an empty data file."""
    with running_services(paths, clock) as made:
        yield made
