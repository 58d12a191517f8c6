"""What was said of past events, and what is known of the planned ones: what suggestions rest on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, func, or_, select

from networkprep.domain.event_fit import EventWords, words_of
from networkprep.domain.event_kinds import EventKind, Pressure
from networkprep.domain.event_suggestions import PlannedEvent, RatedEvent
from networkprep.domain.events import EventDraft, EventRow, EventState
from networkprep.store.community_gateway import CommunityGateway
from networkprep.store.records import EncounterRecord, EventRecord, EventTagRecord, PersonRecord


def rated_events(connection: Connection) -> tuple[RatedEvent, ...]:
    """Every event something was said of."""
    glad = (
        select(EncounterRecord.event_id, func.count().label("people"))
        .join(PersonRecord, PersonRecord.id == EncounterRecord.person_id)
        .where(PersonRecord.gladly_again.is_(True), PersonRecord.no_contact.is_(False))
        .group_by(EncounterRecord.event_id)
        .subquery()
    )
    query = (
        select(
            EventRecord.kind, EventRecord.community_id, EventRecord.gladly_again, EventRecord.felt_wrong, glad.c.people
        )
        .outerjoin(glad, glad.c.event_id == EventRecord.id)
        .where(or_(EventRecord.gladly_again.is_not(None), EventRecord.felt_wrong, glad.c.people.is_not(None)))
        .order_by(EventRecord.id)
    )
    return tuple(
        RatedEvent(EventKind(row.kind), row.community_id, row.gladly_again, row.felt_wrong, row.people or 0)
        for row in connection.execute(query)
    )


def planned_events(
    connection: Connection, rows: tuple[EventRow, ...], now: datetime
) -> tuple[tuple[PlannedEvent, EventWords], ...]:
    """The events ahead (of ``rows``, which are all events), each with the words its fit is found in."""
    ahead = {row.id: row for row in rows if row.state is EventState.PLANNED}
    if not ahead:
        return ()
    communities = CommunityGateway(connection)
    circles, people, tags = communities.circles(), communities.people(), _tags(connection)
    query = (
        select(EventRecord.__table__)
        .where(
            EventRecord.state == EventState.PLANNED,
            or_(EventRecord.starts_at.is_(None), EventRecord.starts_at > now),
        )
        .order_by(EventRecord.id)
    )
    found = []
    for record in connection.execute(query):
        if record.id in ahead:
            draft = EventDraft(
                record.title,
                common_purpose=record.common_purpose,
                shared=record.shared,
                description=record.description,
                tags=tags.get(record.id, ()),
            )
            known = tuple(people.get(record.community_id, ()))
            event = PlannedEvent(ahead[record.id], Pressure(record.pressure), record.community_id, known=known)
            found.append((event, words_of(draft, circles.get(record.community_id))))
    return tuple(found)


def _tags(connection: Connection) -> Mapping[int, tuple[str, ...]]:
    tags: dict[int, tuple[str, ...]] = {}
    for event_id, text in connection.execute(
        select(EventTagRecord.event_id, EventTagRecord.text).order_by(EventTagRecord.id)
    ):
        tags[event_id] = (*tags.get(event_id, ()), text)
    return tags
