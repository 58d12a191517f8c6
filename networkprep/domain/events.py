"""Events: input, row, page, and the state the clock puts them in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum

from networkprep.domain.event_kinds import EventKind, Pressure


class EventState(StrEnum):
    """Where an event stands (product: event state)."""

    PLANNED = "planned"
    RUNNING = "running"
    DEBRIEF_WAITING = "debrief_waiting"
    DEBRIEF_BEGUN = "debrief_begun"
    FOLLOWED_UP = "followed_up"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


NOT_GONE_TO = frozenset({EventState.SKIPPED, EventState.CANCELLED})


class Purpose(StrEnum):
    """What going there may serve (S2)."""

    OPPORTUNITIES = "opportunities"
    COLLABORATION = "collaboration"
    ADVANCEMENT = "advancement"
    LEARNING = "learning"
    SUPPORT = "support"


class GladlyAgain(IntEnum):
    """Whether one would go there again, as the debrief and the event's page both keep it (S153)."""

    RATHER_NOT = 1
    PERHAPS = 3
    GLADLY = 5


@dataclass(frozen=True, slots=True)
class EventDraft:
    """What a new or changed event is made of. ``starts``/``ends`` are wall times, ISO, a bare date when all-day.

    ``later_dates`` are the next beginnings of its series, in the shape of ``starts``.
    """

    title: str
    kind: EventKind = EventKind.MEETUP
    starts: str | None = None
    ends: str | None = None
    all_day: bool = False
    zone: str | None = None
    place: str = ""
    url: str = ""
    organiser: str = ""
    description: str = ""
    pressure: Pressure | None = None
    purpose: Purpose | None = None
    common_purpose: str = ""
    shared: str = ""
    community: str = ""
    tags: tuple[str, ...] = ()
    calendar_uid: str | None = None
    calendar_sequence: int | None = None
    calendar_status: str | None = None
    recurrence: str | None = None
    recurrence_id: str | None = None
    tzid: str | None = None
    later_dates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event in a list."""

    id: int
    title: str
    kind: EventKind
    state: EventState
    starts: str | None
    ends: str | None
    all_day: bool
    zone: str | None
    place: str
    prepared: bool
    debrief_share: int = 0


@dataclass(frozen=True, slots=True)
class EventDetails:
    """One event's page: the row's facts and the rest."""

    row: EventRow
    uid: str
    draft: EventDraft
    starts_at: datetime | None
    ends_at: datetime | None
    end_day: date | None
    community_id: int | None = None
    felt_wrong: bool = False
    gladly_again: int | None = None


def state_now(
    stored: str, starts_at: datetime | None, ends_at: datetime | None, now: datetime, *, begun: bool
) -> EventState:
    """The state in words: what was decided about the event, else what the clock says."""
    if stored != EventState.PLANNED:
        return EventState(stored)
    if ends_at is not None and ends_at <= now:
        return EventState.DEBRIEF_BEGUN if begun else EventState.DEBRIEF_WAITING
    if starts_at is not None and starts_at <= now:
        return EventState.RUNNING
    return EventState.PLANNED
