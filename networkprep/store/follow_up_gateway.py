"""Follow-ups in and out of the data file."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from networkprep.domain.errors import GoneError
from networkprep.domain.follow_ups import FollowUpDraft, FollowUpRow, FollowUpState
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.store.data_file import new_key
from networkprep.store.records import EventRecord, FollowUpRecord, PersonRecord, PromiseRecord

_ROW = (
    FollowUpRecord.id,
    FollowUpRecord.uid,
    FollowUpRecord.person_id,
    PersonRecord.name,
    FollowUpRecord.kind,
    FollowUpRecord.state,
    FollowUpRecord.due_on,
    FollowUpRecord.event_id,
    EventRecord.title,
    PromiseRecord.text,
    FollowUpRecord.sent_on,
    FollowUpRecord.answer,
)


class FollowUpGateway:
    """Reads and writes follow-ups on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: FollowUpDraft, uid: str, now: datetime) -> int:
        """Store a new follow-up; its key."""
        values = {name: getattr(draft, name) for name in FollowUpDraft.__dataclass_fields__}
        return new_key(self._connection.execute(insert(FollowUpRecord).values(uid=uid, created_at=now, **values)))

    def set(self, follow_up_id: int, **columns: Any) -> None:
        """Write single columns; raises GoneError when there is no such follow-up."""
        statement = update(FollowUpRecord).where(FollowUpRecord.id == follow_up_id).values(**columns)
        if not self._connection.execute(statement).rowcount:
            raise GoneError("follow_up")

    def delete(self, follow_up_id: int) -> None:
        """Delete a follow-up."""
        self._connection.execute(delete(FollowUpRecord).where(FollowUpRecord.id == follow_up_id))

    def record(self, follow_up_id: int) -> Any:
        """All columns of one follow-up, by name; raises GoneError when there is none."""
        query = select(FollowUpRecord.__table__).where(FollowUpRecord.id == follow_up_id)
        row = self._connection.execute(query).first()
        if row is None:
            raise GoneError("follow_up")
        return row

    def in_state(self, *states: FollowUpState) -> tuple[FollowUpRow, ...]:
        """Follow-ups in these states, the soonest due first, without people who are resting or excluded."""
        return self._rows(
            FollowUpRecord.state.in_(states), PersonRecord.resting.is_(False), PersonRecord.no_contact.is_(False)
        )

    def of_person(self, person_id: int) -> tuple[FollowUpRow, ...]:
        """All follow-ups for one person."""
        return self._rows(FollowUpRecord.person_id == person_id)

    def of_event(self, event_id: int) -> tuple[FollowUpRow, ...]:
        """All follow-ups that came of one event."""
        return self._rows(FollowUpRecord.event_id == event_id)

    def _rows(self, *where: ColumnElement[bool]) -> tuple[FollowUpRow, ...]:
        query = (
            select(*_ROW)
            .join(PersonRecord, PersonRecord.id == FollowUpRecord.person_id)
            .outerjoin(EventRecord, EventRecord.id == FollowUpRecord.event_id)
            .outerjoin(PromiseRecord, PromiseRecord.id == FollowUpRecord.promise_id)
            .where(*where)
            .order_by(FollowUpRecord.due_on, FollowUpRecord.id)
        )
        return tuple(_row(*row) for row in self._connection.execute(query))


def _row(*values: Any) -> FollowUpRow:
    key, uid, person_id, name, kind, state, due_on, event_id, event, promise, sent_on, answer = values
    return FollowUpRow(
        key,
        uid,
        person_id,
        name,
        FollowUpKind(kind),
        FollowUpState(state),
        due_on,
        event_id,
        event or "",
        promise or "",
        sent_on,
        answer,
    )
