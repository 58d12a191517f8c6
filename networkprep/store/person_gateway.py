"""People in and out of the data file: one person at a time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from networkprep.domain.errors import GoneError
from networkprep.domain.people import (
    CareerStage,
    ContactPoint,
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
        row = self._connection.execute(
            select(PersonRecord.__table__, EventRecord.title.label("met_where"))
            .outerjoin(EventRecord, EventRecord.id == PersonRecord.met_event_id)
            .where(PersonRecord.id == person_id)
        ).first()
        if row is None:
            raise GoneError("person")
        found = row._mapping
        return PersonDetails(
            id=person_id,
            uid=found["uid"],
            draft=self._draft(person_id, found),
            standing=_standing(found),
            met_where=found["met_where"] or "",
            through=self._name(found["through_person_id"]),
            has_photo=self._has_photo(person_id),
        )

    def _write_lists(self, person_id: int, draft: PersonDraft) -> None:
        points = [point_values(person_id, place, point) for place, point in enumerate(draft.points)]
        tags = tag_values(person_id, draft)
        insert_rows(self._connection, ContactPointRecord, points)
        insert_rows(self._connection, PersonTagRecord, tags)

    def _draft(self, person_id: int, found: Any) -> PersonDraft:
        values = {name: found[name] for name in _PLAIN}
        values["card_extra"] = tuple(found["card_extra"])
        values["role"] = Role(found["role"]) if found["role"] else None
        values["career_stage"] = CareerStage(found["career_stage"]) if found["career_stage"] else None
        tags = self._connection.execute(
            select(PersonTagRecord.kind, PersonTagRecord.text)
            .where(PersonTagRecord.person_id == person_id)
            .order_by(PersonTagRecord.id)
        ).all()
        return PersonDraft(
            **values,
            interests=tuple(tag.text for tag in tags if tag.kind == "interest"),
            categories=tuple(tag.text for tag in tags if tag.kind == "category"),
            points=tuple(self._points(person_id)),
        )

    def _points(self, person_id: int) -> Iterable[ContactPoint]:
        rows = self._connection.execute(
            select(ContactPointRecord.kind, ContactPointRecord.value, ContactPointRecord.types)
            .where(ContactPointRecord.person_id == person_id)
            .order_by(ContactPointRecord.position, ContactPointRecord.id)
        )
        return [ContactPoint(PointKind(row.kind), row.value, tuple(row.types)) for row in rows]

    def _name(self, person_id: int | None) -> str:
        if person_id is None:
            return ""
        return self._connection.execute(select(PersonRecord.name).where(PersonRecord.id == person_id)).scalar() or ""

    def _has_photo(self, person_id: int) -> bool:
        query = select(AttachmentRecord.id).where(
            AttachmentRecord.person_id == person_id, AttachmentRecord.kind == "photo"
        )
        return self._connection.execute(query).first() is not None


def point_key(point: ContactPoint) -> str:
    """The form of a contact point that matching compares: folded, phones by their last digits, links without scheme."""
    folded = search_key(point.value)
    if point.kind is PointKind.PHONE:
        return phone_key(folded)
    if point.kind is PointKind.LINK:
        return folded.partition("?")[0].partition("://")[2].removeprefix("www.").rstrip("/") or folded
    return folded


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
