"""Who somebody was whose name one did not catch: proposed by where they work and when one connected, never decided."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from networkprep.domain.likeness import LikenessProposal, LikenessReason
from networkprep.domain.nameless import DAYS_AFTER, DAYS_BEFORE, NamelessNote, what_fits
from networkprep.store.data_file import DataConnection
from networkprep.store.nameless import NamelessPerson, connected_between

_MOST = 3


def who_it_was(connection: DataConnection, note: NamelessNote) -> tuple[LikenessProposal, ...]:
    """At most three people one connected with near the day, whose work the note speaks of."""
    found = []
    for person in connected_between(connection, note.met_on - DAYS_BEFORE, note.met_on + DAYS_AFTER):
        fits = what_fits(note, person.organisation, person.title, person.connected_on)
        if fits:
            reason = LikenessReason.CONNECTED_NEAR
            found.append(LikenessProposal(person.id, person.name, person.organisation, reason, fits))
    return tuple(found[:_MOST])


def whom_it_names(
    people: Iterable[NamelessPerson], organisation: str, title: str, connected_on: date | None
) -> tuple[LikenessProposal, ...]:
    """The people without a name of whom somebody connected on this day may be one."""
    if connected_on is None:
        return ()
    found = []
    for person in people:
        fits = what_fits(person.note, organisation, title, connected_on)
        if fits:
            reason, where = LikenessReason.CONNECTED_NEAR, person.met_where
            found.append(
                LikenessProposal(person.id, person.name, person.organisation, reason, fits, where, person.note.met_on)
            )
    return tuple(found[:_MOST])
