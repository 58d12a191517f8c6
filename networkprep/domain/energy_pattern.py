"""How kinds of event leave a person, in words, from what the debriefs said (S155)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from networkprep.domain.event_kinds import EventKind, Pressure

ENERGY = range(1, 6)
"""From drained to full."""

LEAST_EVENTS = 3
"""So many events of one kind, or of one pressure, before anything is said of it."""

_FULL, _DRAINED = 3.5, 2.5


class Afterwards(StrEnum):
    """How one usually is after an event of a kind."""

    FULL = "full"
    BETWEEN = "between"
    DRAINED = "drained"


@dataclass(frozen=True, slots=True)
class EventEnergy:
    """The energy from 1 to 5 that a debrief said."""

    kind: EventKind
    pressure: Pressure
    energy: int


@dataclass(frozen=True, slots=True)
class EnergyRow:
    """One kind of event, or all that ask as much, and how they usually leave the person."""

    kind: EventKind | Pressure
    afterwards: Afterwards
    events: int


def energy_pattern(said: Iterable[EventEnergy]) -> tuple[EnergyRow, ...]:
    """The pattern by how much events ask, then by kind; nothing of what happened too seldom."""
    evenings: dict[EventKind | Pressure, list[int]] = {}
    for each in said:
        evenings.setdefault(each.pressure, []).append(each.energy)
        evenings.setdefault(each.kind, []).append(each.energy)
    return tuple(
        EnergyRow(kind, _word(sum(evenings[kind]) / len(evenings[kind])), len(evenings[kind]))
        for kind in (*Pressure, *EventKind)
        if len(evenings.get(kind, ())) >= LEAST_EVENTS
    )


def _word(mean: float) -> Afterwards:
    if mean > _FULL:
        return Afterwards.FULL
    return Afterwards.DRAINED if mean < _DRAINED else Afterwards.BETWEEN
