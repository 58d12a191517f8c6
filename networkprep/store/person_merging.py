"""Everything that hangs on one person moved to another; which tables that are is read from the schema itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Connection, Table, and_, delete, select, update

from networkprep.store.records import (
    ContactPointRecord,
    EncounterRecord,
    InteractionPersonRecord,
    PersonRecord,
    PersonTagRecord,
    RecallCardRecord,
    Record,
)

_WRITTEN_WITH_THE_PERSON = frozenset({ContactPointRecord.__tablename__, PersonTagRecord.__tablename__})
_ENCOUNTER_WORDS = ("why", "detail", "paths_cross")


def move_history(connection: Connection, from_id: int, to_id: int) -> None:
    """Hang everything of the first person on the second; where both met at one event, the two rows become one."""
    _unite_encounters(connection, from_id, to_id)
    _unite_interactions(connection, from_id, to_id)
    _unite_recall(connection, from_id, to_id)
    for table, column in columns_of_people():
        if table.name not in _WRITTEN_WITH_THE_PERSON:
            connection.execute(update(table).where(column == from_id).values({column.name: to_id}))
    through = and_(PersonRecord.id == to_id, PersonRecord.through_person_id == to_id)
    connection.execute(update(PersonRecord).where(through).values(through_person_id=None))


def columns_of_people() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column that names a person."""
    for table in Record.metadata.sorted_tables:
        for column in table.columns:
            if any(key.target_fullname == "person.id" for key in column.foreign_keys):
                yield table, column


def _unite_encounters(connection: Connection, from_id: int, to_id: int) -> None:
    table = EncounterRecord.__table__
    rows = connection.execute(select(table).where(table.c.person_id.in_((from_id, to_id)))).all()
    kept = {row.event_id: row for row in rows if row.person_id == to_id}
    for row in rows:
        if row.person_id == from_id and row.event_id in kept:
            values = _united(kept[row.event_id], row)
            connection.execute(
                update(EncounterRecord).where(EncounterRecord.id == kept[row.event_id].id).values(values)
            )
            connection.execute(delete(EncounterRecord).where(EncounterRecord.id == row.id))


def _united(kept: Any, other: Any) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(kept, name) or getattr(other, name) for name in ("quality", "decision")}
    for name in _ENCOUNTER_WORDS:
        a, b = getattr(kept, name), getattr(other, name)
        values[name] = f"{a} · {b}" if a and b and a != b else a or b
    return values


def _unite_interactions(connection: Connection, from_id: int, to_id: int) -> None:
    """Who took part twice takes part once."""
    there = select(InteractionPersonRecord.interaction_id).where(InteractionPersonRecord.person_id == to_id)
    connection.execute(
        delete(InteractionPersonRecord).where(
            InteractionPersonRecord.person_id == from_id, InteractionPersonRecord.interaction_id.in_(there)
        )
    )


def _unite_recall(connection: Connection, from_id: int, to_id: int) -> None:
    """Of two memories of one thing, the one of the person who is kept stays; left out once is left out (X4)."""
    there = select(RecallCardRecord.asks).where(RecallCardRecord.person_id == to_id)
    left_out = select(RecallCardRecord.asks).where(
        RecallCardRecord.person_id == from_id, RecallCardRecord.due_on.is_(None)
    )
    connection.execute(
        update(RecallCardRecord)
        .where(RecallCardRecord.person_id == to_id, RecallCardRecord.asks.in_(left_out))
        .values(due_on=None)
    )
    connection.execute(
        delete(RecallCardRecord).where(RecallCardRecord.person_id == from_id, RecallCardRecord.asks.in_(there))
    )
