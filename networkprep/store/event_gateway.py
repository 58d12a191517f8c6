"""Events in and out of the data file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from networkprep.domain.debrief import DRAFT_PREFIX
from networkprep.domain.errors import GoneError
from networkprep.domain.event_kinds import EventKind, Pressure, usual_pressure
from networkprep.domain.event_times import EventTimes
from networkprep.domain.events import EventDetails, EventDraft, EventRow, EventState, Purpose, state_now
from networkprep.domain.plain_text import search_key
from networkprep.domain.shared_interests import interest_key
from networkprep.store.data_file import new_key
from networkprep.store.draft_gateway import drop_orphans
from networkprep.store.instants import instant_text
from networkprep.store.plain_rows import update_row
from networkprep.store.records import CommunityRecord, DraftRecord, EventRecord, EventTagRecord, PlanRecord

_WRITTEN_APART = frozenset({"community", "tags", "pressure", "kind", "purpose", "later_dates"})
_SAME = tuple(name for name in EventDraft.__dataclass_fields__ if name not in _WRITTEN_APART)
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
    DraftRecord.body.label("draft_body"),
)


class EventGateway:
    """Reads and writes events on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: EventDraft, times: EventTimes, uid: str, now: datetime) -> int:
        """Store a new event and its empty plan; the key of the event."""
        values = self._columns(draft, times, now)
        drop_orphans(self._connection, "event")
        event_id = new_key(self._connection.execute(insert(EventRecord).values(uid=uid, created_at=now, **values)))
        self._connection.execute(insert(PlanRecord).values(event_id=event_id))
        self._write_tags(event_id, draft.tags)
        return event_id

    def change(self, event_id: int, draft: EventDraft, times: EventTimes, now: datetime) -> None:
        """Write an event anew from the draft; raises GoneError when there is none."""
        self.set(event_id, **self._columns(draft, times, now))
        self._connection.execute(delete(EventTagRecord).where(EventTagRecord.event_id == event_id))
        self._write_tags(event_id, draft.tags)

    def set(self, event_id: int, **columns: Any) -> None:
        """Write single columns; raises GoneError when there is no such event."""
        update_row(self._connection, EventRecord, event_id, columns)

    def delete(self, event_id: int) -> None:
        """Delete an event with its plan; captures stay and go to the inbox. Raises GoneError when there is none."""
        if not self._connection.execute(delete(EventRecord).where(EventRecord.id == event_id)).rowcount:
            raise GoneError("event")

    def rows(self, now: datetime) -> tuple[EventRow, ...]:
        """All events, the latest first; those without a time at the end."""
        return self._rows(now)

    def details(self, event_id: int, now: datetime) -> EventDetails:
        """One event's page; raises GoneError when there is none."""
        rows = self._rows(now, EventRecord.id == event_id)
        if not rows:
            raise GoneError("event")
        record = self._connection.execute(
            select(EventRecord.__table__, CommunityRecord.name.label("community"))
            .outerjoin(CommunityRecord, CommunityRecord.id == EventRecord.community_id)
            .where(EventRecord.id == event_id)
        ).one()
        tags = self._connection.execute(
            select(EventTagRecord.text).where(EventTagRecord.event_id == event_id).order_by(EventTagRecord.id)
        ).scalars()
        return _details(rows[0], record, tuple(tags))

    def by_calendar(self, uid: str, recurrence_id: str | None) -> tuple[int, int] | None:
        """The key and sequence of the event that came from this calendar entry, or that went out as it, or None."""
        same = (
            EventRecord.recurrence_id.is_(None) if recurrence_id is None else EventRecord.recurrence_id == recurrence_id
        )
        own = EventRecord.calendar_uid.is_(None) & (EventRecord.uid == uid)
        query = select(EventRecord.id, EventRecord.calendar_sequence).where(
            (EventRecord.calendar_uid == uid) | own, same
        )
        row = self._connection.execute(query.order_by(EventRecord.id)).first()
        return (row.id, row.calendar_sequence or 0) if row else None

    def near(self, now: datetime, limit: int = 9) -> tuple[EventRow, ...]:
        """The events nearest to this moment in time, past and coming."""
        distance = func.abs(func.julianday(EventRecord.starts_at) - func.julianday(instant_text(now)))
        ids = select(EventRecord.id).where(EventRecord.starts_at.is_not(None)).order_by(distance).limit(limit)
        return self._rows(now, EventRecord.id.in_(ids))

    def _rows(self, now: datetime, *where: ColumnElement[bool]) -> tuple[EventRow, ...]:
        query = (
            select(*_ROW)
            .outerjoin(PlanRecord, PlanRecord.event_id == EventRecord.id)
            # Also a committed draft: while the event is not followed up, its commit was undone (services.debrief).
            .outerjoin(DraftRecord, DraftRecord.key == DRAFT_PREFIX + EventRecord.uid)
            .where(*where)
            .order_by(EventRecord.starts_at.desc(), EventRecord.id)
        )
        return tuple(_row(row, now) for row in self._connection.execute(query))

    def _columns(self, draft: EventDraft, times: EventTimes, now: datetime) -> dict[str, Any]:
        values = {name: getattr(draft, name) for name in _SAME}
        values["kind"] = draft.kind
        values["purpose"] = draft.purpose
        values["later_dates"] = list(draft.later_dates) or None
        values["pressure"] = draft.pressure or usual_pressure(draft.kind)
        values["community_id"] = self._community(draft, now)
        values |= {"starts_at": times.starts_at, "ends_at": times.ends_at, "end_day": times.end_day}
        return values

    def _community(self, draft: EventDraft, now: datetime) -> int | None:
        if not draft.community:
            return None
        key = search_key(draft.community)
        found = self._connection.execute(select(CommunityRecord.id).where(CommunityRecord.name_key == key)).scalar()
        if found is not None:
            return int(found)
        # A community is known by its name: the same words in another event mean the same circle (S144).
        values = {"uid": str(uuid4()), "name": draft.community, "name_key": key, "kind": draft.kind, "created_at": now}
        return new_key(self._connection.execute(insert(CommunityRecord).values(values)))

    def _write_tags(self, event_id: int, tags: Iterable[str]) -> None:
        rows = [{"event_id": event_id, "text": tag, "key": interest_key(tag)} for tag in tags]
        if rows:
            self._connection.execute(insert(EventTagRecord), rows)


def _row(row: Any, now: datetime) -> EventRow:
    body = row.draft_body if row.state == EventState.PLANNED else None
    return EventRow(
        id=row.id,
        title=row.title,
        kind=EventKind(row.kind),
        state=state_now(row.state, row.starts_at, row.ends_at, now, begun=body is not None),
        starts=row.starts,
        ends=row.ends,
        all_day=row.all_day,
        zone=row.zone,
        place=row.place,
        prepared=bool(row.prepared),
        debrief_share=int((body or {}).get("share", 0)),
    )


def _details(row: EventRow, record: Any, tags: tuple[str, ...]) -> EventDetails:
    values = {name: getattr(record, name) for name in _SAME}
    draft = EventDraft(
        **values,
        kind=EventKind(record.kind),
        pressure=Pressure(record.pressure),
        purpose=Purpose(record.purpose) if record.purpose else None,
        community=record.community or "",
        tags=tags,
        later_dates=tuple(record.later_dates or ()),
    )
    return EventDetails(
        row=row,
        uid=record.uid,
        draft=draft,
        starts_at=record.starts_at,
        ends_at=record.ends_at,
        end_day=record.end_day,
        community_id=record.community_id,
        felt_wrong=record.felt_wrong,
        gladly_again=record.gladly_again,
    )
