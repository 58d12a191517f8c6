"""Events: planned, copied, skipped, deleted, and what the clock makes of them."""

from __future__ import annotations

import pytest

from networkprep.domain.errors import GoneError
from networkprep.domain.event_kinds import EventKind, Pressure
from networkprep.domain.events import EventDraft, EventState
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import move, running_services

MEETUP = EventDraft(
    "River Restoration Meetup",
    EventKind.COMMUNITY,
    starts="2026-11-12T18:30",
    ends="2026-11-12T21:00",
    zone="Europe/Berlin",
    community="River friends",
    tags=("Rivers", "soil"),
)


@pytest.mark.row("X1")
def test_a_plan_survives_a_restart_and_can_be_copied_changed_and_deleted(paths: Paths, clock: StandingClock) -> None:
    with running_services(paths, clock) as services:
        event_id = services.events.add(MEETUP).value
        services.events.copy(event_id)
    with running_services(paths, clock) as services:
        assert [row.title for row in services.events.rows()] == [MEETUP.title, MEETUP.title]
        assert services.events.details(event_id).draft.community == "River friends"
        assert services.events.details(event_id).draft.pressure is Pressure.LOW
        services.events.delete(event_id)
        with pytest.raises(GoneError):
            services.events.details(event_id)
        services.history.undo()
        assert services.events.details(event_id).draft.tags == ("Rivers", "soil")


def test_the_clock_moves_an_event_from_planned_to_running_to_debrief(services: Services, clock: StandingClock) -> None:
    services.events.add(MEETUP)
    states = []
    for moment in ("2026-11-12 18:00", "2026-11-12 18:30", "2026-11-12 21:00"):
        move(clock, moment)
        states.append(services.events.rows()[0].state)
    assert states == [EventState.PLANNED, EventState.RUNNING, EventState.DEBRIEF_WAITING]


@pytest.mark.row("S154")
def test_a_skipped_event_asks_for_nothing(services: Services, clock: StandingClock) -> None:
    event_id = services.events.add(MEETUP).value
    services.events.skip(event_id)
    move(clock, "2026-11-13 09:00")
    assert services.events.rows()[0].state is EventState.SKIPPED
    assert services.today.page().rows == ()
