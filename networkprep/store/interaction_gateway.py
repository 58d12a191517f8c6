"""Interactions and encounters in and out of the data file."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select

from networkprep.domain.encounters import Decision, EncounterDraft, EncounterRow, Quality
from networkprep.domain.interactions import (
    Channel,
    Direction,
    InteractionDraft,
    InteractionKind,
    InteractionRow,
    Weight,
    weight_of,
)
from networkprep.store.plain_rows import columns_of, insert_row, insert_rows, put_row
from networkprep.store.records import (
    EncounterRecord,
    EventRecord,
    InteractionPersonRecord,
    InteractionRecord,
    PersonRecord,
)

_PAIR = ("event_id", "person_id")


class InteractionGateway:
    """Reads and writes interactions on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: InteractionDraft, uid: str, now: datetime) -> int:
        """Store an interaction with the people who took part; its key."""
        values = {
            "uid": uid,
            "on_date": draft.on_date,
            "kind": draft.kind,
            "channel": draft.channel,
            "direction": draft.direction,
            "weight": weight_of(draft.kind),
            "event_id": draft.event_id,
            "follow_up_id": draft.follow_up_id,
            "note": draft.note,
            "created_at": now,
        }
        interaction_id = insert_row(self._connection, InteractionRecord, values)
        people = [{"interaction_id": interaction_id, "person_id": person_id} for person_id in draft.person_ids]
        insert_rows(self._connection, InteractionPersonRecord, people)
        return interaction_id

    def delete(self, interaction_id: int) -> None:
        """Delete an interaction."""
        self._connection.execute(delete(InteractionRecord).where(InteractionRecord.id == interaction_id))

    def people_of(self, interaction_id: int) -> tuple[int, ...]:
        """The keys of those who took part."""
        query = select(InteractionPersonRecord.person_id).where(
            InteractionPersonRecord.interaction_id == interaction_id
        )
        return tuple(self._connection.execute(query).scalars())

    def of_person(self, person_id: int) -> tuple[InteractionRow, ...]:
        """A person's interactions, the newest first."""
        query = (
            select(InteractionRecord.__table__, EventRecord.title.label("event_title"))
            .join(InteractionPersonRecord, InteractionPersonRecord.interaction_id == InteractionRecord.id)
            .outerjoin(EventRecord, EventRecord.id == InteractionRecord.event_id)
            .where(InteractionPersonRecord.person_id == person_id)
            .order_by(InteractionRecord.on_date.desc(), InteractionRecord.id.desc())
        )
        return tuple(_interaction(row) for row in self._connection.execute(query))

    def of_follow_up(self, follow_up_id: int) -> tuple[InteractionRow, ...]:
        """What was sent and heard for one follow-up, the newest first."""
        query = (
            select(InteractionRecord.__table__, EventRecord.title.label("event_title"))
            .outerjoin(EventRecord, EventRecord.id == InteractionRecord.event_id)
            .where(InteractionRecord.follow_up_id == follow_up_id)
            .order_by(InteractionRecord.id.desc())
        )
        return tuple(_interaction(row) for row in self._connection.execute(query))


class EncounterGateway:
    """Reads and writes who was met at which event."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, draft: EncounterDraft, uid: str) -> None:
        """Store a meeting, or write the one of this person at this event anew."""
        values = columns_of(draft)
        put_row(self._connection, EncounterRecord, {"uid": uid, **values}, by=_PAIR, anew=tuple(values))

    def of_event(self, event_id: int) -> tuple[EncounterRow, ...]:
        """Who was met at this event, people marked "no further contact" left out."""
        return self._rows(EncounterRecord.event_id == event_id, PersonRecord.no_contact.is_(False))

    def of_person(self, person_id: int) -> tuple[EncounterRow, ...]:
        """Where this person was met, the newest first."""
        return self._rows(EncounterRecord.person_id == person_id)

    def _rows(self, *where: ColumnElement[bool]) -> tuple[EncounterRow, ...]:
        query = (
            select(EncounterRecord.__table__, EventRecord.title, PersonRecord.name)
            .join(EventRecord, EventRecord.id == EncounterRecord.event_id)
            .join(PersonRecord, PersonRecord.id == EncounterRecord.person_id)
            .where(*where)
            .order_by(EncounterRecord.met_on.desc(), EncounterRecord.id)
        )
        return tuple(_encounter(row) for row in self._connection.execute(query))


def _interaction(row: Any) -> InteractionRow:
    return InteractionRow(
        row.id,
        row.on_date,
        InteractionKind(row.kind),
        Channel(row.channel),
        Direction(row.direction),
        Weight(row.weight),
        row.event_id,
        row.event_title or "",
        row.note,
    )


def _encounter(row: Any) -> EncounterRow:
    return EncounterRow(
        event_id=row.event_id,
        event_title=row.title,
        person_id=row.person_id,
        person_name=row.name,
        met_on=row.met_on,
        quality=Quality(row.quality) if row.quality else None,
        why=row.why,
        detail=row.detail,
        paths_cross=row.paths_cross,
        decision=Decision(row.decision) if row.decision else None,
    )
