"""How kinds of event leave a person, in words, from what the debriefs said (S155)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from networkprep.domain.event_kinds import EventKind

LEAST_EVENTS = 3
"""So many evenings of one kind before anything is said of it."""

_FULL, _DRAINED = 3.5, 2.5


class Afterwards(StrEnum):
    """How one usually is after an event of a kind."""

    FULL = "full"
    BETWEEN = "between"
    DRAINED = "drained"


@dataclass(frozen=True, slots=True)
class EnergyRow:
    """One kind of event, and how it usually leaves the person."""

    kind: EventKind
    afterwards: Afterwards
    events: int


def energy_pattern(said: Iterable[tuple[EventKind, int]]) -> tuple[EnergyRow, ...]:
    """The pattern by kind, in the order of the kinds; ``said`` holds the energy from 1 to 5 after each event."""
    by_kind: dict[EventKind, list[int]] = {}
    for kind, energy in said:
        by_kind.setdefault(kind, []).append(energy)
    return tuple(
        EnergyRow(kind, _word(sum(by_kind[kind]) / len(by_kind[kind])), len(by_kind[kind]))
        for kind in EventKind
        if len(by_kind.get(kind, ())) >= LEAST_EVENTS
    )


def _word(mean: float) -> Afterwards:
    if mean > _FULL:
        return Afterwards.FULL
    return Afterwards.DRAINED if mean < _DRAINED else Afterwards.BETWEEN
