"""Promises in and out of the data file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select

from networkprep.domain.errors import GoneError
from networkprep.domain.promises import PromiseDraft, PromiseRow, PromiseState, Whose
from networkprep.store.driver import driver_of
from networkprep.store.instants import instant_text
from networkprep.store.plain_rows import update_row, update_rows
from networkprep.store.records import CaptureRecord, EventRecord, PersonRecord, PromiseRecord

_INSERT = """
INSERT INTO promise (uid, created_at, whose, text, who, due_on, person_id, event_id, capture_id, state)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')
"""
"""Said to the driver as it is: a capture writes promises, and nothing is hotter than a capture."""


class PromiseGateway:
    """Reads and writes promises on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: PromiseDraft, uid: str, now: datetime) -> int:
        """Store a new promise; its key."""
        due_on = draft.due_on.isoformat() if draft.due_on else None
        values = (uid, instant_text(now), draft.whose, draft.text, draft.who, due_on)
        owners = (draft.person_id, draft.event_id, draft.capture_id)
        return driver_of(self._connection).execute(_INSERT, (*values, *owners)).lastrowid or 0

    def set(self, promise_id: int, **columns: Any) -> None:
        """Write single columns; raises GoneError when there is no such promise."""
        update_row(self._connection, PromiseRecord, promise_id, columns)

    def set_each(self, rows: Sequence[dict[str, Any]]) -> None:
        """Write the same columns of several promises, each named by ``key``; one that is gone is passed over."""
        update_rows(self._connection, PromiseRecord, rows)

    def delete(self, promise_id: int) -> None:
        """Delete a promise, for example with the capture it came from."""
        self._connection.execute(delete(PromiseRecord).where(PromiseRecord.id == promise_id))

    def get(self, promise_id: int) -> PromiseRow:
        """One promise; raises GoneError when there is none."""
        found = self._rows(PromiseRecord.id == promise_id)
        if not found:
            raise GoneError("promise")
        return found[0]

    def of_person(self, person_id: int) -> tuple[PromiseRow, ...]:
        """All promises between this person and me, open ones first, then by day, those without one last."""
        return self._rows(PromiseRecord.person_id == person_id)

    def of_event(self, event_id: int) -> tuple[PromiseRow, ...]:
        """The promises made at this event, open ones first."""
        return self._rows(PromiseRecord.event_id == event_id)

    def of_captures(self, capture_ids: Iterable[int]) -> tuple[PromiseRow, ...]:
        """The promises that came from these captures."""
        return self._rows(PromiseRecord.capture_id.in_(list(capture_ids)))

    def _rows(self, *where: ColumnElement[bool]) -> tuple[PromiseRow, ...]:
        query = (
            select(
                PromiseRecord.__table__,
                PersonRecord.name.label("person_name"),
                CaptureRecord.raw.label("capture_raw"),
                EventRecord.title.label("event_title"),
            )
            .outerjoin(PersonRecord, PersonRecord.id == PromiseRecord.person_id)
            .outerjoin(CaptureRecord, CaptureRecord.id == PromiseRecord.capture_id)
            .outerjoin(EventRecord, EventRecord.id == PromiseRecord.event_id)
            .where(*where)
            .order_by(
                PromiseRecord.state != PromiseState.OPEN,
                PromiseRecord.due_on.is_(None),
                PromiseRecord.due_on,
                PromiseRecord.id,
            )
        )
        return tuple(_row(row) for row in self._connection.execute(query))


def _row(row: Any) -> PromiseRow:
    return PromiseRow(
        id=row.id,
        uid=row.uid,
        whose=Whose(row.whose),
        text=row.text,
        who=row.person_name or row.who,
        due_on=row.due_on,
        state=PromiseState(row.state),
        closed_on=row.closed_on,
        person_id=row.person_id,
        event_id=row.event_id,
        capture_id=row.capture_id,
        capture_raw=row.capture_raw or "",
        event_title=row.event_title or "",
    )
