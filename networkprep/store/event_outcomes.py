"""Reads what came of an event from all the tables it left traces in."""

from __future__ import annotations

from itertools import groupby

from sqlalchemy import Connection, select, text

from networkprep.domain.event_outcomes import EventOutcome, LearningRow, SharedRow
from networkprep.domain.interactions import InteractionKind
from networkprep.domain.learnings import LearningKind
from networkprep.store import linkedin
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.interaction_gateway import EncounterGateway
from networkprep.store.plan_pack_gateway import PlanPackGateway
from networkprep.store.promise_gateway import PromiseGateway
from networkprep.store.records import LearningRecord, PersonRecord


def event_outcome(connection: Connection, event_id: int) -> EventOutcome:
    """What came of this event; people marked "no further contact" stay out."""
    return EventOutcome(
        met=EncounterGateway(connection).of_event(event_id),
        shared=_shared(connection, event_id),
        promises=PromiseGateway(connection).of_event(event_id),
        follow_ups=FollowUpGateway(connection).of_event(event_id),
        learnings=_learnings(connection, event_id),
        if_thens=tuple(each for each in PlanPackGateway(connection).if_thens(event_id) if each.happened is not None),
        linkedin=linkedin.of_event(connection, event_id),
        captures=CaptureGateway(connection).of_event(event_id),
    )


_SHARED = text("""
SELECT i.id, i.kind, i.note, p.id AS person_id, p.name FROM interaction i
JOIN interaction_person t ON t.interaction_id = i.id JOIN person p ON p.id = t.person_id
WHERE i.event_id = :event AND i.follow_up_id IS NULL AND NOT p.no_contact AND NOT (i.kind = 'conversation' AND EXISTS (
    SELECT 1 FROM encounter n WHERE n.event_id = i.event_id AND n.person_id = p.id))
ORDER BY i.on_date, i.id, p.name_key
""")
"""What was logged at an event; the conversations that a debrief writes are the meetings themselves."""


def _shared(connection: Connection, event_id: int) -> tuple[SharedRow, ...]:
    rows = connection.execute(_SHARED, {"event": event_id}).all()
    found = []
    for _, group in groupby(rows, key=lambda row: row.id):
        people = list(group)
        first = people[0]
        names = tuple(row.name for row in people)
        found.append(SharedRow(InteractionKind(first.kind), first.note, names, first.person_id))
    return tuple(found)


def _learnings(connection: Connection, event_id: int) -> tuple[LearningRow, ...]:
    query = (
        select(LearningRecord.__table__, PersonRecord.name.label("person_name"))
        .outerjoin(PersonRecord, PersonRecord.id == LearningRecord.person_id)
        .where(LearningRecord.event_id == event_id)
        .order_by(LearningRecord.id)
    )
    return tuple(
        LearningRow(row.id, LearningKind(row.kind), row.text, row.learned_on, row.person_id, row.person_name or "")
        for row in connection.execute(query)
    )
