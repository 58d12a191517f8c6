"""The floor of a commit: the rows another file already has, written by plain ``sqlite3`` as cheaply as can be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import groupby

Rows = list[tuple[str, list[tuple[object, ...]]]]


def missing_rows(source: sqlite3.Connection, floor: sqlite3.Connection, keys: Iterable[tuple[str, int]]) -> Rows:
    """The statements that bring these rows of the floor to what they are in the source, alike ones together."""
    found: list[tuple[str, tuple[object, ...]]] = []
    for table, key in keys:
        wanted = source.execute(f"SELECT rowid, * FROM {table} WHERE rowid = ?", (key,))
        names = [column[0] for column in wanted.description][1:]
        row = wanted.fetchone()[1:]
        have = floor.execute(f"SELECT * FROM {table} WHERE rowid = ?", (key,)).fetchone()
        if have is None:
            listed, places = ", ".join(names), ", ".join("?" * len(names))
            found.append((f"INSERT INTO {table} ({listed}) VALUES ({places})", row))
        elif have != row:
            changed = [place for place in range(len(names)) if have[place] != row[place]]
            listed = ", ".join(f"{names[place]} = ?" for place in changed)
            values = (*(row[place] for place in changed), key)
            found.append((f"UPDATE {table} SET {listed} WHERE rowid = ?", values))
    found.sort(key=lambda each: (_ORDER.get(each[0].split()[2], 0), each[0]))
    return [(sql, [values for _, values in rows]) for sql, rows in groupby(found, key=lambda each: each[0])]


_ORDER = {"event": -4, "person": -3, "capture": -2, "promise": -1, "interaction_person": 1, "SET": 2}
"""Rows that others refer to come first."""


def commit(raw: sqlite3.Connection, rows: Rows, index: Sequence[str]) -> None:
    """Write the rows in one durable commit; with ``index`` their people are indexed by it, not by the triggers."""
    raw.execute("BEGIN IMMEDIATE")
    if index:
        raw.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('index_paused', '1')")
    for statement, values in rows:
        raw.executemany(statement, values)
    for statement in index:
        raw.execute(statement)
    if index:
        raw.execute("DELETE FROM meta WHERE key = 'index_paused'")
    raw.execute("COMMIT")
