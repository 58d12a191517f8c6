"""People to meet at an event, and who was met at such a place before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, delete, func, insert, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute

from networkprep.domain.encounters import Quality
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.plain_text import search_key
from networkprep.domain.plans import KnownPerson, PersonToMeetRow
from networkprep.store.data_file import new_key
from networkprep.store.plain_rows import update_row
from networkprep.store.records import EncounterRecord, EventRecord, PersonRecord, PlanPersonRecord

_ORDER = (PlanPersonRecord.position, PlanPersonRecord.id)


class PlanPersonGateway:
    """Reads and writes people to meet on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, event_id: int) -> tuple[PersonToMeetRow, ...]:
        """The people to meet in the person's own order; whoever is left in peace by now stays out (S113)."""
        query = (
            select(PlanPersonRecord.__table__, PersonRecord.organisation)
            .outerjoin(PersonRecord, PersonRecord.id == PlanPersonRecord.person_id)
            .where(PlanPersonRecord.event_id == event_id, PersonRecord.no_contact.is_not(True))
            .order_by(*_ORDER)
        )
        return tuple(
            PersonToMeetRow(
                id=row.id,
                name=row.name,
                person_id=row.person_id,
                focus=row.focus,
                in_common=row.in_common,
                i_could_help=row.i_could_help,
                they_might_help=row.they_might_help,
                organisation=row.organisation or "",
            )
            for row in self._connection.execute(query)
        )

    def add(self, event_id: int, name: str, uid: str, *, person_id: int | None, focus: bool) -> int:
        """One more person at the end of the list; the row's key."""
        last = select(func.coalesce(func.max(PlanPersonRecord.position), -1)).where(
            PlanPersonRecord.event_id == event_id
        )
        values = {"event_id": event_id, "name": name, "uid": uid, "person_id": person_id, "focus": focus}
        position = self._connection.execute(last).scalar_one() + 1
        return new_key(self._connection.execute(insert(PlanPersonRecord).values(position=position, **values)))

    def set(self, row_id: int, **columns: Any) -> None:
        """Write single columns; raises GoneError when there is no such row."""
        update_row(self._connection, PlanPersonRecord, row_id, columns)

    def remove(self, row_id: int) -> None:
        """Take someone off the plan; the person stays in the file."""
        self._connection.execute(delete(PlanPersonRecord).where(PlanPersonRecord.id == row_id))

    def put_in_order(self, row_ids: Sequence[int]) -> None:
        """Write the positions anew."""
        places = {row_id: position for position, row_id in enumerate(row_ids)}
        if places:
            self._connection.execute(
                update(PlanPersonRecord)
                .where(PlanPersonRecord.id.in_(places))
                .values(position=case(places, value=PlanPersonRecord.id))
            )

    def known(self, name: str, limit: int = 5) -> tuple[KnownPerson, ...]:
        """People of the file one of whose names begins with these words, the exactly named first."""
        key = search_key(name)
        if not key:
            return ()
        begins = PersonRecord.name_key.startswith(key, autoescape=True)
        inside = PersonRecord.name_key.contains(f" {key}", autoescape=True)
        query = (
            select(
                PersonRecord.id, PersonRecord.name, PersonRecord.organisation, EventRecord.title, PersonRecord.met_on
            )
            .outerjoin(EventRecord, EventRecord.id == PersonRecord.met_event_id)
            .where(or_(begins, inside), PersonRecord.no_contact.is_(False))
            .order_by(PersonRecord.name_key != key, PersonRecord.name_key, PersonRecord.id)
            .limit(limit)
        )
        return tuple(
            KnownPerson(row.id, row.name, row.organisation, row.title or "", row.met_on)
            for row in self._connection.execute(query)
        )

    def met_before(self, event_id: int, limit: int = 12) -> tuple[KnownPerson, ...]:
        """People met at an event of the same community, series, organiser or place, the last met first (S144).

        Those who are left in peace, and those whose conversation was not all right, are not among them (S113).
        """
        here = self._connection.execute(select(EventRecord.__table__).where(EventRecord.id == event_id)).first()
        same = _same_place(here) if here is not None else None
        if same is None:
            return ()
        wrong = select(EncounterRecord.person_id).where(EncounterRecord.quality == Quality.NOT_ALL_RIGHT)
        query = (
            select(
                PersonRecord.id, PersonRecord.name, PersonRecord.organisation, EventRecord.title, EncounterRecord.met_on
            )
            .join(EncounterRecord, EncounterRecord.person_id == PersonRecord.id)
            .join(EventRecord, EventRecord.id == EncounterRecord.event_id)
            .where(
                same,
                EventRecord.id != event_id,
                PersonRecord.no_contact.is_(False),
                PersonRecord.id.not_in(wrong),
            )
            .order_by(EncounterRecord.met_on.desc(), PersonRecord.name_key)
        )
        found: dict[int, KnownPerson] = {}
        for row in self._connection.execute(query):
            found.setdefault(row.id, KnownPerson(row.id, row.name, row.organisation, row.title, row.met_on))
        return tuple(found.values())[:limit]


def _same_place(here: Any) -> ColumnElement[bool] | None:
    """What makes another event one of the same place; None when nothing is known to compare by."""
    wheres: list[ColumnElement[bool]] = []
    if here.community_id is not None:
        wheres.append(EventRecord.community_id == here.community_id)
    if here.calendar_uid:
        wheres.append(EventRecord.calendar_uid == here.calendar_uid)
    if here.organiser:
        wheres.append(_same_words(EventRecord.organiser, here.organiser))
    if here.place and here.kind != EventKind.ONLINE:
        wheres.append(and_(_same_words(EventRecord.place, here.place), EventRecord.kind != EventKind.ONLINE))
    return or_(*wheres) if wheres else None


def _same_words(column: InstrumentedAttribute[str], text: str) -> ColumnElement[bool]:
    """The same in any case; SQLite folds both sides, for it knows the small letters of ASCII alone."""
    return func.lower(column) == func.lower(text)
