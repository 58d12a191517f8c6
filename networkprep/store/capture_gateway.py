"""Captures in and out of the data file; adding one is the hottest path of all (performance 6)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from networkprep.domain.capture_line import CaptureLine
from networkprep.domain.captures import CaptureRow, CaptureState
from networkprep.domain.errors import GoneError
from networkprep.store.data_file import new_key
from networkprep.store.records import CaptureRecord, EventRecord


class CaptureGateway:
    """Reads and writes captures on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self, line: CaptureLine, uid: str, now: datetime, *, event_id: int | None, dismissed: frozenset[tuple[int, int]]
    ) -> int:
        """Store a line verbatim with what was recognised; its key."""
        values = {
            "uid": uid,
            "event_id": event_id,
            "raw": line.raw,
            "dismissed": [list(span) for span in sorted(dismissed)],
            "parts": [_part(part) for part in line.parts],
            "who": line.who,
            "who_is_name": line.who_is_name,
            "quality": line.is_quality,
            "taken_at": now,
            "taken_on": now.date(),
        }
        return new_key(self._connection.execute(insert(CaptureRecord).values(values)))

    def set(self, capture_id: int, **columns: Any) -> None:
        """Write single columns, never ``raw``; raises GoneError when there is no such capture."""
        if "raw" in columns:
            raise ValueError("a raw capture is kept verbatim for ever")
        statement = update(CaptureRecord).where(CaptureRecord.id == capture_id).values(**columns)
        if not self._connection.execute(statement).rowcount:
            raise GoneError("capture")

    def delete(self, capture_id: int) -> None:
        """Delete a capture because the person asked for it."""
        self._connection.execute(delete(CaptureRecord).where(CaptureRecord.id == capture_id))

    def get(self, capture_id: int) -> CaptureRow:
        """One capture; raises GoneError when there is none."""
        found = self._rows(CaptureRecord.id == capture_id)
        if not found:
            raise GoneError("capture")
        return found[0]

    def just_taken(self, raw: str, event_id: int | None, since: datetime) -> int | None:
        """The key of the same line for the same event taken after this moment, if there is one."""
        query = select(CaptureRecord.id).where(
            CaptureRecord.taken_at >= since,
            CaptureRecord.raw == raw,
            CaptureRecord.event_id.is_not_distinct_from(event_id),
        )
        return self._connection.execute(query.limit(1)).scalar()

    def count_since(self, since: datetime) -> int:
        """How many captures were taken since this moment."""
        query = select(func.count()).select_from(CaptureRecord).where(CaptureRecord.taken_at >= since)
        return int(self._connection.execute(query).scalar_one())

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
