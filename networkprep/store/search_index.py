"""The full-text indexes: the triggers that keep them, the bulk fill, and the upkeep done when idle.

The triggers are temporary, made anew for each connection, so that the file itself holds no trigger at all
(which is what lets ``connection`` trust its schema). They look at ``meta.index_paused``, which an import sets
inside its transaction and ends with ``resume`` (a trigger for each row costs six times one INSERT ... SELECT).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from sqlalchemy import Connection

from networkprep.store.driver import driver_of

_AWAKE = "WHEN NOT EXISTS (SELECT 1 FROM main.meta WHERE key='index_paused')"

PERSON_SITUATION = """
coalesce((SELECT group_concat(e.title || ' ' || e.place || ' ' || e.kind || ' ' ||
    CASE strftime('%w', n.met_on) WHEN '0' THEN 'sunday' WHEN '1' THEN 'monday' WHEN '2' THEN 'tuesday'
        WHEN '3' THEN 'wednesday' WHEN '4' THEN 'thursday' WHEN '5' THEN 'friday' ELSE 'saturday' END || ' ' ||
    CASE strftime('%m', n.met_on) WHEN '01' THEN 'january' WHEN '02' THEN 'february' WHEN '03' THEN 'march'
        WHEN '04' THEN 'april' WHEN '05' THEN 'may' WHEN '06' THEN 'june' WHEN '07' THEN 'july'
        WHEN '08' THEN 'august' WHEN '09' THEN 'september' WHEN '10' THEN 'october' WHEN '11' THEN 'november'
        ELSE 'december' END || ' ' || strftime('%Y', n.met_on) || ' ' ||
    n.detail || ' ' || n.why || ' ' || n.paths_cross, ' ')
    FROM encounter n JOIN event e ON e.id = n.event_id WHERE n.person_id = {person}), '') || ' ' ||
coalesce((SELECT group_concat(c.raw, ' ') FROM capture c WHERE c.person_id = {person}), '') || ' ' ||
coalesce((SELECT group_concat(t.text, ' ') FROM person_tag t WHERE t.person_id = {person}), '') || ' ' ||
coalesce((SELECT group_concat(v.value, ' ') FROM contact_point v WHERE v.person_id = {person}), '')
"""

PERSON_DOCUMENT = """
SELECT p.id, p.name || ' ' || p.nickname || ' ' || p.called, p.organisation || ' ' || p.title,
    p.notes || ' ' || p.private_notes || ' ' || p.challenge || ' ' || p.lit_up || ' ' || p.detail || ' ' ||
    p.could_offer || ' ' || p.would_learn || ' ' || p.sector || ' ' || p.place || ' ' || p.how_met, {situation}
FROM person p
"""


_NAME = "new.name || ' ' || new.nickname || ' ' || new.called"
_ORGANISATION = "new.organisation || ' ' || new.title"
_WORDS = (
    "new.notes || ' ' || new.private_notes || ' ' || new.challenge || ' ' || new.lit_up || ' ' || new.detail || ' ' ||"
    " new.could_offer || ' ' || new.would_learn || ' ' || new.sector || ' ' || new.place || ' ' || new.how_met"
)
_PERSON_COLUMNS = (
    "name, nickname, called, organisation, title, notes, private_notes, challenge, lit_up, detail, could_offer, "
    "would_learn, sector, place, how_met"
)


_SOURCES = {"person_index": "person", "capture_index": "capture", "learning_index": "learning"}
_FILLS = {
    "person_index": "INSERT INTO person_index (rowid, name, organisation, words, situation) "
    + PERSON_DOCUMENT.format(situation=PERSON_SITUATION.format(person="p.id")),
    "capture_index": "INSERT INTO capture_index (rowid, raw) SELECT id, raw FROM capture",
    "learning_index": "INSERT INTO learning_index (rowid, text) SELECT id, text FROM learning",
}


def install(connection: sqlite3.Connection) -> None:
    """Make the triggers of this connection."""
    for statement in _person_triggers() + _situation_triggers() + _text_triggers():
        connection.execute(statement)


def pause(connection: Connection) -> None:
    """Let the triggers rest until ``resume``, inside the caller's transaction."""
    driver_of(connection).execute(
        "INSERT INTO meta (key, value) VALUES ('index_paused', '1') ON CONFLICT (key) DO UPDATE SET value = '1'"
    )


def resume(connection: Connection, *, rebuilt: bool = False) -> None:
    """Wake the triggers and index every person, capture and learning that has no document yet, one statement each.

    ``rebuilt`` makes every document anew: for a change that also altered what was indexed before.
    """
    for table, fill in _FILLS.items():
        emptied = "" if rebuilt else f" WHERE rowid NOT IN (SELECT id FROM {_SOURCES[table]})"
        connection.exec_driver_sql(f"DELETE FROM {table}{emptied}")
        connection.exec_driver_sql(f"{fill} WHERE id NOT IN (SELECT rowid FROM {table})")
    connection.exec_driver_sql("DELETE FROM meta WHERE key='index_paused'")


def resume_for(connection: Connection, person_ids: Sequence[int]) -> None:
    """Wake the triggers after only these people, and nothing else that is searched, were written."""
    fill(connection, person_ids)
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
    listed = ",".join(str(int(person_id)) for person_id in person_ids) or "NULL"
    return (
        f"DELETE FROM person_index WHERE rowid IN ({listed})",
        f"{_FILLS['person_index']} WHERE p.id IN ({listed})",
    )


def rebuild(raw: sqlite3.Connection) -> None:
    """Make every document anew; the doctor's repair for a search that misses someone."""
    for table, fill in _FILLS.items():
        raw.execute(f"DELETE FROM {table}")
        raw.execute(fill)


def merge_a_little(raw: sqlite3.Connection) -> None:
    """A slice of the merging that commits leave undone; called when the program is idle."""
    for table in ("person_index", "capture_index", "learning_index"):
        raw.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('merge', 16)")


def optimise(raw: sqlite3.Connection) -> None:
    """Rewrite the indexes so that no deleted word stands in them (used by "forget for good")."""
    for table in ("person_index", "capture_index", "learning_index"):
        raw.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def _person_triggers() -> list[str]:
    situation = PERSON_SITUATION.format(person="new.id")
    return [
        (
            f"CREATE TEMP TRIGGER person_indexed AFTER INSERT ON main.person {_AWAKE} BEGIN "
            "INSERT INTO person_index (rowid, name, organisation, words, situation) "
            f"VALUES (new.id, {_NAME}, {_ORGANISATION}, {_WORDS}, {situation}); END"
        ),
        (
            f"CREATE TEMP TRIGGER person_reindexed AFTER UPDATE OF {_PERSON_COLUMNS} ON main.person {_AWAKE} BEGIN "
            f"UPDATE person_index SET name = {_NAME}, organisation = {_ORGANISATION}, words = {_WORDS} "
            "WHERE rowid = new.id; END"
        ),
        (
            f"CREATE TEMP TRIGGER person_unindexed AFTER DELETE ON main.person {_AWAKE} BEGIN "
            "DELETE FROM person_index WHERE rowid = old.id; END"
        ),
    ]


def _situation_triggers() -> list[str]:
    statements = []
    for table in ("encounter", "person_tag", "contact_point", "capture"):
        for verb, row in (("INSERT", "new"), ("UPDATE", "new"), ("DELETE", "old")):
            met = f" AND {row}.person_id IS NOT NULL" if table == "capture" else ""
            situation = PERSON_SITUATION.format(person=f"{row}.person_id")
            statements.append(
                f"CREATE TEMP TRIGGER {table}_situated_{verb.lower()} AFTER {verb} ON main.{table} {_AWAKE}{met} BEGIN "
                f"UPDATE person_index SET situation = {situation} WHERE rowid = {row}.person_id; END"
            )
    return statements


def _text_triggers() -> list[str]:
    statements = []
    for table, column in (("capture", "raw"), ("learning", "text")):
        index = f"{table}_index"
        statements += [
            (
                f"CREATE TEMP TRIGGER {table}_indexed AFTER INSERT ON main.{table} {_AWAKE} BEGIN "
                f"INSERT INTO {index} (rowid, {column}) VALUES (new.id, new.{column}); END"
            ),
            (
                f"CREATE TEMP TRIGGER {table}_reindexed AFTER UPDATE OF {column} ON main.{table} {_AWAKE} BEGIN "
                f"UPDATE {index} SET {column} = new.{column} WHERE rowid = new.id; END"
            ),
            (
                f"CREATE TEMP TRIGGER {table}_unindexed AFTER DELETE ON main.{table} {_AWAKE} BEGIN "
                f"DELETE FROM {index} WHERE rowid = old.id; END"
            ),
        ]
    return statements
