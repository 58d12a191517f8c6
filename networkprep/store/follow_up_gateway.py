"""Follow-ups in and out of the data file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select

from networkprep.domain.errors import GoneError
from networkprep.domain.follow_ups import FollowUpDraft, FollowUpRow, FollowUpState
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.store.draft_gateway import drop_orphans
from networkprep.store.plain_rows import columns_of, insert_row, insert_rows, update_row
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
    FollowUpRecord.asked_on,
    FollowUpRecord.nudged_on,
)


class FollowUpGateway:
    """Reads and writes follow-ups on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: FollowUpDraft, uid: str, now: datetime) -> int:
        """Store a new follow-up; its key."""
        values = {"uid": uid, "created_at": now, **columns_of(draft)}
        drop_orphans(self._connection, "follow_up")
        return insert_row(self._connection, FollowUpRecord, values)

    def add_each(self, drafts: Sequence[tuple[FollowUpDraft, bool]], uids: Iterable[str], now: datetime) -> None:
        """Store several new follow-ups at once; each with whether its words were written by hand."""
        rows = [
            {"uid": uid, "created_at": now, "edited": edited, **columns_of(draft)}
            for (draft, edited), uid in zip(drafts, uids, strict=False)
        ]
        drop_orphans(self._connection, "follow_up")
        insert_rows(self._connection, FollowUpRecord, rows)

    def set(self, follow_up_id: int, **columns: Any) -> None:
        """Write single columns; raises GoneError when there is no such follow-up."""
        update_row(self._connection, FollowUpRecord, follow_up_id, columns)

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

    def closed(self, most: int, also: int | None = None) -> tuple[FollowUpRow, ...]:
        """What is done or let go, the latest ``most`` first, and the one asked for; also for people who rest."""
        closed = FollowUpRecord.state.in_((FollowUpState.DONE, FollowUpState.LET_GO))
        latest = select(FollowUpRecord.id).where(closed).order_by(FollowUpRecord.closed_on.desc(), FollowUpRecord.id)
        wanted = FollowUpRecord.id.in_(latest.limit(most)) | (FollowUpRecord.id == (also or 0))
        return self._rows(closed, wanted, PersonRecord.no_contact.is_(False), newest_first=True)

    def to_give(self, *, with_private: bool) -> tuple[FollowUpRow, ...]:
        """All follow-ups for an export, the soonest due first; of excluded people only when asked for."""
        return self._rows(*(() if with_private else (PersonRecord.no_contact.is_(False),)))

    def of_promise(self, promise_id: int) -> tuple[FollowUpRow, ...]:
        """The follow-up that keeps this promise, when there is one."""
        return self._rows(FollowUpRecord.promise_id == promise_id)

    def get(self, follow_up_id: int) -> FollowUpRow:
        """One follow-up; raises GoneError when there is none."""
        found = self._rows(FollowUpRecord.id == follow_up_id)
        if not found:
            raise GoneError("follow_up")
        return found[0]

    def of_person(self, person_id: int) -> tuple[FollowUpRow, ...]:
        """All follow-ups for one person."""
        return self._rows(FollowUpRecord.person_id == person_id)

    def glad_to_hear(self, today: date, besides: int) -> tuple[int, str] | None:
        """The person whose next touch has been due the longest, other than this one: key and name."""
        query = (
            select(PersonRecord.id, PersonRecord.name)
            .where(
                PersonRecord.next_touch_on <= today,
                PersonRecord.resting.is_(False),
                PersonRecord.no_contact.is_(False),
                (PersonRecord.space_until.is_(None)) | (PersonRecord.space_until <= today),
                PersonRecord.id != besides,
            )
            .order_by(PersonRecord.next_touch_on, PersonRecord.id)
        )
        row = self._connection.execute(query.limit(1)).first()
        return (row.id, row.name) if row else None

    def of_event(self, event_id: int) -> tuple[FollowUpRow, ...]:
        """All follow-ups that came of one event."""
        return self._rows(FollowUpRecord.event_id == event_id)

    def _rows(self, *where: ColumnElement[bool], newest_first: bool = False) -> tuple[FollowUpRow, ...]:
        order = FollowUpRecord.closed_on.desc() if newest_first else FollowUpRecord.due_on
        query = (
            select(*_ROW)
            .join(PersonRecord, PersonRecord.id == FollowUpRecord.person_id)
            .outerjoin(EventRecord, EventRecord.id == FollowUpRecord.event_id)
            .outerjoin(PromiseRecord, PromiseRecord.id == FollowUpRecord.promise_id)
            .where(*where)
            .order_by(order, FollowUpRecord.id)
        )
        return tuple(_row(*row) for row in self._connection.execute(query))


def _row(*values: Any) -> FollowUpRow:
    key, uid, person_id, name, kind, state, due_on, event_id, event, promise, sent_on, answer, *asked = values
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
        *asked,
    )
