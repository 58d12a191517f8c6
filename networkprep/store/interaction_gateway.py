"""Interactions and encounters in and out of the data file."""

from __future__ import annotations

from collections.abc import Sequence
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
from networkprep.store.driver import driver_of
from networkprep.store.plain_rows import columns_of, insert_row, insert_rows, put_rows
from networkprep.store.records import (
    EncounterRecord,
    EventRecord,
    InteractionPersonRecord,
    InteractionRecord,
    PersonRecord,
)

_PAIR = ("event_id", "person_id")
_TOOK_PART = """
INSERT INTO interaction_person (interaction_id, person_id) SELECT id, ? FROM interaction WHERE uid = ?
"""


class InteractionGateway:
    """Reads and writes interactions on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: InteractionDraft, uid: str, now: datetime) -> int:
        """Store an interaction with the people who took part; its key."""
        interaction_id = insert_row(self._connection, InteractionRecord, _columns(draft, uid, now))
        people = [{"interaction_id": interaction_id, "person_id": person_id} for person_id in draft.person_ids]
        insert_rows(self._connection, InteractionPersonRecord, people)
        return interaction_id

    def add_each(self, drafts: Sequence[InteractionDraft], uids: Sequence[str], now: datetime) -> None:
        """Store several interactions at once, each with the people who took part."""
        rows = [_columns(draft, uid, now) for draft, uid in zip(drafts, uids, strict=True)]
        insert_rows(self._connection, InteractionRecord, rows)
        people = [(key, uid) for draft, uid in zip(drafts, uids, strict=True) for key in draft.person_ids]
        driver_of(self._connection).executemany(_TOOK_PART, people)

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

    def put_each(self, drafts: Sequence[EncounterDraft], uids: Sequence[str]) -> None:
        """Store meetings, or write those of the same person at the same event anew."""
        rows = [{"uid": uid, **columns_of(draft)} for draft, uid in zip(drafts, uids, strict=True)]
        anew = tuple(rows[0])[1:] if rows else ()
        put_rows(self._connection, EncounterRecord, rows, by=_PAIR, anew=anew)

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


def _columns(draft: InteractionDraft, uid: str, now: datetime) -> dict[str, Any]:
    return {
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
