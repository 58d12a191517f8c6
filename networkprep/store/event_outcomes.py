"""Reads what came of an event from all the tables it left traces in."""

from __future__ import annotations

from sqlalchemy import Connection, select

from networkprep.domain.event_outcomes import EventOutcome, LearningRow
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
        promises=PromiseGateway(connection).of_event(event_id),
        follow_ups=FollowUpGateway(connection).of_event(event_id),
        learnings=_learnings(connection, event_id),
        if_thens=tuple(each for each in PlanPackGateway(connection).if_thens(event_id) if each.happened is not None),
        linkedin=linkedin.of_event(connection, event_id),
        captures=CaptureGateway(connection).of_event(event_id),
    )


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
