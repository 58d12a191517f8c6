"""The few people out of many thousands who are worth comparing with a note (blocking, all by index)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, select, text

from networkprep.domain.people import ContactPoint
from networkprep.store.records import ContactPointRecord, EventRecord, PersonRecord

_AT_MOST = 60
_IDS_BY_WORDS = text("SELECT rowid FROM person_index WHERE person_index MATCH :words LIMIT :most")


@dataclass(frozen=True, slots=True)
class NotedKeys:
    """What a note says, in the folded forms that are compared; ``points`` by their keys."""

    name: str
    organisation: str
    points: Mapping[str, ContactPoint]


@dataclass(frozen=True, slots=True)
class LikelyPerson:
    """Someone known, with what is compared and what is shown."""

    id: int
    name: str
    name_key: str
    organisation: str
    organisation_key: str
    met_where: str
    met_on: date | None
    point_keys: frozenset[str]


def likely_people(connection: Connection, keys: NotedKeys) -> tuple[LikelyPerson, ...]:
    """Everybody with a shared address, the same or a partly same name, or the same organisation and given name."""
    ids: dict[int, None] = {}
    for query in _id_queries(keys):
        ids |= dict.fromkeys(int(key) for key in connection.execute(query).scalars())
    for words in _word_queries(keys.name):
        found = connection.execute(_IDS_BY_WORDS, {"words": words, "most": _AT_MOST})
        ids |= dict.fromkeys(int(key) for key in found.scalars())
    return _people(connection, list(ids)) if ids else ()


def _id_queries(keys: NotedKeys) -> Iterator[Select[Any]]:
    if keys.points:
        yield select(ContactPointRecord.person_id).where(ContactPointRecord.key.in_(list(keys.points)))
    if keys.name:
        yield select(PersonRecord.id).where(PersonRecord.name_key == keys.name).limit(_AT_MOST)
    given = keys.name.partition(" ")[0]
    if keys.organisation and given:
        yield (
            select(PersonRecord.id)
            .where(PersonRecord.organisation_key == keys.organisation, PersonRecord.name_key.startswith(given[:2]))
            .limit(_AT_MOST)
        )


def _word_queries(name: str) -> Iterator[str]:
    """Full-text queries from narrow to wide: all words, then one word whole and the other by its first letters."""
    words = ["".join(char for char in word if char.isalnum()) for word in name.split()]
    words = [word for word in words if word]
    if not words:
        return
    first, last = words[0], words[-1]
    if len(words) == 1:
        yield f'name : "{first}"'
        return
    yield f'name : ("{first}"* AND "{last}"*)'
    yield f'name : ("{first[:1]}"* AND "{last}")'
    yield f'name : ("{first}" AND "{last[:2]}"*)'


def _people(connection: Connection, ids: list[int]) -> tuple[LikelyPerson, ...]:
    query = (
        select(PersonRecord.__table__, EventRecord.title.label("met_where"))
        .outerjoin(EventRecord, EventRecord.id == PersonRecord.met_event_id)
        .where(PersonRecord.id.in_(ids))
        .order_by(PersonRecord.id)
    )
    points = connection.execute(
        select(ContactPointRecord.person_id, ContactPointRecord.key).where(ContactPointRecord.person_id.in_(ids))
    ).all()
    return tuple(
        _person(row, frozenset(point.key for point in points if point.person_id == row.id))
        for row in connection.execute(query)
    )


def _person(row: Any, point_keys: frozenset[str]) -> LikelyPerson:
    return LikelyPerson(
        id=row.id,
        name=row.name,
        name_key=row.name_key,
        organisation=row.organisation,
        organisation_key=row.organisation_key,
        met_where=row.met_where or "",
        met_on=row.met_on,
        point_keys=point_keys,
    )
