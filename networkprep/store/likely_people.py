"""The few people out of many thousands who are worth comparing with a note (blocking, all by index)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, or_, select, text

from networkprep.domain.people import ContactPoint, PointKind
from networkprep.domain.phone_numbers import ENDING
from networkprep.domain.short_names import other_forms
from networkprep.store.records import ContactPointRecord, EventRecord, PersonRecord
from networkprep.store.search_documents import NAME_SIGN

_AT_MOST = 60
_IDS_BY_WORDS = text("SELECT rowid FROM person_index WHERE person_index MATCH :words LIMIT :most")
_AFTER_DIGITS = ":"


@dataclass(frozen=True, slots=True)
class NotedKeys:
    """What a note says, in the folded forms that are compared; ``points`` with their keys."""

    name: str
    organisation: str
    points: Sequence[tuple[ContactPoint, str]]


@dataclass(frozen=True, slots=True)
class LikelyPerson:
    """Someone known, with what is compared and what is shown."""

    id: int
    name: str
    name_key: str
    called: tuple[str, ...]
    organisation: str
    organisation_key: str
    met_where: str
    met_on: date | None
    points: tuple[tuple[PointKind, str, str], ...]
    """Kind, value and key of each way to reach them."""


def likely_people(connection: Connection, keys: NotedKeys) -> tuple[LikelyPerson, ...]:
    """Everybody with a shared address, the same or a partly same name, or the same organisation and given name."""
    ids: dict[int, None] = {}
    for query in _id_queries(keys):
        ids |= dict.fromkeys(int(key) for key in connection.execute(query).scalars())
    for words in _word_queries(keys.name):
        found = connection.execute(_IDS_BY_WORDS, {"words": words, "most": _AT_MOST})
        ids |= dict.fromkeys(int(key) for key in found.scalars())
    return people_by_id(connection, list(ids))


def people_by_id(connection: Connection, ids: Sequence[int]) -> tuple[LikelyPerson, ...]:
    """These people, to be compared."""
    if not ids:
        return ()
    query = (
        select(PersonRecord.__table__, EventRecord.title.label("met_where"))
        .outerjoin(EventRecord, EventRecord.id == PersonRecord.met_event_id)
        .where(PersonRecord.id.in_(ids))
        .order_by(PersonRecord.id)
    )
    points: defaultdict[int, list[tuple[PointKind, str, str]]] = defaultdict(list)
    for point in connection.execute(
        select(ContactPointRecord.__table__)
        .where(ContactPointRecord.person_id.in_(ids))
        .order_by(ContactPointRecord.id)
    ):
        points[point.person_id].append((PointKind(point.kind), point.value, point.key))
    return tuple(_person(row, tuple(points[row.id])) for row in connection.execute(query))


def _id_queries(keys: NotedKeys) -> Iterator[Select[Any]]:
    point = ContactPointRecord
    for noted, key in keys.points:
        where = and_(point.kind == noted.kind, point.key == key)
        if noted.kind is PointKind.PHONE and len(key) >= ENDING:
            ending = key[:ENDING]
            where = and_(point.kind == noted.kind, point.key >= ending, point.key < ending + _AFTER_DIGITS)
        yield select(point.person_id).where(where).limit(_AT_MOST)
    if keys.name:
        yield select(PersonRecord.id).where(PersonRecord.name_key == keys.name).limit(_AT_MOST)
    given = keys.name.partition(" ")[0]
    if keys.organisation and given:
        forms = (given[:2], *(form[:2] for form in other_forms(given)))
        alike = or_(*(PersonRecord.name_key.startswith(form) for form in sorted(set(forms))))
        yield select(PersonRecord.id).where(PersonRecord.organisation_key == keys.organisation, alike).limit(_AT_MOST)


def _word_queries(name: str) -> Iterator[str]:
    """Full-text queries from narrow to wide: all words, then one word whole and the other by its first letters."""
    words = ["".join(char for char in word if char.isalnum()) for word in name.split()]
    words = [word for word in words if word]
    if not words:
        return
    first, last = words[0], words[-1]
    if len(words) == 1:
        yield _word(first)
        return
    yield f"{_begun(first)} AND {_begun(last)}"
    yield f"{_begun(first[:1])} AND {_word(last)}"
    yield f"{_word(first)} AND {_begun(last[:2])}"
    if others := sorted(other_forms(first)):
        yield f"({' OR '.join(map(_word, others))}) AND {_word(last)}"


def _word(word: str) -> str:
    return f'"{NAME_SIGN}{word}"'


def _begun(word: str) -> str:
    return f"{_word(word)}*"


def _person(row: Any, points: tuple[tuple[PointKind, str, str], ...]) -> LikelyPerson:
    return LikelyPerson(
        id=row.id,
        name=row.name,
        name_key=row.name_key,
        called=tuple(name for name in (row.nickname, row.called) if name),
        organisation=row.organisation,
        organisation_key=row.organisation_key,
        met_where=row.met_where or "",
        met_on=row.met_on,
        points=points,
    )
