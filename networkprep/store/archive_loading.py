"""Writes an archive's lists into the data file: by uid, whole, and without leaving a trace of itself.

Keys are given out first, so that rows may point to each other in any order; the links are checked at the end.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Connection, LargeBinary, Table
from sqlalchemy.exc import IntegrityError

from networkprep.domain.errors import RefusedError
from networkprep.domain.progress import Progress
from networkprep.store.archive_drafts import IncomingDraftKeys
from networkprep.store.archive_dumping import dump_one_by_one
from networkprep.store.archive_fitting import Misfit, fit_lists
from networkprep.store.archive_spec import KINDS, Kind, Part, field_of, plain_columns, reference_of, table_of
from networkprep.store.connection import RawConnection
from networkprep.store.draft_gateway import KEYED_BY, drop_orphans
from networkprep.store.packed_things import PackedThings, Thing

_AT_ONCE = 1000
"""Rows handed to SQLite together."""


@dataclass(slots=True)
class Loaded:
    """How many things of an archive were new, the same as here, here and different, or not what they should be."""

    new: int = 0
    matched: int = 0
    updated: int = 0
    skipped: int = 0
    misfits: tuple[Misfit, ...] = ()


class ArchiveLoader:
    """Loads lists into the data file inside the caller's transaction."""

    def __init__(self, connection: Connection, raw: RawConnection, lists: dict[str, Sequence[Thing]]) -> None:
        self._connection = connection
        self._raw = raw
        self._lists = lists
        self._keys = {kind.table: _Keys(raw, kind) for kind in KINDS}

    def load(self, progress: Progress) -> Loaded:
        """Write what is new or different; raises CancelledError when cancelled (and nothing is kept then).

        Raises RefusedError when the archive and what is here cannot stand side by side.
        """
        here = self._here(progress)
        given = sum(map(len, self._lists.values()))
        fitted = fit_lists(self._lists, here)
        loaded = Loaded(misfits=tuple(fitted.misfits), matched=fitted.equal)
        self._connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        changes = {kind.name: self._sorted_out(kind, fitted.things[kind.name], here[kind.name]) for kind in KINDS}
        loaded.misfits += self._without_homeless(*changes["drafts"])
        try:
            for number, kind in enumerate(KINDS):
                progress.reached(len(KINDS) + number, 2 * len(KINDS))
                new, different = changes[kind.name]
                loaded.new += len(new)
                loaded.updated += len(different)
                if kind.table == "draft":
                    new, different = self._found_again(new), self._found_again(different)
                self._write(kind, new, different)
        except IntegrityError as error:
            raise RefusedError("ARCHIVE_TANGLED") from error
        loaded.skipped = given - loaded.matched - sum(map(len, fitted.things.values()))
        loaded.skipped += len(loaded.misfits) - len(fitted.misfits)
        loaded.matched = given - loaded.new - loaded.updated - loaded.skipped
        progress.reached(2 * len(KINDS), 2 * len(KINDS))
        return loaded

    def _here(self, progress: Progress) -> dict[str, PackedThings]:
        """What is here already, by key."""
        steps = Progress(lambda done, total: progress.reached(done, 2 * total))
        keys = {kind.name: kind.key for kind in KINDS}
        return {name: PackedThings(things, keys[name]) for name, things in dump_one_by_one(self._raw, steps)}

    def _sorted_out(
        self, kind: Kind, things: list[Thing], here: Mapping[str, Thing]
    ) -> tuple[list[Thing], list[Thing]]:
        keys = self._keys[kind.table]
        new, different = [], []
        for thing in things:
            if thing[kind.key] not in here:
                keys.give(thing[kind.key])
                new.append(thing)
            elif here[thing[kind.key]] != thing:
                different.append(thing)
        return new, different

    def _without_homeless(self, *drafts: list[Thing]) -> tuple[Misfit, ...]:
        """Leave out the drafts that belong to nothing here; says which."""
        keys, homeless = self._draft_keys(), []
        for some in drafts:
            homeless += [draft for draft in some if keys.draft(draft["key"], {}) is None]
            some[:] = [draft for draft in some if draft not in homeless]
        return tuple(Misfit(f"drafts: {draft['key']}", lost=True, is_loose=True) for draft in homeless)

    def _found_again(self, drafts: list[Thing]) -> list[Thing]:
        """Drafts by the keys of this file."""
        keys = self._draft_keys()
        named = ((draft, keys.draft(draft["key"], draft["body"])) for draft in drafts)
        return [{**draft, "key": name[0], "body": name[1]} for draft, name in named if name is not None]

    def _draft_keys(self) -> IncomingDraftKeys:
        return IncomingDraftKeys(self._raw, lambda table, uid: self._keys[table].find(uid))

    def _write(self, kind: Kind, new: list[Thing], different: list[Thing]) -> None:
        table = table_of(kind.table)
        keyed = kind.table != "draft"
        if kind.table in KEYED_BY:
            drop_orphans(self._connection, kind.table)
        self._insert(table, (self._row(table, thing, self._id(kind, thing) if keyed else None) for thing in new))
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
        self._insert(table_of(part.table), self._part_rows(kind, part, things))

    def _part_rows(self, kind: Kind, part: Part, things: Iterable[Thing]) -> Iterator[Thing]:
        table = table_of(part.table)
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
                yield row

    def _insert(self, table: Table, rows: Iterator[Thing]) -> None:
        while some := list(islice(rows, _AT_ONCE)):
            names = list(some[0])
            columns = ", ".join(f'"{name}"' for name in names)
            places = ", ".join("?" for _ in names)
            self._connection.exec_driver_sql(
                f"INSERT INTO {table.name} ({columns}) VALUES ({places})",
                [tuple(row[name] for name in names) for row in some],
            )

    def _row(self, table: Table, thing: Thing, key: int | None, owner: str = "", sibling: str = "") -> Thing:
        row: Thing = {} if key is None else {"id": key}
        for column in plain_columns(table, owner):
            if column.name == sibling:
                continue
            if target := reference_of(column):
                row[column.name] = self._keys[target].find(thing.get(field_of(column)))
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


def _stored(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, Boolean):
        return int(value)
    if isinstance(column.type, JSON):
        return json.dumps(value, ensure_ascii=True)
    if isinstance(column.type, LargeBinary):
        return base64.b64decode(value)
    return value
