"""Reads where one stands with people on LinkedIn, and finds who an invitation is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from networkprep.domain.linkedin import LinkedInRow, in_order, linkedin_row
from networkprep.store.portions import portions
from networkprep.store.records import ContactPointRecord, EncounterRecord, PersonRecord


@dataclass(frozen=True, slots=True)
class InvitedPerson:
    """Somebody known an invitation is, or may be, about."""

    id: int
    name: str
    organisation: str
    invited_on: date | None
    asked_me_on: date | None


def of_event(connection: Connection, event_id: int) -> tuple[LinkedInRow, ...]:
    """The people met at an event; nothing at all while no file of LinkedIn's has ever told of anybody."""
    told = select(PersonRecord.id).where(
        PersonRecord.connected_on.is_not(None)
        | PersonRecord.invited_on.is_not(None)
        | PersonRecord.asked_me_on.is_not(None)
    )
    if connection.execute(told.limit(1)).first() is None:
        return ()
    person = PersonRecord
    query = (
        select(person.id, person.name, person.connected_on, person.invited_on, person.asked_me_on)
        .join(EncounterRecord, EncounterRecord.person_id == person.id)
        .where(EncounterRecord.event_id == event_id, person.no_contact.is_(False))
        .distinct()
    )
    return in_order(linkedin_row(*row) for row in connection.execute(query))


class InvitedPeople:
    """Finds people by the key of their profile, else by their name where only one has it and no other profile."""

    def __init__(self, connection: Connection, profiles: Iterable[str], names: Iterable[str]) -> None:
        self._by_profile: dict[str, InvitedPerson] = {}
        self._by_name: defaultdict[str, list[InvitedPerson]] = defaultdict(list)
        for some in portions(set(profiles) - {""}):
            query = _PEOPLE.add_columns(ContactPointRecord.key).join(
                ContactPointRecord, ContactPointRecord.person_id == PersonRecord.id
            )
            for row in connection.execute(query.where(ContactPointRecord.key.in_(some))):
                self._by_profile[row.key] = _invited(row)
        for some in portions(set(names) - {""}):
            for row in connection.execute(_PEOPLE.where(PersonRecord.name_key.in_(some))):
                self._by_name[row.name_key].append(_invited(row))
        self._with_profile = _with_profile(connection, {each.id for found in self._by_name.values() for each in found})

    def by_profile(self, key: str) -> InvitedPerson | None:
        """Whose page this is."""
        return self._by_profile.get(key)

    def by_name(self, name_key: str) -> list[InvitedPerson]:
        """People of this name whose own page on LinkedIn is not known."""
        return [each for each in self._by_name.get(name_key, ()) if each.id not in self._with_profile]


_PEOPLE = select(
    PersonRecord.id,
    PersonRecord.name,
    PersonRecord.name_key,
    PersonRecord.organisation,
    PersonRecord.invited_on,
    PersonRecord.asked_me_on,
)


def _invited(row: object) -> InvitedPerson:
    names = InvitedPerson.__dataclass_fields__
    return InvitedPerson(**{name: getattr(row, name) for name in names})


def _with_profile(connection: Connection, ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for some in portions(ids):
        query = select(ContactPointRecord.person_id).where(
            ContactPointRecord.person_id.in_(some), ContactPointRecord.key.contains("linkedin.com/in/")
        )
        found.update(connection.execute(query).scalars())
    return found
