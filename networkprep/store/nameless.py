"""People noted without a name, and people connected near the day one met them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, select

from networkprep.domain.nameless import ConnectedPerson, NamelessNote, note_of
from networkprep.store.records import CaptureRecord, EncounterRecord, EventRecord, PersonRecord


@dataclass(frozen=True, slots=True)
class NamelessPerson:
    """Somebody who is still called by the first words of a note."""

    id: int
    name: str
    organisation: str
    note: NamelessNote
    met_where: str


def nameless_people(connection: Connection, *, event_id: int | None = None) -> tuple[NamelessPerson, ...]:
    """All of them, or those met at an event; whoever wants no further contact stays out."""
    met_there = select(EncounterRecord.person_id).where(EncounterRecord.event_id == event_id)
    return _people(connection, PersonRecord.id.in_(met_there) if event_id is not None else PersonRecord.id.is_not(None))


def nameless_person(connection: Connection, person_id: int) -> NamelessPerson | None:
    """This one, if they are still without a name."""
    return next(iter(_people(connection, PersonRecord.id == person_id)), None)


def connected_between(connection: Connection, first: date, last: date) -> tuple[ConnectedPerson, ...]:
    """People one connected with on these days, in the order of the days."""
    person = PersonRecord
    query = (
        select(person.id, person.name, person.organisation, person.title, person.connected_on)
        .where(person.connected_on.between(first, last), person.no_contact.is_(False))
        .order_by(person.connected_on, person.id)
    )
    return tuple(
        ConnectedPerson(key, name, organisation, title, on)
        for key, name, organisation, title, on in connection.execute(query)
        if on is not None
    )


def _people(connection: Connection, where: ColumnElement[bool]) -> tuple[NamelessPerson, ...]:
    person, capture = PersonRecord, CaptureRecord
    query = (
        select(
            person.id,
            person.name,
            person.organisation,
            person.detail,
            person.met_on,
            capture.raw,
            EventRecord.title.label("met_where"),
        )
        .join(capture, capture.person_id == person.id)
        .outerjoin(EventRecord, EventRecord.id == person.met_event_id)
        .where(
            where,
            capture.who_is_name.is_(False),
            capture.who == person.name,
            person.met_on.is_not(None),
            person.no_contact.is_(False),
        )
        .order_by(person.id, capture.id)
    )
    found: dict[int, NamelessPerson] = {}
    for row in connection.execute(query):
        note = note_of((row.raw, row.detail), row.organisation, row.met_on)
        found.setdefault(row.id, NamelessPerson(row.id, row.name, row.organisation, note, row.met_where or ""))
    return tuple(found.values())
