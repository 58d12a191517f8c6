"""Events and people for recall: met, planned, and answered on the days that a clock goes through."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

from networkprep.domain.changes import label
from networkprep.domain.encounters import Decision, EncounterDraft, Quality
from networkprep.domain.events import EventDraft, EventState
from networkprep.domain.recall import RecallPrompt
from networkprep.domain.today import TodayKind, TodayRow
from networkprep.services.catalogue import Services
from networkprep.store.event_gateway import EventGateway
from networkprep.store.interaction_gateway import EncounterGateway
from networkprep.system.clock import StandingClock
from tests.services.people import someone
from tests.services.planning import data_of
from tests.world import move


def event_on(services: Services, day: date, title: str = "River Meetup", community: str = "") -> int:
    """An evening event of this day."""
    draft = EventDraft(title, starts=f"{day}T18:30", ends=f"{day}T21:00", zone="Europe/Berlin", community=community)
    return services.events.add(draft).value


def meet_at(services: Services, event_id: int, day: date, *people: int, quality: Quality = Quality.YES) -> None:
    """What the debrief of this event says about these people."""
    drafts = [EncounterDraft(event_id, key, day, quality, decision=Decision.KEEP_LIGHTLY) for key in people]
    with data_of(services).change(label("TEST")) as step:
        EncounterGateway(step.connection).put_each(drafts, [str(uuid4()) for _ in drafts])
        EventGateway(step.connection).set(event_id, state=EventState.FOLLOWED_UP)


def met_people(services: Services, day: date, *names: str, community: str = "") -> list[int]:
    """New people with a detail each, met at an event of this day."""
    people = [someone(services, name, detail=f"the story of number {number}") for number, name in enumerate(names)]
    meet_at(services, event_on(services, day, community=community), day, *people)
    return people


def go_to(clock: StandingClock, day: date, at: str = "20:00") -> None:
    """Put the clock to an hour of a day."""
    move(clock, f"{day} {at}")


def invitation(services: Services) -> TodayRow | None:
    """The line about recall on Today, if there is one."""
    return next((row for row in services.today.page().rows if row.kind is TodayKind.RECALL), None)


def answer_all(services: Services, *, had_it: bool = True) -> list[RecallPrompt]:
    """Go through today's prompts; what was asked."""
    prompts = list(services.recall.session().prompts)
    for prompt in prompts:
        services.recall.answer(prompt.person_id, prompt.asks, had_it=had_it)
    return prompts


def days_asked(services: Services, clock: StandingClock, first: date, days: int) -> dict[int, list[int]]:
    """Live so many days, answering each evening; the days from the first on which each person was asked about."""
    asked: dict[int, list[int]] = {}
    for number in range(days):
        go_to(clock, first + timedelta(days=number))
        for person_id in {prompt.person_id for prompt in answer_all(services)}:
            asked.setdefault(person_id, []).append(number)
    return asked
