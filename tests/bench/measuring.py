"""Measures in turn: one round of each, again and again, so that both sides meet the same machine."""

from __future__ import annotations

import gc
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter_ns


@dataclass(frozen=True, slots=True)
class Figure:
    """One goal: what was measured, the floor beside it, the gate; ``value`` at most ``gate`` is reached."""

    goal: str
    what: str
    value: float
    gate: float
    unit: str = "x"
    ours: float | None = None
    floor: float | None = None

    @property
    def reached(self) -> bool:
        """Whether the gate holds."""
        return self.value <= self.gate


@dataclass(frozen=True, slots=True)
class Series:
    """Milliseconds of one side's operations."""

    times: Sequence[float]

    def at(self, share: float) -> float:
        """The time that this share of the operations stayed within."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    @property
    def p50(self) -> float:
        """The median."""
        return statistics.median(self.times)

    @property
    def p99(self) -> float:
        """All but one in a hundred."""
        return self.at(0.99)


def in_turn(
    *sides: Callable[[int], object], rounds: int, warm: int = 20, between: Callable[[int], object] | None = None
) -> list[Series]:
    """Call each side once a round with the round's number; the first rounds are not counted, ``between`` never is."""
    times: list[list[float]] = [[] for _ in sides]
    gc.collect()
    gc.freeze()
    for number in range(-warm, rounds):
        if between is not None:
            between(number)
        for side, found in zip(sides, times, strict=True):
            began = perf_counter_ns()
            side(number)
            if number >= 0:
                found.append((perf_counter_ns() - began) / 1e6)
    gc.unfreeze()
    return [Series(found) for found in times]


def beside(goal: str, what: str, ours: Series, floor: Series, *, p50: float, p99: float) -> list[Figure]:
    """The two ratios of a goal: medians and tails."""
    return [
        Figure(goal, f"{what}, p50", ours.p50 / floor.p50, p50, ours=ours.p50, floor=floor.p50),
        Figure(goal, f"{what}, p99", ours.p99 / floor.p99, p99, ours=ours.p99, floor=floor.p99),
    ]
