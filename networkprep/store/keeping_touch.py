"""The dates that rhythm and warmth rest on, read from the interactions themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, case, func, select, update

from networkprep.domain.rhythm import Rhythm
from networkprep.store.records import InteractionPersonRecord, InteractionRecord, PersonRecord

_AT_ONCE = 500


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
    wanted = list(person_ids)
    found: list[TouchFacts] = []
    for start in range(0, len(wanted), _AT_ONCE):
        found += _facts(connection, wanted[start : start + _AT_ONCE])
    return tuple(found)


def write_touch_dates(connection: Connection, dates: Iterable[TouchDates]) -> None:
    """Keep the dates with their people; nothing else is touched."""
    rows = [
        {"key": one.person_id, "touch": one.last_touch_on, "full": one.last_full_on, "next": one.next_touch_on}
        for one in dates
    ]
    if rows:
        person = PersonRecord.__table__
        statement = (
            update(PersonRecord)
            .where(person.c.id == bindparam("key"))
            .values(last_touch_on=bindparam("touch"), last_full_on=bindparam("full"), next_touch_on=bindparam("next"))
        )
        connection.execute(statement.execution_options(synchronize_session=False), rows)


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
    full_day = case((InteractionRecord.weight == "full", InteractionRecord.on_date))
    query = (
        select(
            PersonRecord.id,
            PersonRecord.rhythm,
            PersonRecord.met_on,
            PersonRecord.connected_on,
            PersonRecord.created_at,
            PersonRecord.space_until,
            func.max(InteractionRecord.on_date).label("touch"),
            func.max(full_day).label("full"),
        )
        .outerjoin(InteractionPersonRecord, InteractionPersonRecord.person_id == PersonRecord.id)
        .outerjoin(InteractionRecord, InteractionRecord.id == InteractionPersonRecord.interaction_id)
        .where(PersonRecord.id.in_(person_ids))
        .group_by(PersonRecord.id)
    )
    return [
        TouchFacts(
            person_id=row.id,
            rhythm=Rhythm(row.rhythm),
            last_touch_on=row.touch,
            last_full_on=row.full,
            known_since=row.met_on or row.connected_on or row.created_at.date(),
            space_until=row.space_until,
        )
        for row in connection.execute(query)
    ]
