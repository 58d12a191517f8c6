"""A data file with something in it, closed, ready to be damaged."""

from __future__ import annotations

import pytest

from networkprep.domain.events import EventDraft
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import running_services


@pytest.fixture
def filled(paths: Paths, clock: StandingClock) -> Paths:
    """A data folder with an event, forty notes, and one backup made at close."""
    with running_services(paths, clock) as services:
        services.events.add(EventDraft("River Meetup", starts="2026-11-12T18:30", zone="Europe/Berlin"))
        for number in range(40):
            services.captures.save(f"Person {number} ~bees number {number} !send the article {number}")
    return paths
