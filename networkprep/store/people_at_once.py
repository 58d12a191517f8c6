"""The same change for many people: one statement for each five hundred of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, update

from networkprep.domain.progress import Progress
from networkprep.domain.shared_interests import interest_key
from networkprep.store.portions import portions
from networkprep.store.records import PersonRecord, PersonTagRecord, PromiseRecord
from networkprep.store.search_index import pause, resume_noted

AT_LEISURE = Progress()
"""Told to nobody, and never stopped."""

_MANY = 50
"""People from which on the search index is kept in one go at the end."""


def set_people(connection: Connection, ids: Sequence[int], progress: Progress = AT_LEISURE, **columns: Any) -> None:
    """Write single columns of several people."""
    for some in _told(ids, progress):
        connection.execute(update(PersonRecord).where(PersonRecord.id.in_(some)).values(**columns))


def delete_people(connection: Connection, ids: Sequence[int], progress: Progress = AT_LEISURE) -> int:
    """Delete people with all that hangs on them and their promises; how many there were. Raw captures stay."""
    gone = 0
    with _indexed_at_the_end(connection, ids):
        for some in _told(ids, progress):
            connection.execute(delete(PromiseRecord).where(PromiseRecord.person_id.in_(some)))
            gone += connection.execute(delete(PersonRecord).where(PersonRecord.id.in_(some))).rowcount
    return gone


def tag_people(connection: Connection, ids: Sequence[int], category: str, progress: Progress = AT_LEISURE) -> None:
    """Give people a category, each once."""
    key = interest_key(category)
    with _indexed_at_the_end(connection, ids):
        for some in _told(ids, progress):
            have = set(connection.execute(select(PersonTagRecord.person_id).where(*_tagged(some, key))).scalars())
            there = connection.execute(select(PersonRecord.id).where(PersonRecord.id.in_(some))).scalars()
            rows = [
                {"person_id": person_id, "kind": "category", "text": category, "key": key}
                for person_id in there
                if person_id not in have
            ]
            if rows:
                connection.execute(insert(PersonTagRecord), rows)


def untag_people(connection: Connection, ids: Sequence[int], category: str, progress: Progress = AT_LEISURE) -> None:
    """Take a category away from people."""
    key = interest_key(category)
    with _indexed_at_the_end(connection, ids):
        for some in _told(ids, progress):
            connection.execute(delete(PersonTagRecord).where(*_tagged(some, key)))


def tags_of(connection: Connection, ids: Sequence[int]) -> list[tuple[str, int]]:
    """The categories these people have, each with how many of them have it; the most frequent first."""
    found: dict[str, tuple[str, int]] = {}
    for some in portions(ids):
        query = (
            select(PersonTagRecord.key, func.min(PersonTagRecord.text), func.count())
            .where(PersonTagRecord.person_id.in_(some), PersonTagRecord.kind == "category")
            .group_by(PersonTagRecord.key)
        )
        for key, text, count in connection.execute(query):
            spelling, before = found.get(key, (text, 0))
            found[key] = spelling, before + count
    return sorted(found.values(), key=lambda tag: (-tag[1], tag[0]))


def _told(ids: Sequence[int], progress: Progress) -> Iterator[list[int]]:
    """The people in portions; between two of them one is told how far it is, and may be stopped."""
    done = 0
    for some in portions(ids):
        progress.reached(done, len(ids))
        yield some
        done += len(some)
    progress.reached(done, len(ids))


@contextmanager
def _indexed_at_the_end(connection: Connection, ids: Sequence[int]) -> Iterator[None]:
    """Row by row, a thousand people take as long as a new index for everybody."""
    if len(ids) < _MANY:
        yield
        return
    pause(connection, noting=True)
    yield
    resume_noted(connection)


def _tagged(ids: Sequence[int], key: str) -> tuple[ColumnElement[bool], ...]:
    return PersonTagRecord.person_id.in_(ids), PersonTagRecord.kind == "category", PersonTagRecord.key == key
