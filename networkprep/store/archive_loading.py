"""Writes an archive's lists into the data file: by uid, whole, and without leaving a trace of itself.

Keys are given out first, so that rows may point to each other in any order; the links are checked at the end.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Connection, Float, Integer, LargeBinary, Table
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from networkprep.domain.progress import Progress
from networkprep.store.archive_dumping import Thing, dump_everything
from networkprep.store.archive_spec import KINDS, Kind, Part, plain_columns, reference_of, table_of
from networkprep.store.connection import RawConnection


@dataclass(slots=True)
class Loaded:
    """How many things of an archive were new, the same as here, here and different, or not what they should be."""

    new: int = 0
    matched: int = 0
    updated: int = 0
    skipped: int = 0


class ArchiveLoader:
    """Loads lists into the data file inside the caller's transaction."""

    def __init__(self, connection: Connection, raw: RawConnection, lists: Mapping[str, list[Thing]]) -> None:
        self._connection = connection
        self._lists = {kind.name: [one for one in lists.get(kind.name, []) if fits(kind, one)] for kind in KINDS}
        self._skipped = sum(map(len, lists.values())) - sum(map(len, self._lists.values()))
        self._here = dump_everything(raw, Progress())
        self._keys = {kind.table: _Keys(raw, kind) for kind in KINDS}

    def load(self, progress: Progress) -> Loaded:
        """Write what is new or different; raises CancelledError when cancelled (and nothing is kept then)."""
        self._connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        changes = {kind.name: self._sorted_out(kind) for kind in KINDS}
        loaded = Loaded(matched=sum(len(self._wanted(kind)) for kind in KINDS), skipped=self._skipped)
        for number, kind in enumerate(KINDS):
            progress.reached(number, len(KINDS))
            new, different = changes[kind.name]
            self._write(kind, new, different)
            loaded.new += len(new)
            loaded.updated += len(different)
        loaded.matched -= loaded.new + loaded.updated
        progress.reached(len(KINDS), len(KINDS))
        return loaded

    def _wanted(self, kind: Kind) -> list[Thing]:
        return self._lists[kind.name]

    def _sorted_out(self, kind: Kind) -> tuple[list[Thing], list[Thing]]:
        here = {thing[kind.key]: thing for thing in self._here[kind.name]}
        keys = self._keys[kind.table]
        new, different = [], []
        for thing in self._wanted(kind):
            if thing[kind.key] not in here:
                keys.give(thing[kind.key])
                new.append(thing)
            elif here[thing[kind.key]] != thing:
                different.append(thing)
        return new, different

    def _write(self, kind: Kind, new: list[Thing], different: list[Thing]) -> None:
        table = table_of(kind.table)
        keyed = kind.table != "draft"
        self._insert(table, [self._row(table, thing, self._id(kind, thing) if keyed else None) for thing in new])
        for thing in different:
            self._update(table, kind, thing)
        for part in kind.parts:
            self._insert_parts(kind, part, [*new, *different])

    def _update(self, table: Table, kind: Kind, thing: Thing) -> None:
        row = self._row(table, thing, None)
        names = [name for name in row if name != kind.key]
        assignments = ", ".join(f'"{name}" = ?' for name in names)
        self._connection.exec_driver_sql(
            f'UPDATE {table.name} SET {assignments} WHERE "{kind.key}" = ?',
            (*(row[name] for name in names), thing[kind.key]),
        )
        for part in kind.parts:
            self._connection.exec_driver_sql(
                f"DELETE FROM {part.table} WHERE {part.owner} = ?", (self._id(kind, thing),)
            )

    def _insert_parts(self, kind: Kind, part: Part, things: Iterable[Thing]) -> None:
        table = table_of(part.table)
        rows = []
        number = self._connection.exec_driver_sql(f"SELECT coalesce(max(id), 0) FROM {part.table}").scalar_one()
        for thing in things:
            found = thing.get(part.name)
            inside = ([found] if found else []) if part.single else found or []
            first = number + 1
            for one in inside:
                number += 1
                row = self._row(table, one, number, part.owner, part.sibling)
                row[part.owner] = self._id(kind, thing)
                if part.sibling:
                    row[part.sibling] = None if one.get("under") is None else first + one["under"]
                rows.append(row)
        self._insert(table, rows)

    def _insert(self, table: Table, rows: list[Thing]) -> None:
        if not rows:
            return
        names = list(rows[0])
        columns = ", ".join(f'"{name}"' for name in names)
        places = ", ".join("?" for _ in names)
        self._connection.exec_driver_sql(
            f"INSERT INTO {table.name} ({columns}) VALUES ({places})",
            [tuple(row[name] for name in names) for row in rows],
        )

    def _row(self, table: Table, thing: Thing, key: int | None, owner: str = "", sibling: str = "") -> Thing:
        row: Thing = {} if key is None else {"id": key}
        for column in plain_columns(table, owner):
            if column.name == sibling:
                continue
            if target := reference_of(column):
                row[column.name] = self._keys[target].find(thing.get(column.name.removesuffix("_id")))
            else:
                row[column.name] = _stored(column, thing.get(column.name))
        return row

    def _id(self, kind: Kind, thing: Thing) -> int:
        return self._keys[kind.table].known(thing[kind.key])


class _Keys:
    """Keys of this file by uid; new ones are given out from the end."""

    def __init__(self, raw: RawConnection, kind: Kind) -> None:
        self._known: dict[str, int] = {}
        if kind.table != "draft":
            self._known = dict(raw.execute(f"SELECT {kind.key}, id FROM {kind.table}").fetchall())
        self._last = max(self._known.values(), default=0)

    def give(self, uid: str) -> None:
        """A key for something new."""
        self._last += 1
        self._known[uid] = self._last

    def find(self, uid: str | None) -> int | None:
        """The key of what is pointed to; None when it is neither here nor in the archive."""
        return None if uid is None else self._known.get(uid)

    def known(self, uid: str) -> int:
        """The key of something that is here."""
        return self._known[uid]


def fits(kind: Kind, thing: Thing) -> bool:
    """Whether a thing of an archive has the columns of its kind, each of the right type."""
    if not isinstance(thing.get(kind.key), str) or not _fits_table(table_of(kind.table), thing):
        return False
    for part in kind.parts:
        found = thing.get(part.name)
        inside = [found] if part.single and found is not None else found
        if not isinstance(inside or [], list):
            return False
        if not all(isinstance(one, dict) and _fits_table(table_of(part.table), one, part) for one in inside or []):
            return False
    return True


def _fits_table(table: Table, thing: Thing, part: Part | None = None) -> bool:
    left_out = {part.owner, part.sibling} if part else set()
    return all(
        _fits_column(column, thing.get(column.name.removesuffix("_id") if reference_of(column) else column.name))
        for column in plain_columns(table)
        if column.name not in left_out
    )


def _fits_column(column: Column[Any], value: Any) -> bool:
    if value is None:
        return column.nullable or column.default is not None
    if reference_of(column):
        return isinstance(value, str)
    if isinstance(column.type, JSON):
        return isinstance(value, list | dict)
    if isinstance(column.type, Boolean):
        return isinstance(value, bool)
    if isinstance(column.type, Integer):
        return isinstance(value, int) and not isinstance(value, bool)
    if isinstance(column.type, Float):
        return isinstance(value, float | int) and not isinstance(value, bool)
    return isinstance(value, str)


def _stored(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None if column.nullable else _default_of(column)
    if isinstance(column.type, Boolean):
        return int(value)
    if isinstance(column.type, JSON):
        return json.dumps(value, ensure_ascii=True)
    if isinstance(column.type, LargeBinary):
        return base64.b64decode(value)
    if isinstance(value, str):
        # Undo copies text through quote(), which ends at a NUL; a lone surrogate is no text at all.
        return value.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
    return value


def _default_of(column: Column[Any]) -> Any:
    default = column.default
    if isinstance(default, ScalarElementColumnDefault):
        return default.arg
    return "[]" if isinstance(column.type, JSON) else None
