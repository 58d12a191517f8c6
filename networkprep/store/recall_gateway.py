"""What is due for recall, whom an event needs, and what a try leaves behind."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from networkprep.domain.day_steps import days_after
from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.errors import GoneError
from networkprep.domain.events import EventState
from networkprep.domain.recall import Asks, Cue, CueKind, Memory
from networkprep.domain.recall_cues import TELLING
from networkprep.domain.wall_time import first_day
from networkprep.store.plain_rows import put_row
from networkprep.store.portions import portions
from networkprep.store.records import EncounterRecord, EventRecord, PersonRecord, PlanPersonRecord, RecallCardRecord

_WRITTEN = ("stability", "difficulty", "tried_on", "due_on", "fresh_until")


class RecallGateway:
    """Reads and writes recall on the caller's connection; whoever rests or is left in peace is never in it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, today: date, limit: int) -> tuple[int, ...]:
        """People something is due of, the latest due first."""
        query = (
            select(RecallCardRecord.person_id)
            .join(PersonRecord, PersonRecord.id == RecallCardRecord.person_id)
            .where(RecallCardRecord.due_on <= today, *_askable())
            .order_by(RecallCardRecord.due_on.desc(), RecallCardRecord.id)
            .limit(limit)
        )
        return tuple(self._connection.execute(query).scalars())

    def newly_met(self, since: date, evening: date) -> tuple[tuple[int, date], ...]:
        """People met at an event of these days of whom something was never asked, with the day, the latest first."""
        card = RecallCardRecord
        asked = select(card.person_id).group_by(card.person_id).having(func.count() == len(Asks))
        query = (
            select(PersonRecord.id, EventRecord.end_day)
            .join(EncounterRecord, EncounterRecord.person_id == PersonRecord.id)
            .join(EventRecord, EventRecord.id == EncounterRecord.event_id)
            .where(
                EventRecord.end_day.between(since, evening),
                PersonRecord.id.not_in(asked),
                *_kept(),
                *_askable(),
            )
            .order_by(EventRecord.end_day.desc(), EncounterRecord.id)
        )
        return tuple((row.id, row.end_day) for row in self._connection.execute(query))

    def planned(self, event_id: int) -> tuple[int, ...]:
        """Known people on the plan of an event, whom it looks for first."""
        query = (
            select(PersonRecord.id)
            .join(PlanPersonRecord, PlanPersonRecord.person_id == PersonRecord.id)
            .where(PlanPersonRecord.event_id == event_id, *_askable())
            .order_by(PlanPersonRecord.focus.desc(), PlanPersonRecord.position)
        )
        return tuple(self._connection.execute(query).scalars())

    def askable(self, people: Iterable[int]) -> frozenset[int]:
        """Those of these people who may be asked about."""
        found: set[int] = set()
        for some in portions(people):
            query = select(PersonRecord.id).where(PersonRecord.id.in_(some), *_askable())
            found.update(self._connection.execute(query).scalars())
        return frozenset(found)

    def event_day(self, event_id: int, home: tzinfo | None) -> tuple[str, date | None]:
        """The title of an event and the day it begins on at ``home``; raises GoneError when there is no such event."""
        query = select(EventRecord.title, EventRecord.starts).where(EventRecord.id == event_id)
        row = self._connection.execute(query).first()
        if row is None:
            raise GoneError("event")
        return row.title, first_day(row.starts, home) if row.starts else None

    def coming_events(self, now: datetime, first: date, last: date) -> tuple[tuple[int, date], ...]:
        """Planned events that begin on these days and have not begun yet, with the day, the nearest first."""
        query = (
            select(EventRecord.id, EventRecord.starts)
            .where(
                EventRecord.state == EventState.PLANNED,
                # The index is on instants: a day more at each end, for any zone.
                EventRecord.starts_at.between(_midnight(days_after(first, -1)), _midnight(days_after(last, 2))),
                or_(EventRecord.starts_at > now, EventRecord.all_day),
            )
            .order_by(EventRecord.starts_at, EventRecord.id)
        )
        days = ((row.id, first_day(row.starts, now.tzinfo)) for row in self._connection.execute(query))
        return tuple((event_id, day) for event_id, day in days if first <= day <= last)

    def tried_on(self, day: date) -> int:
        """How many prompts were tried on this day: for the bound of a day, and told to nobody."""
        query = select(func.count()).select_from(RecallCardRecord).where(RecallCardRecord.tried_on == day)
        return int(self._connection.execute(query).scalar_one())

    def memories(self, people: Iterable[int]) -> dict[tuple[int, Asks], Memory]:
        """What is kept of these people."""
        found: dict[tuple[int, Asks], Memory] = {}
        for some in portions(people):
            query: Select[Any] = select(RecallCardRecord.__table__).where(RecallCardRecord.person_id.in_(some))
            for row in self._connection.execute(query):
                memory = Memory(*(getattr(row, name) for name in _WRITTEN))
                found[row.person_id, Asks(row.asks)] = memory
        return found

    def put(self, person_id: int, asks: Asks, uid: str, memory: Memory) -> None:
        """Keep what a try left behind."""
        row = {"uid": uid, "person_id": person_id, "asks": asks.value}
        row |= {name: getattr(memory, name) for name in _WRITTEN}
        put_row(self._connection, RecallCardRecord, row, by=("person_id", "asks"), anew=_WRITTEN)

    def last_met(self, person_id: int) -> Cue | None:
        """Where and when one met this person last, if an event knows it."""
        query = (
            select(EventRecord.title, EncounterRecord.met_on)
            .join(EncounterRecord, EncounterRecord.event_id == EventRecord.id)
            .where(EncounterRecord.person_id == person_id)
            .order_by(EncounterRecord.met_on.desc(), EncounterRecord.id.desc())
        )
        row = self._connection.execute(query).first()
        return Cue(CueKind.MET_AT, row.title, row.met_on) if row is not None else None


def _askable() -> tuple[ColumnElement[bool], ...]:
    """Not at rest, not left in peace, and something is known of them."""
    known = or_(*(getattr(PersonRecord, field) != "" for field in TELLING))
    return PersonRecord.no_contact.is_(False), PersonRecord.resting.is_(False), known


def _kept() -> tuple[ColumnElement[bool], ...]:
    """Not those let go, and not those with whom it was not all right (S113)."""
    quality, decision = EncounterRecord.quality, EncounterRecord.decision
    return (
        or_(quality.is_(None), quality != Quality.NOT_ALL_RIGHT),
        or_(decision.is_(None), decision != Decision.LET_GO),
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
