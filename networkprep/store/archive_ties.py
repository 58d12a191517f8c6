"""What ties the things of an archive to each other: what needs another thing, and what there may be only once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any
from uuid import uuid4

from sqlalchemy import Table, UniqueConstraint

from networkprep.store.archive_spec import KINDS, Kind, Part, field_of, plain_columns, reference_of, table_of
from networkprep.store.packed_things import Thing

Lists = dict[str, list[Thing]]
Here = Mapping[str, Mapping[str, Thing]]


def under_keys_here(lists: Lists, here: Here) -> None:
    """What a person made of a built-in line is one thing, whatever uid it was given on another computer."""
    known = {line["builtin_key"]: uid for uid, line in here["starters"].items() if line["builtin_key"]}
    coming = {line["uid"] for line in lists["starters"]}
    for line in lists["starters"]:
        uid = known.get(line["builtin_key"])
        if uid is not None and uid not in coming:
            line["uid"] = uid


def without_loose_ends(lists: Lists, here: Here) -> Iterator[str]:
    """Leave out what needs something that is neither in the archive nor here, and what needs that, in turn.

    Says what was left out.
    """
    known = {kind.table: {*here[kind.name], *_keys(kind, lists)} for kind in KINDS}
    is_settled = False
    while not is_settled:
        is_settled = True
        for kind in KINDS:
            kept, lost = _parted(kind, lists[kind.name], known)
            if lost:
                yield from (f"{kind.name}: {thing[kind.key]}" for thing in lost)
                lists[kind.name] = kept
                known[kind.table] = {*here[kind.name], *_keys(kind, lists)}
                is_settled = False
    for kind in KINDS:
        for part in kind.parts:
            table = table_of(part.table)
            if not part.single and any(_needed(table, part.owner)):
                for thing in lists[kind.name]:
                    thing[part.name] = [row for row in thing[part.name] if _holds(table, row, known, part.owner)]


def without_doubles(lists: Lists, here: Here) -> Iterator[str]:
    """Leave out what there may be once only and is there already under another uid. Says what was left out."""
    for kind in KINDS:
        for names in _once(kind.table, kind.key):
            coming = {thing[kind.key] for thing in lists[kind.name]}
            staying = [thing for key, thing in here[kind.name].items() if key not in coming]
            taken = {each for thing in staying if (each := _values(thing, names)) is not None}
            kept = []
            for thing in lists[kind.name]:
                values = _values(thing, names)
                if values is not None and values in taken:
                    yield f"{kind.name}: {thing[kind.key]}"
                else:
                    taken.add(values or ())
                    kept.append(thing)
            lists[kind.name] = kept
        for part in kind.parts:
            if not part.single:
                _part_once(kind, part, lists, here)


def _part_once(kind: Kind, part: Part, lists: Lists, here: Here) -> None:
    for names in _once(part.table, part.owner):
        if names == ("uid",):
            _with_uids_of_their_own(kind, part, lists, here)
        else:
            for thing in lists[kind.name]:
                thing[part.name] = _first_of_each(thing[part.name], names)


def _first_of_each(rows: Iterable[Thing], names: Iterable[str]) -> list[Thing]:
    """Of rows that say the same in these fields one alone."""
    found: dict[object, Thing] = {}
    for row in rows:
        found.setdefault(_values(row, names), row)
    return list(found.values())


def _with_uids_of_their_own(kind: Kind, part: Part, lists: Lists, here: Here) -> None:
    """A row whose uid another thing has already is another row: nothing is lost for it."""
    coming = {thing[kind.key] for thing in lists[kind.name]}
    staying = (thing for key, thing in here[kind.name].items() if key not in coming)
    taken = {row["uid"] for thing in staying for row in thing[part.name]}
    for thing in lists[kind.name]:
        for row in thing[part.name]:
            if row["uid"] in taken:
                row["uid"] = str(uuid4())
            taken.add(row["uid"])


@cache
def _once(name: str, left_out: str) -> tuple[tuple[str, ...], ...]:
    """The sets of fields that no two rows of a table may share, as an archive calls them."""
    table = table_of(name)
    sets = [tuple(index.columns) for index in table.indexes if index.unique]
    sets += [tuple(each.columns) for each in table.constraints if isinstance(each, UniqueConstraint)]
    named = (tuple(field_of(column) for column in columns if column.name != left_out) for columns in sets)
    return tuple(dict.fromkeys(names for names in named if names))


def _values(thing: Thing, names: Iterable[str]) -> tuple[Any, ...] | None:
    values = tuple(thing[name] for name in names)
    return None if None in values else values


def _parted(kind: Kind, things: list[Thing], known: Mapping[str, set[str]]) -> tuple[list[Thing], list[Thing]]:
    table = table_of(kind.table)
    kept: list[Thing] = []
    lost: list[Thing] = []
    for thing in things:
        (kept if _holds(table, thing, known) else lost).append(thing)
    return kept, lost


def _keys(kind: Kind, lists: Lists) -> Iterable[str]:
    return (thing[kind.key] for thing in lists[kind.name])


@cache
def _needed(table: Table, owner: str = "") -> tuple[tuple[str, str], ...]:
    """The fields that must point to something, each with the table it points to."""
    columns = [column for column in plain_columns(table, owner) if not column.nullable]
    return tuple((field_of(column), target) for column in columns if (target := reference_of(column)))


def _holds(table: Table, thing: Thing, known: Mapping[str, set[str]], owner: str = "") -> bool:
    return all(thing[name] in known[target] for name, target in _needed(table, owner))
