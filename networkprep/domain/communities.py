"""Communities: circles that hold events, with what holds them together and whom one met there (S61, S63, S144)."""

from __future__ import annotations

from dataclasses import dataclass

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.events import EventRow


@dataclass(frozen=True, slots=True)
class Circle:
    """What holds the community of an event together."""

    purpose: str = ""
    interests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """One community in a list: its next event, and the names of people met at its events, the last met first."""

    id: int
    name: str
    kind: EventKind | None
    purpose: str
    interests: tuple[str, ...]
    next_event: EventRow | None
    people: tuple[str, ...]
