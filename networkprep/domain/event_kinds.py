"""The kinds of event, and the family each falls back to when it has no line of its own (S62, S128)."""

from __future__ import annotations

from enum import StrEnum


class EventKind(StrEnum):
    """What sort of occasion it is; also the context of starters."""

    CONFERENCE = "conference"
    MEETUP = "meetup"
    ALUMNI = "alumni"
    HOBBY = "hobby"
    VOLUNTEER = "volunteer"
    ONLINE = "online"
    TRADE_FAIR = "trade_fair"
    INTERNAL = "internal"
    ASSOCIATION = "association"
    EDUCATION = "education"
    COMMUNITY = "community"


class Pressure(StrEnum):
    """How much an event asks of a quiet person (S126)."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


_FAMILIES = (
    frozenset({EventKind.CONFERENCE, EventKind.ASSOCIATION, EventKind.EDUCATION}),
    frozenset({EventKind.MEETUP, EventKind.HOBBY}),
    frozenset({EventKind.VOLUNTEER, EventKind.COMMUNITY}),
)

_PRESSURE = {
    EventKind.ALUMNI: Pressure.LOW,
    EventKind.HOBBY: Pressure.LOW,
    EventKind.VOLUNTEER: Pressure.LOW,
    EventKind.COMMUNITY: Pressure.LOW,
    EventKind.ONLINE: Pressure.LOW,
    EventKind.CONFERENCE: Pressure.HIGH,
    EventKind.TRADE_FAIR: Pressure.HIGH,
}


_FAMILY_OF = {kind: next((each for each in _FAMILIES if kind in each), frozenset({kind})) for kind in EventKind}


def family_of(kind: EventKind) -> frozenset[EventKind]:
    """The kinds whose lines also suit this kind, itself included."""
    return _FAMILY_OF[kind]


def usual_pressure(kind: EventKind) -> Pressure:
    """The pressure level an event of this kind starts with; a person may change it."""
    return _PRESSURE.get(kind, Pressure.MEDIUM)
