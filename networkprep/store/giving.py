"""What goes out: events and follow-ups in a steady order, each with the moment it was first noted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from networkprep.domain.events import EventDetails
from networkprep.domain.follow_ups import FollowUpRow
from networkprep.store.event_gateway import EventGateway
from networkprep.store.follow_up_gateway import FollowUpGateway
from networkprep.store.records import EventRecord, FollowUpRecord, PersonRecord


@dataclass(frozen=True, slots=True)
class GivenFollowUps:
    """The follow-ups to export with their first moments, and how many are left out for a person's peace."""

    rows: tuple[tuple[FollowUpRow, datetime], ...]
    left_out: int


def event_keys(connection: Connection) -> list[int]:
    """The events to export, the earliest first, those without a time at the end."""
    order = (EventRecord.starts_at.is_(None), EventRecord.starts_at, EventRecord.id)
    return list(connection.execute(select(EventRecord.id).order_by(*order)).scalars())


def event_to_give(connection: Connection, event_id: int, now: datetime) -> tuple[EventDetails, datetime]:
    """One event's page and when it was first noted."""
    noted = connection.execute(select(EventRecord.created_at).where(EventRecord.id == event_id)).scalar_one()
    return EventGateway(connection).details(event_id, now), noted


def follow_ups_to_give(connection: Connection, *, with_private: bool) -> GivenFollowUps:
    """All follow-ups, the soonest due first; without those for people marked "no further contact"."""
    rows = FollowUpGateway(connection).to_give(with_private=with_private)
    query = select(FollowUpRecord.id, FollowUpRecord.created_at)
    noted = {row.id: row.created_at for row in connection.execute(query)}
    return GivenFollowUps(tuple((row, noted[row.id]) for row in rows), len(noted) - len(rows))


def private_notes(connection: Connection) -> int:
    """How many people have private notes that an export leaves out (S159)."""
    query = select(func.count()).where(PersonRecord.private_notes != "", PersonRecord.no_contact.is_(False))
    return int(connection.execute(query).scalar_one())
