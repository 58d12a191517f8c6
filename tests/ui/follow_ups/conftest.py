"""The Follow-ups place as in the window: real services on a worker, a clock that stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.profile import ProfileField
from networkprep.services.catalogue import Services
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.follow_ups.place import FollowUpsPlace
from networkprep.ui.runtime.messages import Message
from networkprep.ui.runtime.runtime import Runtime
from tests.services.follow_ups import ANA_NOTE, an_event, meet
from tests.ui.window import settle
from tests.world import clock_at, move, running_services


@pytest.fixture
def clock() -> StandingClock:
    """Thursday 12 November 2026, 9:00 in Berlin: two days after the event."""
    return clock_at("2026-11-12 09:00")


@pytest.fixture
def met(paths: Paths, clock: StandingClock) -> dict[str, int]:
    """Three people met on Tuesday: Ana with a promise, Ben with an idea, Cleo simply pleasant; ids of follow-ups."""
    move(clock, "2026-11-10 22:00")
    with running_services(paths, clock) as services:
        made = three_people(services)
    move(clock, "2026-11-12 09:00")
    return made


def three_people(services: Services) -> dict[str, int]:
    """Ana, Ben and Cleo, each with a follow-up."""
    services.what_i_bring.answer(ProfileField.CALLED, "Mia")
    event_id = an_event(services)
    ana = meet(
        services,
        event_id,
        "Ana Ruiz",
        kind=FollowUpKind.RESOURCE,
        note=ANA_NOTE,
        detail="bees on the embankment",
        email="ana@soil.example",
    )
    ben = meet(services, event_id, "Ben Okafor", kind=FollowUpKind.COLLABORATION, paths_cross="a joint river survey")
    cleo = meet(services, event_id, "Cleo Wang", detail="her first marathon")
    return {"Ana": ana.follow_up_id, "Ben": ben.follow_up_id, "Cleo": cleo.follow_up_id}


@pytest.fixture
def said(runtime: Runtime) -> list[Message]:
    """What the message bar was told."""
    heard: list[Message] = []
    runtime.messages.said.connect(heard.append)
    return heard


@pytest.fixture
def open_place(qtbot: QtBot, runtime: Runtime) -> Callable[[], FollowUpsPlace]:
    """Opens the place on what is stored by then, with the focus in its list."""

    def opened() -> FollowUpsPlace:
        place = FollowUpsPlace(runtime)
        qtbot.addWidget(place)
        place.resize(1010, 760)
        with qtbot.waitExposed(place):
            place.show()
        place.opened()
        settle(qtbot, runtime)
        place.list.setFocus()
        return place

    return opened


@pytest.fixture
def place(met: dict[str, int], open_place: Callable[[], FollowUpsPlace]) -> FollowUpsPlace:
    """The place with three follow-ups due."""
    assert met
    return open_place()
