"""The dates that rhythm and warmth rest on, read from the interactions themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from networkprep.domain.rhythm import Rhythm
from networkprep.store.driver import driver_of
from networkprep.store.plain_rows import update_rows
from networkprep.store.portions import portions
from networkprep.store.records import InteractionPersonRecord, InteractionRecord, PersonRecord

_FACTS = """
SELECT p.id, p.rhythm, p.met_on, p.connected_on, p.created_at, p.space_until, max(i.on_date),
    max(CASE WHEN i.weight = 'full' THEN i.on_date END)
FROM person p LEFT JOIN interaction_person t ON t.person_id = p.id LEFT JOIN interaction i ON i.id = t.interaction_id
WHERE p.id IN ({places}) GROUP BY p.id
"""
"""Said to the driver as it is: a debrief asks it in its commit (performance 16)."""


@dataclass(frozen=True, slots=True)
class TouchFacts:
    """What is known of one person's contacts; ``known_since`` is the day to count from where there was none yet."""

    person_id: int
    rhythm: Rhythm
    last_touch_on: date | None
    last_full_on: date | None
    known_since: date
    space_until: date | None


@dataclass(frozen=True, slots=True)
class TouchDates:
    """The three dates kept with a person."""

    person_id: int
    last_touch_on: date | None
    last_full_on: date | None
    next_touch_on: date | None


def touch_facts(connection: Connection, person_ids: Iterable[int]) -> tuple[TouchFacts, ...]:
    """The facts of these people; who is gone is left out."""
    return tuple(facts for some in portions(person_ids) for facts in _facts(connection, some))


def write_touch_dates(connection: Connection, dates: Iterable[TouchDates]) -> None:
    """Keep the dates with their people; nothing else is touched."""
    rows = [
        {
            "key": one.person_id,
            "last_touch_on": one.last_touch_on,
            "last_full_on": one.last_full_on,
            "next_touch_on": one.next_touch_on,
        }
        for one in dates
    ]
    update_rows(connection, PersonRecord, rows)


def full_interactions(connection: Connection, person_id: int) -> int:
    """How many full interactions there were with a person; stages are offered from these (S15)."""
    query = (
        select(func.count())
        .select_from(InteractionPersonRecord)
        .join(InteractionRecord, InteractionRecord.id == InteractionPersonRecord.interaction_id)
        .where(InteractionPersonRecord.person_id == person_id, InteractionRecord.weight == "full")
    )
    return int(connection.execute(query).scalar_one())


def _facts(connection: Connection, person_ids: list[int]) -> list[TouchFacts]:
    query = _FACTS.format(places=",".join("?" * len(person_ids)))
    return [
        TouchFacts(
            person_id=key,
            rhythm=Rhythm(rhythm),
            last_touch_on=_day(touch),
            last_full_on=_day(full),
            known_since=_day(met) or _day(connected) or date.fromisoformat(created[:10]),
            space_until=_day(space),
        )
        for key, rhythm, met, connected, created, space, touch, full in driver_of(connection).execute(query, person_ids)
    ]


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
