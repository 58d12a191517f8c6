"""Communities: circles that hold events, with what holds them together and whom one met there (S61, S63, S144)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventRow
from networkprep.domain.series import SeriesDate
from networkprep.domain.shared_interests import shared_interests


@dataclass(frozen=True, slots=True)
class Circle:
    """What holds the community of an event together."""

    purpose: str = ""
    interests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """One community in a list: its next event, and the names of people met at its events, the last met first.

    ``shared`` are my interests that are also its, ``later`` the next dates of its series that are not planned yet.
    """

    id: int
    name: str
    kind: EventKind | None
    purpose: str
    interests: tuple[str, ...]
    next_event: EventRow | None
    people: tuple[str, ...]
    shared: tuple[str, ...] = ()
    later: tuple[SeriesDate, ...] = ()


def by_shared_interests(rows: Iterable[CommunityRow], mine: Sequence[str]) -> tuple[CommunityRow, ...]:
    """The communities with most in common first, the others as they come (S61)."""
    found = [replace(row, shared=shared_interests(mine, row.interests)) for row in rows]
    return tuple(sorted(found, key=lambda row: -len(row.shared)))
