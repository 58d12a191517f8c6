"""People brought in by the thousand: known ones found, new ones written, in a few statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, func, select

from networkprep.domain.bare_names import bare_name
from networkprep.domain.likeness import LikenessReason
from networkprep.domain.people import ContactPoint, PersonDraft, PointKind
from networkprep.domain.plain_text import search_key
from networkprep.store.person_gateway import person_columns, point_key, point_values, tag_values
from networkprep.store.photo_gateway import photo_values
from networkprep.store.plain_rows import insert_rows
from networkprep.store.portions import portions
from networkprep.store.records import AttachmentRecord, ContactPointRecord, PersonRecord, PersonTagRecord

_REASONS = {
    PointKind.EMAIL: LikenessReason.SAME_EMAIL,
    PointKind.PHONE: LikenessReason.SAME_PHONE,
    PointKind.LINK: LikenessReason.SAME_LINK,
}
_PROFILE = "linkedin.com/in/"
"""In the key of a link: a page that one person has and no other."""
_SHARED_BY_FEW = 3


@dataclass(frozen=True, slots=True)
class Coming:
    """One person to bring in: the draft, the uid the file gives them (or nothing), and a photo with its media type."""

    draft: PersonDraft
    uid: str = ""
    photo: tuple[bytes, str] | None = None


class KnownPeople:
    """Finds who of the coming people is here already, or may be.

    Surely here: the same uid, the same profile on LinkedIn, an e-mail or link with the name, or name and organisation.
    Whoever is only like somebody is proposed, and decided by the person.
    """

    def __init__(self, connection: Connection, coming: Sequence[Coming]) -> None:
        self._connection = connection
        self._by_uid = self._uids({one.uid for one in coming if one.uid})
        keys = {point_key(point) for one in coming for point in one.draft.points if point.kind in _REASONS}
        self._by_point = self._points(keys - {""})
        written = {one.draft.name for one in coming}
        self._by_name = self._names({search_key(each) for name in written for each in (name, bare_name(name))})

    @property
    def anybody(self) -> bool:
        """Whether anybody here has a name, number or address of the coming people."""
        return bool(self._by_point or self._by_name)

    def find(self, one: Coming) -> int | None:
        """The key of the person, or None."""
        if one.uid and one.uid in self._by_uid:
            return self._by_uid[one.uid]
        name, organisation = search_key(one.draft.name), search_key(one.draft.organisation)
        for point in one.draft.points:
            if point.kind in {PointKind.EMAIL, PointKind.LINK}:
                key = point_key(point)
                for person_id, known_name in self._by_point.get(key, ()):
                    if known_name == name or _PROFILE in key:
                        return person_id
        same_place = [
            person_id for person_id, place in self._by_name.get(name, ()) if organisation and place == organisation
        ]
        return same_place[0] if same_place else None

    def namesakes(self, one: Coming) -> list[int]:
        """People of the same name and organisation, or of the same name and none: the same only if nothing differs."""
        organisation = search_key(one.draft.organisation)
        named = self._by_name.get(search_key(one.draft.name), ())
        return [person_id for person_id, place in named if place == organisation]

    def is_shared_by_many(self, point: ContactPoint) -> bool:
        """Whether a number or address is that of a desk, not of one person."""
        return len(self._by_point.get(point_key(point), ())) > _SHARED_BY_FEW

    def alike(self, one: Coming) -> dict[int, tuple[LikenessReason, str]]:
        """Who may be the same, by key, with the reason and what both have. A number many share says nothing."""
        found: dict[int, tuple[LikenessReason, str]] = {}
        for point in sorted((each for each in one.draft.points if each.kind in _REASONS), key=_by_weight):
            if not self.is_shared_by_many(point):
                for person_id, _name in self._by_point.get(point_key(point), ()):
                    found.setdefault(person_id, (_REASONS[point.kind], point.value))
        for key in dict.fromkeys((search_key(one.draft.name), search_key(bare_name(one.draft.name)))):
            for person_id, _place in self._by_name.get(key, ()):
                found.setdefault(person_id, (LikenessReason.SAME_NAME, ""))
        return found

    def _uids(self, uids: Iterable[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for some in portions(uids):
            query = select(PersonRecord.uid, PersonRecord.id).where(PersonRecord.uid.in_(some))
            found.update((row.uid, row.id) for row in self._connection.execute(query))
        return found

    def _points(self, keys: Iterable[str]) -> dict[str, list[tuple[int, str]]]:
        found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for some in portions(keys):
            query = (
                select(ContactPointRecord.key, PersonRecord.id, PersonRecord.name_key)
                .join(PersonRecord, PersonRecord.id == ContactPointRecord.person_id)
                .where(ContactPointRecord.key.in_(some))
            )
            for row in self._connection.execute(query):
                found[row.key].append((row.id, row.name_key))
        return found

    def _names(self, names: Iterable[str]) -> dict[str, list[tuple[int, str]]]:
        found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for some in portions(names):
            query = select(PersonRecord.id, PersonRecord.name_key, PersonRecord.organisation_key).where(
                PersonRecord.name_key.in_(some)
            )
            for row in self._connection.execute(query):
                found[row.name_key].append((row.id, row.organisation_key))
        return found


def add_many(connection: Connection, coming: Sequence[Coming], now: datetime) -> list[int]:
    """Write new people with all that belongs to them; their keys, in order. Makes no task and no rhythm (S19)."""
    last = connection.execute(select(func.coalesce(func.max(PersonRecord.id), 0))).scalar_one()
    keys = list(range(last + 1, last + 1 + len(coming)))
    people: list[dict[str, Any]] = []
    points: list[dict[str, Any]] = []
    tags: list[dict[str, Any]] = []
    photos: list[dict[str, Any]] = []
    for key, one in zip(keys, coming, strict=True):
        people.append({"id": key, "uid": one.uid or str(uuid4()), "created_at": now, **person_columns(one.draft)})
        points += [point_values(key, place, point) for place, point in enumerate(one.draft.points)]
        tags += tag_values(key, one.draft)
        if one.photo:
            photos.append(photo_values(key, one.photo))
    for record, rows in (
        (PersonRecord, people),
        (ContactPointRecord, points),
        (PersonTagRecord, tags),
        (AttachmentRecord, photos),
    ):
        insert_rows(connection, record, rows)
    return keys


def count_people(connection: Connection) -> int:
    """How many people there are."""
    return connection.execute(select(func.count()).select_from(PersonRecord)).scalar_one()


def people_to_give(connection: Connection, *, with_private: bool) -> tuple[list[int], int]:
    """The keys of the people to export in name order, and how many are left out because of "no further contact"."""
    query = select(PersonRecord.id, PersonRecord.no_contact).order_by(PersonRecord.name_key, PersonRecord.id)
    rows = connection.execute(query).all()
    keys = [row.id for row in rows if with_private or not row.no_contact]
    return keys, len(rows) - len(keys)


def _by_weight(point: ContactPoint) -> int:
    return list(_REASONS).index(point.kind)
