"""Rows written by the driver's own statements, made once for each set of columns.

Through SQLAlchemy a row of a debrief's commit costs three times what SQLite needs for it, and a commit writes eighty
(performance 16). Columns, defaults and stored forms still come from the records: nothing is said twice.

So there are three ways to speak to the data file. A row, or columns of one, is written here. Anything else is a Core
statement. Only what is run with every capture or every key has a statement of its own, said to ``driver_of``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, Column, ColumnDefault, Connection, Date

from networkprep.domain.errors import GoneError
from networkprep.store.driver import driver_of
from networkprep.store.instants import instant_text
from networkprep.store.records import Record
from networkprep.store.records.record import Instant, table

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Row = Mapping[str, Any]
Stored = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement, the stored forms of its values by place, and the values of columns nobody named."""

    sql: str
    forms: tuple[tuple[int, Stored], ...]
    usual: tuple[Any, ...] = ()
    made: tuple[tuple[int, Stored], ...] = ()

    def values(self, row: Iterable[Any]) -> list[Any]:
        values = [*row, *self.usual]
        for place, make in self.made:
            values[place] = make(None)
        for place, stored in self.forms:
            if values[place] is not None:
                values[place] = stored(values[place])
        return values


def columns_of(draft: DataclassInstance) -> dict[str, Any]:
    """The fields of a draft, for a record that calls its columns as the draft does."""
    return {name: getattr(draft, name) for name in _field_names(type(draft))}


@cache
def _field_names(kind: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def insert_row(connection: Connection, record: type[Record], row: Row) -> int:
    """Write a new row; its key."""
    statement = _insertion(record, tuple(row))
    return driver_of(connection).execute(statement.sql, statement.values(row.values())).lastrowid or 0


def insert_rows(connection: Connection, record: type[Record], rows: Sequence[Row]) -> None:
    """Write new rows, all with the same columns in the same order."""
    if rows:
        statement = _insertion(record, tuple(rows[0]))
        driver_of(connection).executemany(statement.sql, [statement.values(row.values()) for row in rows])


def put_row(connection: Connection, record: type[Record], row: Row, *, by: Sequence[str], anew: Sequence[str]) -> None:
    """Write a row, or where one with the same ``by`` is there, its columns ``anew``."""
    put_rows(connection, record, (row,), by=by, anew=anew)


def put_rows(
    connection: Connection, record: type[Record], rows: Sequence[Row], *, by: Sequence[str], anew: Sequence[str]
) -> None:
    """The same for several rows, all with the same columns in the same order."""
    if rows:
        statement = _upsertion(record, tuple(rows[0]), tuple(by), tuple(anew))
        driver_of(connection).executemany(statement.sql, [statement.values(row.values()) for row in rows])


def update_row(connection: Connection, record: type[Record], key: int, columns: Row, *, by: str = "id") -> None:
    """Write columns of the row with this key; raises GoneError when there is none."""
    statement = _change(record, tuple(columns), by)
    found = driver_of(connection).execute(statement.sql, [*statement.values(columns.values()), key])
    if not found.rowcount:
        raise GoneError(record.__tablename__)


def update_rows(connection: Connection, record: type[Record], rows: Sequence[Row]) -> None:
    """Write the same columns of several rows, each named by its ``key``; one that is gone is passed over."""
    if rows:
        names = [name for name in rows[0] if name != "key"]
        statement = _change(record, tuple(names), "id")
        values = [[*statement.values(row[name] for name in names), row["key"]] for row in rows]
        driver_of(connection).executemany(statement.sql, values)


@cache
def _insertion(record: type[Record], names: tuple[str, ...]) -> _Statement:
    columns = table(record).columns
    defaults = {column.name: column.default for column in columns if column.name not in names}
    usual = {name: default.arg for name, default in defaults.items() if isinstance(default, ColumnDefault)}
    every = (*names, *usual)
    made = tuple((place, usual[name]) for place, name in enumerate(every) if callable(usual.get(name)))
    sql = f"INSERT INTO {record.__tablename__} ({', '.join(every)}) VALUES ({', '.join('?' * len(every))})"
    return _Statement(sql, _forms(columns[name] for name in every), tuple(usual.values()), made)


@cache
def _upsertion(record: type[Record], names: tuple[str, ...], by: tuple[str, ...], anew: tuple[str, ...]) -> _Statement:
    inserted = _insertion(record, names)
    changes = ", ".join(f"{name} = excluded.{name}" for name in anew)
    sql = f"{inserted.sql} ON CONFLICT ({', '.join(by)}) DO UPDATE SET {changes}"
    return _Statement(sql, inserted.forms, inserted.usual, inserted.made)


@cache
def _change(record: type[Record], names: tuple[str, ...], by: str) -> _Statement:
    changes = ", ".join(f"{name} = ?" for name in names)
    columns = table(record).columns
    return _Statement(
        f"UPDATE {record.__tablename__} SET {changes} WHERE {by} = ?", _forms(columns[name] for name in names)
    )


def _forms(columns: Iterable[Column[Any]]) -> tuple[tuple[int, Stored], ...]:
    found = ((place, _form(column)) for place, column in enumerate(columns))
    return tuple((place, stored) for place, stored in found if stored is not None)


def _form(column: Column[Any]) -> Stored | None:
    if isinstance(column.type, Date):
        return date.isoformat
    if isinstance(column.type, Instant):
        return instant_text
    return json.dumps if isinstance(column.type, JSON) else None
