"""Is the data file sound? The start check after an unclean end, the weekly check, and the doctor (reliability 2.4)."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store.failures import sorted_failures
from networkprep.store.meta import read_fact, write_fact
from networkprep.store.search_index import rebuild

_WEEK = timedelta(days=7)
_CHECKED = "checked_on"


class Finding(StrEnum):
    """What the doctor may find."""

    DAMAGED = "damaged"
    INDEX_DAMAGED = "index_damaged"
    BROKEN_LINKS = "broken_links"
    SEARCH_INCOMPLETE = "search_incomplete"


@dataclass(frozen=True, slots=True)
class Found:
    """One finding with how many places it concerns; ``repairable`` by the doctor."""

    finding: Finding
    count: int
    repairable: bool = True


def quick_check(raw: sqlite3.Connection) -> None:
    """Raise WorldError(DATA_DAMAGED) when the file is damaged; some milliseconds for a megabyte."""
    with sorted_failures():
        answer = raw.execute("PRAGMA quick_check(1)").fetchone()
    if answer != ("ok",):
        raise WorldError(WorldFailure.DATA_DAMAGED, "quick_check")


def weekly_check_due(raw: sqlite3.Connection, today: date) -> bool:
    """Whether the thorough check was last done a week ago or more."""
    checked = read_fact(raw, _CHECKED)
    return checked is None or date.fromisoformat(checked) + _WEEK <= today


def note_checked(raw: sqlite3.Connection, today: date) -> None:
    """Remember that the thorough check was done today."""
    write_fact(raw, _CHECKED, today.isoformat())


def examine(raw: sqlite3.Connection) -> tuple[Found, ...]:
    """Everything the doctor finds; changes nothing. A file too damaged to be read is one finding."""
    try:
        answers = [str(row[0]) for row in raw.execute("PRAGMA integrity_check(100)")]
        broken = len(raw.execute("PRAGMA foreign_key_check").fetchall())
        unindexed = _unindexed(raw)
    except sqlite3.DatabaseError:
        return (Found(Finding.DAMAGED, 1, repairable=False),)
    found = []
    if answers != ["ok"]:
        only_indexes = all("index" in answer.lower() for answer in answers)
        found.append(Found(Finding.INDEX_DAMAGED if only_indexes else Finding.DAMAGED, len(answers), only_indexes))
    if broken:
        found.append(Found(Finding.BROKEN_LINKS, broken, repairable=False))
    if unindexed:
        found.append(Found(Finding.SEARCH_INCOMPLETE, unindexed))
    return tuple(found)


def repair(raw: sqlite3.Connection, found: tuple[Found, ...]) -> None:
    """Mend what can be mended without losing anything; the caller made a backup before."""
    with sorted_failures():
        if any(one.finding is Finding.INDEX_DAMAGED for one in found):
            raw.execute("REINDEX")
        if any(one.finding is Finding.SEARCH_INCOMPLETE for one in found):
            raw.execute("BEGIN IMMEDIATE")
            rebuild(raw)
            raw.execute("COMMIT")


def _unindexed(raw: sqlite3.Connection) -> int:
    missing = 0
    for table, index in (("person", "person_index"), ("capture", "capture_index"), ("learning", "learning_index")):
        missing += raw.execute(
            f"SELECT count(*) FROM (SELECT id FROM {table} EXCEPT SELECT rowid FROM {index})"
        ).fetchone()[0]
    return missing
