"""Events in and out of the data file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventDraft, EventRow, state_now
from networkprep.store.data_file import new_key
from networkprep.store.records import DraftRecord, EventRecord, PlanRecord

_ROW = (
    EventRecord.id,
    EventRecord.title,
    EventRecord.kind,
    EventRecord.state,
    EventRecord.starts,
    EventRecord.ends,
    EventRecord.all_day,
    EventRecord.zone,
    EventRecord.place,
    EventRecord.starts_at,
    EventRecord.ends_at,
    PlanRecord.prepared,
    DraftRecord.key.label("draft_key"),
)


class EventGateway:
    """Reads and writes events on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: EventDraft, uid: str, now: datetime, **times: object) -> int:
        """Store a new event and its empty plan; the key of the event."""
        result = self._connection.execute(
            insert(EventRecord).values(
                uid=uid,
                title=draft.title,
                kind=draft.kind,
                starts=draft.starts,
                ends=draft.ends,
                all_day=draft.all_day,
                zone=draft.zone,
                place=draft.place,
                url=draft.url,
                description=draft.description,
                created_at=now,
                **times,
            )
        )
        event_id = new_key(result)
        self._connection.execute(insert(PlanRecord).values(event_id=event_id))
        return event_id

    def rows(self, now: datetime) -> tuple[EventRow, ...]:
        """All events, the latest first; those without a time at the end."""
        query = (
            select(*_ROW)
            .outerjoin(PlanRecord, PlanRecord.event_id == EventRecord.id)
            .outerjoin(DraftRecord, DraftRecord.key == "debrief:" + EventRecord.uid)
            .order_by(EventRecord.starts_at.desc(), EventRecord.id)
        )
        return _rows(self._connection.execute(query), now)


def _rows(found: Iterable[Any], now: datetime) -> tuple[EventRow, ...]:
    return tuple(
        EventRow(
            id=row.id,
            title=row.title,
            kind=EventKind(row.kind),
            state=state_now(row.state, row.starts_at, row.ends_at, now, begun=row.draft_key is not None),
            starts=row.starts,
            ends=row.ends,
            all_day=row.all_day,
            zone=row.zone,
            place=row.place,
            prepared=bool(row.prepared),
        )
        for row in found
    )
