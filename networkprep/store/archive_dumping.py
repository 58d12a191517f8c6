"""Reads everything out of the data file, in the shape of an archive: stable, sorted, without keys of this file."""

from __future__ import annotations

import base64
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import JSON, Boolean, Column, LargeBinary, Table

from networkprep.domain.progress import Progress
from networkprep.store.archive_drafts import OutgoingDraftKeys
from networkprep.store.archive_spec import (
    KINDS,
    Kind,
    Part,
    field_of,
    kind_of_table,
    plain_columns,
    reference_of,
    table_of,
)
from networkprep.store.connection import RawConnection
from networkprep.store.packed_things import Thing


def dump_everything(raw: RawConnection, progress: Progress) -> dict[str, list[Thing]]:
    """All lists of the archive by name, each sorted by its key; raises CancelledError when cancelled."""
    return {name: list(things) for name, things in dump_one_by_one(raw, progress)}


def dump_one_by_one(raw: RawConnection, progress: Progress) -> Iterator[tuple[str, Iterator[Thing]]]:
    """The same, a thing at a time: a hundred thousand people need not be held at once. Each list is read to its end."""
    names = _Names(raw)
    for number, kind in enumerate(KINDS):
        progress.reached(number, len(KINDS))
        things = _things(raw, kind, names)
        yield kind.name, _drafts(things, OutgoingDraftKeys(raw, names.of)) if kind.table == "draft" else things
    progress.reached(len(KINDS), len(KINDS))


class _Names:
    """The uid behind each key of this file, table by table."""

    def __init__(self, raw: RawConnection) -> None:
        self._raw = raw
        self._by_table: dict[str, dict[int, str]] = {}

    def of(self, table: str, key: int | None) -> str | None:
        """The uid of a row; None for no row."""
        if key is None:
            return None
        if table not in self._by_table:
            column = kind_of_table(table).key
            self._by_table[table] = dict(self._raw.execute(f"SELECT id, {column} FROM {table}").fetchall())
        return self._by_table[table].get(key)


def _things(raw: RawConnection, kind: Kind, names: _Names) -> Iterator[Thing]:
    table = table_of(kind.table)
    inside = {part.name: _inside(raw, part, names) for part in kind.parts}
    for row in _rows(raw, table, f"ORDER BY {kind.key}"):
        thing = _thing(row, table, names)
        for part in kind.parts:
            found = inside[part.name].pop(row["id"], [])
            thing[part.name] = (found[0] if found else None) if part.single else found
        yield thing


def _drafts(drafts: Iterable[Thing], keys: OutgoingDraftKeys) -> Iterator[Thing]:
    """Drafts by names that hold elsewhere; one that belongs to something deleted is left out."""
    named = ((draft, keys.draft(draft["key"], draft["body"])) for draft in drafts)
    found = [{**draft, "key": name[0], "body": name[1]} for draft, name in named if name is not None]
    return iter(sorted(found, key=lambda draft: str(draft["key"])))


def _inside(raw: RawConnection, part: Part, names: _Names) -> dict[int, list[Thing]]:
    table = table_of(part.table)
    found: defaultdict[int, list[Thing]] = defaultdict(list)
    places: dict[int, int] = {}
    for row in _rows(raw, table, f"ORDER BY {', '.join((part.owner, *part.order))}"):
        owned = found[row[part.owner]]
        thing = _thing(row, table, names, part.owner, part.sibling)
        if part.sibling:
            places[row["id"]] = len(owned)
            thing["under"] = places.get(row[part.sibling])
        owned.append(thing)
    return found


def _rows(raw: RawConnection, table: Table, ending: str) -> Iterator[Thing]:
    names = [column.name for column in table.columns]
    columns = ", ".join(f'"{name}"' for name in names)
    found = raw.execute(f"SELECT {columns} FROM {table.name} {ending}")
    return (dict(zip(names, row, strict=True)) for row in found)


def _thing(row: Thing, table: Table, names: _Names, owner: str = "", sibling: str = "") -> Thing:
    thing: Thing = {}
    for column in plain_columns(table, owner):
        if column.name == sibling:
            continue
        if target := reference_of(column):
            thing[field_of(column)] = names.of(target, row[column.name])
        else:
            thing[column.name] = _shown(column, row[column.name])
    return thing


def _shown(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, Boolean):
        return bool(value)
    if isinstance(column.type, JSON):
        return json.loads(value)
    if isinstance(column.type, LargeBinary):
        return base64.b64encode(value).decode("ascii")
    return value
