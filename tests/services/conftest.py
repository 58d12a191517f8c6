"""Services on a real data file in a folder of the test's own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import running_services


@pytest.fixture
def services(paths: Paths, clock: StandingClock) -> Iterator[Services]:
    """All services on an empty data file."""
    with running_services(paths, clock) as made:
        yield made
