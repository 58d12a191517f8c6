"""Finds the events that a calendar entry is about."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from networkprep.store.records import EventRecord


def series_ahead(connection: Connection, uid: str, starts: str | None, now: datetime) -> tuple[int, int] | None:
    """Key and sequence of the time of this series that is not over yet, or is the very same; others are other plans."""
    query = (
        select(EventRecord.id, EventRecord.calendar_sequence)
        .where(
            EventRecord.calendar_uid == uid,
            EventRecord.recurrence_id.is_(None),
            (EventRecord.ends_at > now) | EventRecord.ends_at.is_(None) | (EventRecord.starts == starts),
        )
        .order_by((EventRecord.starts == starts).desc(), EventRecord.id)
    )
    row = connection.execute(query).first()
    return (row.id, row.calendar_sequence or 0) if row else None
