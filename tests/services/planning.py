"""A past evening for plans to look back on."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from networkprep.domain.changes import label
from networkprep.domain.encounters import EncounterDraft, Quality
from networkprep.domain.events import EventDraft
from networkprep.domain.learnings import LearningKind
from networkprep.domain.people import PersonDraft
from networkprep.domain.starter_uses import StarterOutcome
from networkprep.services.catalogue import Services
from networkprep.store.data_file import DataFile
from networkprep.store.debrief_gateway import DebriefGateway
from networkprep.store.interaction_gateway import EncounterGateway


def data_of(services: Services) -> DataFile:
    """The open data file: what a debrief writes is written straight here, so that plans are tested alone."""
    return services.plans._data


def past_event(services: Services, draft: EventDraft) -> int:
    """An event of the month before."""
    return services.events.add(draft).value


def meet(services: Services, event_id: int, name: str, quality: Quality = Quality.YES) -> int:
    """Somebody met there."""
    person_id = services.people.add(PersonDraft(name)).value
    with data_of(services).change(label("TEST")) as step:
        EncounterGateway(step.connection).put_each(
            [EncounterDraft(event_id, person_id, date(2026, 10, 8), quality)], [str(uuid4())]
        )
    return person_id


def wish_to_try(services: Services, event_id: int, text: str, on: date) -> None:
    """One thing to try next time."""
    with data_of(services).change(label("TEST")) as step:
        DebriefGateway(step.connection).add_learnings([(LearningKind.TRY, text, None)], event_id, on)


def say_how_it_went(services: Services, event_id: int, uses: dict[str, StarterOutcome]) -> None:
    """One touch per line, as in the debrief."""
    with data_of(services).change(label("TEST")) as step:
        DebriefGateway(step.connection).add_starter_uses(uses.items(), event_id, date(2026, 10, 9))
