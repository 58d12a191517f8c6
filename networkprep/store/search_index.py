"""The full-text indexes: the triggers that keep them, the bulk fill, and the upkeep done when idle.

The triggers are temporary, made anew for each connection, so that the file itself holds no trigger at all
(which is what lets ``connection`` trust its schema). They look at ``meta.index_paused``, which an action on many
people sets inside its transaction: an import rests them and fills what is missing at its end (a trigger for each row
costs six times one INSERT ... SELECT), any other lets them note whose documents are to be made anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from sqlalchemy import Connection

from networkprep.store.driver import driver_of
from networkprep.store.search_documents import (
    FILL_PEOPLE,
    NAMED,
    WORDS,
    name_text,
    organisation_text,
    situation_text,
    words_text,
)

_RESTING, _NOTING = "1", "noting"
_PAUSED = "EXISTS (SELECT 1 FROM main.meta WHERE key='index_paused'{value})"
_AWAKE = "NOT " + _PAUSED.format(value="")
_NOTES = _PAUSED.format(value=f" AND value='{_NOTING}'")
_NOT_RESTING = "NOT " + _PAUSED.format(value=f" AND value='{_RESTING}'")

_SOURCES = {"person_index": "person", "capture_index": "capture", "learning_index": "learning"}
_FILLS = {
    "person_index": FILL_PEOPLE,
    "capture_index": "INSERT INTO capture_index (rowid, raw) SELECT id, raw FROM capture",
    "learning_index": "INSERT INTO learning_index (rowid, text) SELECT id, text FROM learning",
}
_NOTED = "SELECT person_id FROM temp.people_to_index"


def install(connection: sqlite3.Connection) -> None:
    """Make the triggers of this connection."""
    connection.execute("CREATE TEMP TABLE people_to_index (person_id INTEGER PRIMARY KEY)")
    for statement in (*_person_triggers(), *_situation_triggers(), *_event_triggers(), *_text_triggers()):
        connection.execute(statement)


def pause(connection: Connection, *, noting: bool = False) -> None:
    """Let the triggers rest until ``resume``, or note whom until ``resume_noted``, in the caller's transaction."""
    driver_of(connection).execute(
        "INSERT INTO meta (key, value) VALUES ('index_paused', ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_NOTING if noting else _RESTING,),
    )


def resume(connection: Connection, *, rebuilt: bool = False) -> None:
    """Wake the triggers and index every person, capture and learning that has no document yet, one statement each.

    Whoever was noted meanwhile is indexed anew; ``rebuilt`` says that all of it is.
    """
    _index_noted(connection)
    for table, fill_all in _FILLS.items():
        emptied = "" if rebuilt else f" WHERE rowid NOT IN (SELECT id FROM {_SOURCES[table]})"
        connection.exec_driver_sql(f"DELETE FROM {table}{emptied}")
        connection.exec_driver_sql(f"{fill_all} WHERE id NOT IN (SELECT rowid FROM {table})")
    wake(connection)


def resume_for(connection: Connection, person_ids: Sequence[int]) -> None:
    """Wake the triggers after only these people, and nothing else that is searched, were written."""
    fill(connection, person_ids)
    wake(connection)


def resume_noted(connection: Connection) -> None:
    """Wake the triggers and make the documents of those anew who were noted meanwhile."""
    _index_noted(connection)
    wake(connection)


def fill(connection: Connection, person_ids: Sequence[int]) -> None:
    """Make the documents of these people anew while the triggers rest; a portion at a time can be cancelled between."""
    for statement in fill_for(person_ids):
        driver_of(connection).execute(statement)


def wake(connection: Connection) -> None:
    """Wake the triggers, when everything written meanwhile has its document."""
    driver_of(connection).execute("DELETE FROM meta WHERE key='index_paused'")


def fill_for(person_ids: Sequence[int]) -> tuple[str, str]:
    """The two statements that make the documents of these people anew."""
    return _fill_of(",".join(str(int(person_id)) for person_id in person_ids) or "NULL")


def rebuild(raw: sqlite3.Connection) -> None:
    """Make every document anew; the doctor's repair for a search that misses someone."""
    for table, fill_all in _FILLS.items():
        raw.execute(f"DELETE FROM {table}")
        # Marks of what was deleted would slow every search until they are merged away.
        raw.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        raw.execute(fill_all)


def merge_a_little(raw: sqlite3.Connection) -> None:
    """A slice of the merging that commits leave undone; called when the program is idle."""
    for table in _FILLS:
        raw.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', 16)")


def optimise(raw: sqlite3.Connection) -> None:
    """Rewrite the indexes so that no deleted word stands in them (used by "forget for good")."""
    for table in _FILLS:
        raw.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def _index_noted(connection: Connection) -> None:
    driver = driver_of(connection)
    for statement in _fill_of(_NOTED):
        driver.execute(statement)
    driver.execute("DELETE FROM temp.people_to_index")


def _fill_of(people: str) -> tuple[str, str]:
    return f"DELETE FROM person_index WHERE rowid IN ({people})", f"{FILL_PEOPLE} WHERE p.id IN ({people})"


def _trigger(name: str, moment: str, condition: str, body: str) -> str:
    return f"CREATE TEMP TRIGGER {name} AFTER {moment} WHEN {condition} BEGIN {body}; END"


def _both(name: str, moment: str, people: str, condition: str, body: str) -> tuple[str, str]:
    """A trigger that keeps the index, and the one that notes people (a query of keys) in its stead while paused."""
    noted = f"INSERT OR IGNORE INTO people_to_index {people}"
    return (
        _trigger(name, moment, f"{condition} AND {_AWAKE}", body),
        _trigger(f"{name}_noted", moment, f"{condition} AND {_NOTES}", noted),
    )


def _person_triggers() -> list[str]:
    document = (
        f"new.id, {name_text('new')}, {organisation_text('new')}, {words_text('new')}, {situation_text('new.id')}"
    )
    written = (*NAMED, *WORDS)
    return [
        *_both(
            "person_indexed",
            "INSERT ON main.person",
            "SELECT new.id",
            "true",
            f"INSERT INTO person_index (rowid, name, organisation, words, situation) VALUES ({document})",
        ),
        *_both(
            "person_reindexed",
            f"UPDATE OF {', '.join(written)} ON main.person",
            "SELECT new.id",
            _differs(written),
            f"UPDATE person_index SET name = {name_text('new')}, organisation = {organisation_text('new')}, "
            f"words = {words_text('new')} WHERE rowid = new.id",
        ),
        *_both(
            "person_met",
            "UPDATE OF met_event_id, met_on ON main.person",
            "SELECT new.id",
            _differs(("met_event_id", "met_on")),
            f"UPDATE person_index SET situation = {situation_text('new.id')} WHERE rowid = new.id",
        ),
        *_both(
            "person_unindexed",
            "DELETE ON main.person",
            "SELECT old.id",
            "true",
            "DELETE FROM person_index WHERE rowid = old.id",
        ),
    ]


def _differs(columns: Sequence[str]) -> str:
    """An undone action writes every column of a row: only what it changed is of interest."""
    old, new = (", ".join(f"{side}.{column}" for column in columns) for side in ("old", "new"))
    return f"({old}) IS NOT ({new})"


_SITUATED = {
    "encounter": ("event_id", "met_on", "detail", "why", "paths_cross"),
    "person_tag": ("text",),
    "contact_point": ("value",),
    "capture": ("raw",),
    "promise": ("text",),
    "interaction_person": ("interaction_id",),
}
"""Tables whose rows belong to a person, with the columns that are searched."""


def _situation_triggers() -> list[str]:
    statements: list[str] = []
    for table, columns in _SITUATED.items():
        for verb, row in (("INSERT", "new"), ("DELETE", "old")):
            people = f"SELECT {row}.person_id WHERE {row}.person_id IS NOT NULL"
            statements += _situate(f"{table}_situated_{verb.lower()}", f"{verb} ON main.{table}", people, row)
        moment = f"UPDATE OF person_id, {', '.join(columns)} ON main.{table}"
        statements += _both(
            f"{table}_situated_update",
            moment,
            "SELECT id FROM person WHERE id IN (old.person_id, new.person_id)",
            f"{_differs(('person_id', *columns))} AND (old.person_id IS NOT NULL OR new.person_id IS NOT NULL)",
            _situation_of("old.person_id, new.person_id"),
        )
    return statements


def _situate(name: str, moment: str, people: str, row: str) -> tuple[str, str]:
    return _both(name, moment, people, f"{row}.person_id IS NOT NULL", _situation_of(f"{row}.person_id"))


def _event_triggers() -> list[str]:
    """An event renamed, or back by undo before or after its people; a talk noted anew, or back by undo."""
    at_event = (
        "SELECT person_id FROM encounter WHERE event_id = new.id "
        "UNION SELECT id FROM person WHERE met_event_id = new.id"
    )
    in_talk = "SELECT person_id FROM interaction_person WHERE interaction_id = new.id"
    named = ("title", "place", "kind")
    return [
        *_both("event_situated_insert", "INSERT ON main.event", at_event, "true", _situation_of(at_event)),
        *_both(
            "event_situated_update",
            f"UPDATE OF {', '.join(named)} ON main.event",
            at_event,
            _differs(named),
            _situation_of(at_event),
        ),
        *_both("interaction_situated_insert", "INSERT ON main.interaction", in_talk, "true", _situation_of(in_talk)),
        *_both(
            "interaction_situated_update",
            "UPDATE OF note ON main.interaction",
            in_talk,
            _differs(("note",)),
            _situation_of(in_talk),
        ),
    ]


def _situation_of(people: str) -> str:
    return f"UPDATE person_index SET situation = {situation_text('person_index.rowid')} WHERE rowid IN ({people})"


def _text_triggers() -> list[str]:
    statements = []
    for table, column in (("capture", "raw"), ("learning", "text")):
        index = f"{table}_index"
        statements += [
            _trigger(
                f"{table}_indexed",
                f"INSERT ON main.{table}",
                _NOT_RESTING,
                f"INSERT INTO {index} (rowid, {column}) VALUES (new.id, new.{column})",
            ),
            _trigger(
                f"{table}_reindexed",
                f"UPDATE OF {column} ON main.{table}",
                f"{_differs((column,))} AND {_NOT_RESTING}",
                f"UPDATE {index} SET {column} = new.{column} WHERE rowid = new.id",
            ),
            _trigger(
                f"{table}_unindexed",
                f"DELETE ON main.{table}",
                _NOT_RESTING,
                f"DELETE FROM {index} WHERE rowid = old.id",
            ),
        ]
    return statements
