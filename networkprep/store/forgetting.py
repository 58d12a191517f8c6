"""Every trace of one person taken out of the data file, its log, and its indexes (fault 39)."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator

from sqlalchemy import Connection, delete, select

from networkprep.domain.plain_text import search_key
from networkprep.domain.whole_names import whole_name
from networkprep.store.draft_gateway import KEYED_BY
from networkprep.store.people_at_once import delete_people
from networkprep.store.person_merging import columns_of_people
from networkprep.store.records import (
    CaptureRecord,
    DismissalRecord,
    DraftRecord,
    FollowUpRecord,
    InteractionPersonRecord,
    InteractionRecord,
    PersonRecord,
)
from networkprep.store.search_index import optimise

_SHARED = frozenset({InteractionPersonRecord.__tablename__, PersonRecord.__tablename__})


def delete_every_trace(connection: Connection, person_id: int, uid: str, name: str) -> None:
    """Delete a person with all rows that are about them; a talk with others stays with the others."""
    _delete_talks_with_nobody_else(connection, person_id)
    messages = _drafts_of_messages(connection, person_id)
    for table, column in columns_of_people():
        if table.name not in _SHARED:
            connection.execute(delete(table).where(column == person_id))
    delete_people(connection, [person_id])
    connection.execute(delete(DismissalRecord).where(DismissalRecord.key.contains(uid, autoescape=True)))
    _delete_drafts(connection, person_id, name, messages)


def notes_naming(connection: Connection, name: str) -> int:
    """How many notes of other things still hold this name; they are left as they are."""
    if not name:
        return 0
    wanted = whole_name(search_key(name))
    query = select(CaptureRecord.raw).where(CaptureRecord.raw.contains(name, autoescape=True))
    return sum(wanted.search(search_key(raw)) is not None for raw in connection.execute(query).scalars())


def scrub(raw: sqlite3.Connection) -> None:
    """Rewrite the indexes and write the log file back, so that nothing deleted stands anywhere on the disk."""
    optimise(raw)
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _delete_talks_with_nobody_else(connection: Connection, person_id: int) -> None:
    link = InteractionPersonRecord
    talks = select(link.interaction_id).where(link.person_id == person_id)
    others = select(link.interaction_id).where(link.interaction_id.in_(talks), link.person_id != person_id)
    connection.execute(
        delete(InteractionRecord).where(InteractionRecord.id.in_(talks), InteractionRecord.id.not_in(others))
    )


def _drafts_of_messages(connection: Connection, person_id: int) -> frozenset[str]:
    """The keys of what is being written to the person, whether it names them or not."""
    query = select(FollowUpRecord.id).where(FollowUpRecord.person_id == person_id)
    return frozenset(f"{KEYED_BY['follow_up']}{key}" for key in connection.execute(query).scalars())


def _delete_drafts(connection: Connection, person_id: int, name: str, messages: frozenset[str]) -> None:
    """Saved drafts are only kept for undo, which is emptied too; of open ones, those that speak of the person go."""
    connection.execute(delete(DraftRecord).where(DraftRecord.state == "committed"))
    key, meant = search_key(name), re.compile(rf'"person_id": {person_id}\b')
    wanted = whole_name(key) if key else None
    for row in connection.execute(select(DraftRecord.key, DraftRecord.body)).all():
        named = wanted is not None and any(wanted.search(search_key(text)) for text in _texts_in(row.body))
        if named or meant.search(json.dumps(row.body)) or row.key in messages:
            connection.execute(delete(DraftRecord).where(DraftRecord.key == row.key))


def _texts_in(value: object) -> Iterator[str]:
    """What was typed, without the names of the fields it was typed into."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(each)
