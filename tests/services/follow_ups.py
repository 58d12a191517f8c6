"""People met at a meetup on Tuesday 10 November 2026, with follow-ups due on Thursday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from networkprep.domain.changes import label
from networkprep.domain.due_dates import follow_up_due
from networkprep.domain.encounters import Decision, EncounterDraft, Quality
from networkprep.domain.events import EventDraft, EventState
from networkprep.domain.follow_ups import FollowUpDraft
from networkprep.domain.interactions import InteractionDraft, InteractionKind
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.people import ContactPoint, PersonDraft, PointKind
from networkprep.domain.rhythm import Rhythm
from networkprep.services.captures import EventChoice
from networkprep.services.catalogue import Services
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.event_gateway import EventGateway
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.interaction_gateway import EncounterGateway
from networkprep.store.promise_gateway import PromiseGateway

MET_ON = date(2026, 11, 10)
ANA_NOTE = "Ana Ruiz @Soil Trust ~beekeeping #rivers !send her the soil article by thu *"


@dataclass(frozen=True, slots=True)
class Met:
    """One person met, their follow-up, and the promise behind it."""

    person_id: int
    follow_up_id: int
    promise_id: int | None = None


def an_event(services: Services, title: str = "RiverCon") -> int:
    """The meetup on Tuesday evening."""
    draft = EventDraft(title, starts="2026-11-10T18:30", ends="2026-11-10T21:00", zone="Europe/Berlin")
    return services.events.add(draft).value


def meet(
    services: Services,
    event_id: int,
    name: str,
    *,
    kind: FollowUpKind = FollowUpKind.PLEASANT,
    note: str = "",
    detail: str = "",
    paths_cross: str = "",
    email: str = "",
) -> Met:
    """A person as a debrief leaves them: met, kept, with a follow-up two days on."""
    points = (ContactPoint(PointKind.EMAIL, email),) if email else ()
    person_id = services.people.add(
        PersonDraft(name, detail=detail, met_event_id=event_id, met_on=MET_ON, points=points)
    ).value
    services.people.set_rhythm([person_id], Rhythm.QUARTERLY)
    services.interactions.log(InteractionDraft(MET_ON, InteractionKind.CONVERSATION, (person_id,), event_id=event_id))
    capture_id = services.captures.save(note, EventChoice(event_id)).value.id if note else None
    with services.today._data.change(label("DEBRIEFED")) as step:  # the debrief's own transaction
        connection, promise_id = step.connection, None
        EventGateway(connection).set(event_id, state=EventState.FOLLOWED_UP)
        if capture_id is not None:
            CaptureGateway(connection).set(capture_id, person_id=person_id)
            for promise in PromiseGateway(connection).of_captures([capture_id]):
                PromiseGateway(connection).set(promise.id, person_id=person_id)
                promise_id = promise.id
        met = EncounterDraft(event_id, person_id, MET_ON, Quality.YES, "", detail, paths_cross, Decision.FOLLOW_UP)
        EncounterGateway(connection).put_each([met], [str(uuid4())])
        draft = FollowUpDraft(person_id, kind, follow_up_due(MET_ON), event_id, promise_id)
        follow_up_id = FollowUpGateway(connection).add(draft, str(uuid4()), services.clock.now())
    return Met(person_id, follow_up_id, promise_id)
