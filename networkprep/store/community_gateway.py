"""Communities in and out of the data file; they are made by the events that name them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from networkprep.domain.communities import Circle, CommunityRow
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventRow, EventState
from networkprep.domain.series import SeriesDate
from networkprep.store.plain_rows import update_row
from networkprep.store.records import CommunityRecord, EncounterRecord, EventRecord, PersonRecord
from networkprep.store.series_dates import open_dates

_MOST_DATES = 4
_AHEAD = frozenset({EventState.PLANNED, EventState.RUNNING})


class CommunityGateway:
    """Reads and writes communities on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, events: Sequence[EventRow], today: date) -> tuple[CommunityRow, ...]:
        """All communities by name; ``events`` are all events, the latest first, to find the next of each."""
        later: dict[int | None, list[SeriesDate]] = {}
        for community_id, each in open_dates(self._connection, today):
            later.setdefault(community_id, []).append(each)
        following = self._following(events)
        people = self.people()
        records = self._connection.execute(select(CommunityRecord.__table__).order_by(CommunityRecord.name_key))
        return tuple(
            CommunityRow(
                row.id,
                row.name,
                EventKind(row.kind) if row.kind else None,
                row.purpose,
                tuple(row.interests),
                following.get(row.id),
                tuple(people.get(row.id, ())),
                later=tuple(later.get(row.id, ())[:_MOST_DATES]),
            )
            for row in records
        )

    def circle(self, community_id: int | None) -> Circle | None:
        """What holds a community together; None for no community."""
        query = select(CommunityRecord.purpose, CommunityRecord.interests).where(CommunityRecord.id == community_id)
        row = self._connection.execute(query).first() if community_id is not None else None
        return Circle(row.purpose, tuple(row.interests)) if row else None

    def circles(self) -> dict[int, Circle]:
        """The same of all communities, by their keys."""
        query = select(CommunityRecord.id, CommunityRecord.purpose, CommunityRecord.interests)
        return {row.id: Circle(row.purpose, tuple(row.interests)) for row in self._connection.execute(query)}

    def planned(self, community_id: int) -> tuple[int, ...]:
        """The keys of its events that are planned."""
        query = select(EventRecord.id).where(
            EventRecord.community_id == community_id, EventRecord.state == EventState.PLANNED
        )
        return tuple(self._connection.execute(query.order_by(EventRecord.id)).scalars())

    def set(self, community_id: int, **columns: Any) -> None:
        """Write single columns; raises GoneError when there is no such community."""
        update_row(self._connection, CommunityRecord, community_id, columns)

    def _following(self, events: Sequence[EventRow]) -> Mapping[int, EventRow]:
        query = select(EventRecord.id, EventRecord.community_id).where(EventRecord.community_id.is_not(None))
        community_of = {row.id: row.community_id for row in self._connection.execute(query)}
        ahead = [row for row in events if row.starts and row.state in _AHEAD]
        return {community_of[row.id]: row for row in ahead if row.id in community_of}

    def people(self) -> Mapping[int, list[str]]:
        """The names of people met at events of each community, the last met first."""
        query = (
            select(EventRecord.community_id, PersonRecord.id, PersonRecord.name)
            .join(EncounterRecord, EncounterRecord.event_id == EventRecord.id)
            .join(PersonRecord, PersonRecord.id == EncounterRecord.person_id)
            .where(EventRecord.community_id.is_not(None), PersonRecord.no_contact.is_(False))
            .order_by(EncounterRecord.met_on.desc(), EncounterRecord.id)
        )
        seen: set[tuple[int, int]] = set()
        people: dict[int, list[str]] = {}
        for community_id, person_id, name in self._connection.execute(query):
            if community_id is not None and (community_id, person_id) not in seen:
                seen.add((community_id, person_id))
                people.setdefault(community_id, []).append(name)
        return people
