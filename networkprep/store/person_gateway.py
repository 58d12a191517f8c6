"""People in and out of the data file: one person at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from networkprep.domain.errors import GoneError
from networkprep.domain.link_form import link_key
from networkprep.domain.people import (
    CareerStage,
    ContactPoint,
    Mentoring,
    PersonDetails,
    PersonDraft,
    PersonStanding,
    PointKind,
    Role,
    Stage,
)
from networkprep.domain.phone_numbers import phone_key
from networkprep.domain.plain_text import search_key
from networkprep.domain.shared_interests import interest_key
from networkprep.store.plain_rows import insert_row, insert_rows, update_row
from networkprep.store.portions import portions
from networkprep.store.records import (
    AttachmentRecord,
    ContactPointRecord,
    EventRecord,
    PersonRecord,
    PersonTagRecord,
)

_LISTED = ("interests", "categories", "points")
_PLAIN = tuple(name for name in PersonDraft.__dataclass_fields__ if name not in _LISTED)
_STANDING = tuple(PersonStanding.__dataclass_fields__)


class PersonGateway:
    """Reads and writes people on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: PersonDraft, uid: str, now: datetime, **standing: Any) -> int:
        """Store a new person with contact points and tags, and single columns of standing; the person's key."""
        values = {"uid": uid, "created_at": now, **person_columns(draft), **standing}
        person_id = insert_row(self._connection, PersonRecord, values)
        self._write_lists(person_id, draft)
        return person_id

    def change(self, person_id: int, draft: PersonDraft) -> None:
        """Write a person anew from the draft; raises GoneError when there is none."""
        self.set(person_id, **person_columns(draft))
        for record in (ContactPointRecord, PersonTagRecord):
            self._connection.execute(delete(record).where(record.person_id == person_id))
        self._write_lists(person_id, draft)

    def set(self, person_id: int, **columns: Any) -> None:
        """Write single columns of a person; raises GoneError when there is none."""
        update_row(self._connection, PersonRecord, person_id, columns)

    def delete(self, person_id: int) -> None:
        """Delete a person with everything that hangs on them; raises GoneError when there is none."""
        if not self._connection.execute(delete(PersonRecord).where(PersonRecord.id == person_id)).rowcount:
            raise GoneError("person")

    def details(self, person_id: int) -> PersonDetails:
        """A person's page; raises GoneError when there is none."""
        for found in self.details_of([person_id]):
            return found
        raise GoneError("person")

    def details_of(self, ids: Sequence[int]) -> Iterator[PersonDetails]:
        """The pages of several people in this order, five queries for each five hundred; who is gone is passed over."""
        for some in portions(ids):
            query = (
                select(PersonRecord.__table__, EventRecord.title.label("met_where"))
                .outerjoin(EventRecord, EventRecord.id == PersonRecord.met_event_id)
                .where(PersonRecord.id.in_(some))
            )
            rows = {row.id: row._mapping for row in self._connection.execute(query)}
            beside = _Beside(self._connection, some, [row["through_person_id"] for row in rows.values()])
            for person_id in some:
                if (found := rows.get(person_id)) is not None:
                    yield PersonDetails(
                        id=person_id,
                        uid=found["uid"],
                        draft=beside.draft(found),
                        standing=_standing(found),
                        met_where=found["met_where"] or "",
                        through=beside.names.get(found["through_person_id"], ""),
                        has_photo=person_id in beside.with_photo,
                    )

    def came_at(self, ids: Sequence[int]) -> dict[int, datetime]:
        """When each of these people came into the file; who is gone is passed over."""
        came = select(PersonRecord.id, PersonRecord.created_at)
        found: dict[int, datetime] = {}
        for some in portions(ids):
            found |= {row.id: row.created_at for row in self._connection.execute(came.where(PersonRecord.id.in_(some)))}
        return found

    def _write_lists(self, person_id: int, draft: PersonDraft) -> None:
        points = [point_values(person_id, place, point) for place, point in enumerate(draft.points)]
        tags = tag_values(person_id, draft)
        insert_rows(self._connection, ContactPointRecord, points)
        insert_rows(self._connection, PersonTagRecord, tags)


class _Beside:
    """What stands in other tables about some people."""

    def __init__(self, connection: Connection, ids: Sequence[int], through: Iterable[int | None]) -> None:
        tags = select(PersonTagRecord.person_id, PersonTagRecord.kind, PersonTagRecord.text)
        points = select(
            ContactPointRecord.person_id, ContactPointRecord.kind, ContactPointRecord.value, ContactPointRecord.types
        ).order_by(ContactPointRecord.position, ContactPointRecord.id)
        photos = select(AttachmentRecord.person_id).where(AttachmentRecord.kind == "photo")
        self._tags: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
        for person_id, kind, text in connection.execute(
            tags.where(PersonTagRecord.person_id.in_(ids)).order_by(PersonTagRecord.id)
        ):
            self._tags[person_id].append((kind, text))
        self._points: defaultdict[int, list[ContactPoint]] = defaultdict(list)
        for person_id, kind, value, types in connection.execute(points.where(ContactPointRecord.person_id.in_(ids))):
            self._points[person_id].append(ContactPoint(PointKind(kind), value, tuple(types)))
        self.with_photo = set(connection.execute(photos.where(AttachmentRecord.person_id.in_(ids))).scalars())
        wanted = {key for key in through if key is not None}
        names = select(PersonRecord.id, PersonRecord.name).where(PersonRecord.id.in_(wanted))
        self.names: dict[int | None, str] = {row.id: row.name for row in connection.execute(names)} if wanted else {}

    def draft(self, found: Any) -> PersonDraft:
        """What is known of one of them, from their row."""
        values = {name: found[name] for name in _PLAIN}
        values["card_extra"] = tuple(found["card_extra"])
        values["role"] = Role(found["role"]) if found["role"] else None
        values["mentoring"] = Mentoring(found["mentoring"]) if found["mentoring"] else None
        values["career_stage"] = CareerStage(found["career_stage"]) if found["career_stage"] else None
        tags = self._tags.get(found["id"], ())
        return PersonDraft(
            **values,
            interests=tuple(text for kind, text in tags if kind == "interest"),
            categories=tuple(text for kind, text in tags if kind == "category"),
            points=tuple(self._points.get(found["id"], ())),
        )


def point_key(point: ContactPoint) -> str:
    """The form of a contact point that matching compares: folded, phones by their last digits, links by their page."""
    if point.kind is PointKind.LINK:
        return link_key(point.value)
    folded = search_key(point.value)
    return phone_key(folded) if point.kind is PointKind.PHONE else folded


def person_columns(draft: PersonDraft) -> dict[str, Any]:
    """The row of a person but for key, uid and date."""
    values = {name: getattr(draft, name) for name in _PLAIN}
    values["card_extra"] = list(draft.card_extra)
    values["name_key"] = search_key(draft.name)
    values["organisation_key"] = search_key(draft.organisation)
    return values


def tag_values(person_id: int, draft: PersonDraft) -> list[dict[str, Any]]:
    """The rows of a person's interests and categories."""
    return [
        {"person_id": person_id, "kind": kind, "text": text, "key": interest_key(text)}
        for kind, texts in (("interest", draft.interests), ("category", draft.categories))
        for text in texts
    ]


def point_values(person_id: int, position: int, point: ContactPoint) -> dict[str, Any]:
    """The row of a contact point."""
    return {
        "person_id": person_id,
        "kind": point.kind,
        "value": point.value,
        "types": list(point.types),
        "position": position,
        "key": point_key(point),
    }


def _standing(found: Any) -> PersonStanding:
    values = {name: found[name] for name in _STANDING}
    values["stage"] = Stage(found["stage"])
    return PersonStanding(**values)
