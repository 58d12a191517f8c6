"""Everything the data file holds about one person, table by table, read from the schema so that none is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Table, select

from networkprep.domain.stored_about import StoredThing
from networkprep.store.person_merging import columns_of_people
from networkprep.store.records import EventRecord, InteractionPersonRecord, InteractionRecord, PersonRecord

_INNER = frozenset({"id", "uid", "name_key", "organisation_key", "key", "position", "parts", "dismissed"})


class _Named(NamedTuple):
    """How a link to another record is told: under which field, by which text."""

    field: str
    key: Any
    text: Any


_EVENT = _Named("event", EventRecord.id, EventRecord.title)
_NAMED = {
    "event_id": _EVENT,
    "met_event_id": _EVENT,
    "through_person_id": _Named("through", PersonRecord.id, PersonRecord.name),
}


def stored_about(connection: Connection, person_id: int) -> tuple[StoredThing, ...]:
    """The person's own record first, then everything that hangs on it; empty when there is no such person."""
    person = PersonRecord.__table__
    interaction = InteractionRecord.__table__
    talks = select(InteractionPersonRecord.interaction_id).where(InteractionPersonRecord.person_id == person_id)
    things = [
        *_things(connection, person, person.c.id == person_id),
        *_things(connection, interaction, interaction.c.id.in_(talks)),
    ]
    for table, column in columns_of_people():
        if table.name not in {PersonRecord.__tablename__, InteractionPersonRecord.__tablename__}:
            things += _things(connection, table, column == person_id)
    return tuple(things)


def _things(connection: Connection, table: Any, where: Any) -> Iterator[StoredThing]:
    for row in connection.execute(select(table).where(where)):
        values = ((column, row._mapping[column]) for column in _told(table))
        filled = tuple((column.name, _text(value)) for column, value in values if value not in (None, "", [], False))
        yield StoredThing(table.name, (*filled, *_linked(connection, table, row)))


def _told(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if column.name not in _INNER and not column.foreign_keys]


def _linked(connection: Connection, table: Table, row: Any) -> Iterator[tuple[str, str]]:
    """The event a record is about, and whoever brought the two together, by name."""
    for column in table.columns:
        named = _NAMED.get(column.name)
        key = row._mapping[column]
        if named is not None and key is not None:
            name = connection.execute(select(named.text).where(named.key == key)).scalar()
            if name:
                yield named.field, name


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return str(value)
