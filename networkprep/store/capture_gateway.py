"""Captures in and out of the data file; adding one is the hottest path of all (performance 6)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select

from networkprep.domain.capture_line import CaptureLine
from networkprep.domain.captures import CaptureRow, CaptureState
from networkprep.domain.errors import GoneError
from networkprep.store.driver import driver_of
from networkprep.store.instants import instant_text
from networkprep.store.plain_rows import update_row, update_rows
from networkprep.store.records import CaptureRecord, EventRecord

_INSERT = """
INSERT INTO capture (uid, event_id, raw, dismissed, parts, who, who_is_name, quality, taken_at, taken_on,
    paths_cross, not_all_right, state)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 'open')
"""
_LATELY = """
SELECT (SELECT id FROM capture WHERE taken_at >= ? AND raw = ? AND event_id IS ? LIMIT 1),
    (SELECT count(*) FROM capture WHERE taken_at >= ?)
"""
_BY_CLOCK = """
SELECT id, title FROM event
WHERE starts_at <= ?2 AND (starts_at >= ?1 OR (state = 'planned' AND ends_at > ?3))
    AND state NOT IN ('skipped', 'cancelled')
ORDER BY state = 'planned' AND ends_at > ?4 DESC, starts_at DESC, id LIMIT 1
"""


class CaptureGateway:
    """Reads and writes captures on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, line: CaptureLine, uid: str, now: datetime, *, event_id: int | None, dismissed: frozenset[tuple[int, int]]
    ) -> int:
        """Store a line verbatim with what was recognised; its key."""
        values = (
            uid,
            event_id,
            line.raw,
            json.dumps(sorted(dismissed)),
            json.dumps([_part(part) for part in line.parts]),
            line.who,
            line.who_is_name,
            line.is_quality,
            instant_text(now),
            now.date().isoformat(),
        )
        # The driver's own statement: building one from columns costs as much as writing the row.
        return driver_of(self._connection).execute(_INSERT, values).lastrowid or 0

    def set(self, capture_id: int, **columns: Any) -> None:
        """Write single columns, never ``raw``; raises GoneError when there is no such capture."""
        if "raw" in columns:
            raise ValueError("a raw capture is kept verbatim for ever")
        update_row(self._connection, CaptureRecord, capture_id, columns)

    def set_each(self, rows: Sequence[dict[str, Any]]) -> None:
        """Write the same columns of several captures, each named by ``key``; one that is gone is passed over."""
        update_rows(self._connection, CaptureRecord, rows)

    def delete(self, capture_id: int) -> None:
        """Delete a capture because the person asked for it."""
        self._connection.execute(delete(CaptureRecord).where(CaptureRecord.id == capture_id))

    def get(self, capture_id: int) -> CaptureRow:
        """One capture; raises GoneError when there is none."""
        found = self._rows(CaptureRecord.id == capture_id)
        if not found:
            raise GoneError("capture")
        return found[0]

    def taken_lately(
        self, raw: str, event_id: int | None, since: datetime, midnight: datetime
    ) -> tuple[int | None, int]:
        """The key of the same line for this event taken since a moment, if any, and how many were taken today."""
        values = (instant_text(since), raw, event_id, instant_text(midnight))
        row = driver_of(self._connection).execute(_LATELY, values).fetchone()
        return row[0], int(row[1])

    def event_by_clock(self, now: datetime, midnight: datetime) -> tuple[int, str] | None:
        """The event going on, else the one of today that began last, of those one goes to; key and title."""
        stamp = instant_text(now)
        values = (instant_text(midnight), stamp, stamp, stamp)
        row = driver_of(self._connection).execute(_BY_CLOCK, values).fetchone()
        return (int(row[0]), str(row[1])) if row else None

    def of_event(self, event_id: int | None) -> tuple[CaptureRow, ...]:
        """The captures of an event in the order they were taken; None means those without an event."""
        return self._rows(CaptureRecord.event_id == event_id if event_id else CaptureRecord.event_id.is_(None))

    def open_without_event(self) -> tuple[CaptureRow, ...]:
        """The inbox: open captures that belong to no event."""
        return self._rows(CaptureRecord.event_id.is_(None), CaptureRecord.state == CaptureState.OPEN)

    def of_person(self, person_id: int) -> tuple[CaptureRow, ...]:
        """The captures a person came from."""
        return self._rows(CaptureRecord.person_id == person_id)

    def _rows(self, *where: ColumnElement[bool]) -> tuple[CaptureRow, ...]:
        query = (
            select(CaptureRecord.__table__, EventRecord.title)
            .outerjoin(EventRecord, EventRecord.id == CaptureRecord.event_id)
            .where(*where)
            .order_by(CaptureRecord.taken_at, CaptureRecord.id)
        )
        return tuple(_row(row) for row in self._connection.execute(query))


def _part(part: Any) -> dict[str, Any]:
    due = part.due.isoformat() if part.due else None
    return {"kind": part.kind, "text": part.text, "start": part.start, "end": part.end, "due": due}


def _row(row: Any) -> CaptureRow:
    return CaptureRow(
        id=row.id,
        uid=row.uid,
        raw=row.raw,
        dismissed=frozenset((start, end) for start, end in row.dismissed),
        event_id=row.event_id,
        event_title=row.title or "",
        person_id=row.person_id,
        state=CaptureState(row.state),
        quality=row.quality,
        paths_cross=row.paths_cross,
        not_all_right=row.not_all_right,
        taken_at=row.taken_at,
        taken_on=row.taken_on,
    )
