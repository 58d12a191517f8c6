"""What helps while one is there: lines for a talk that stalls, ways out, and a word before one walks in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from networkprep.domain.goal import GoalProgress
from networkprep.domain.packs import Lines, filled
from networkprep.domain.plans import PlanDetails, PlanLineRow, PlannedBreak, PlannedIfThen
from networkprep.domain.ranking import Habits, Occasion, ranked
from networkprep.domain.starters import Starter, StarterCategory

BREAK_LASTS = timedelta(minutes=15)
_TRANSITIONS = 6
_EXITS_EACH = 4
_IF_THENS = 4
_STALLED = frozenset({"lull", "nerves"})
_LEAVING = frozenset({"leaving", "monopolising", "discomfort"})


class ExitMoment(StrEnum):
    """When one wants to leave; the firm lines owe no reason."""

    NATURAL_END = "natural_end"
    MONOPOLISING = "monopolising"
    GROUP = "group"
    FIRM = "firm"


_EXIT_TAGS = {
    ExitMoment.NATURAL_END: frozenset({"natural_end", "moving_on"}),
    ExitMoment.MONOPOLISING: frozenset({"monopolising"}),
    ExitMoment.GROUP: frozenset({"group"}),
    ExitMoment.FIRM: frozenset({"firm"}),
}


@dataclass(frozen=True, slots=True)
class ExitLines:
    """The lines for one moment (S112, S114)."""

    moment: ExitMoment
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StalledHelp:
    """Ways on when a talk stalls, and the plans for it (S107)."""

    transitions: tuple[str, ...]
    if_thens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeavingHelp:
    """Ways out, and the plans for it (S107, S112-S114)."""

    exits: tuple[ExitLines, ...]
    if_thens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WalkInHelp:
    """One thought and one way to walk up to somebody who stands alone (S135)."""

    thought: str
    approach: str
    if_thens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AtEventPage:
    """The quiet page: the card, the counter, and what is one key away."""

    plan: PlanDetails
    progress: GoalProgress
    stalled: StalledHelp
    leaving: LeavingHelp
    walk_in: WalkInHelp


class MomentLines:
    """Chooses from the library for a moment; what is on the plan comes first."""

    def __init__(self, lines: Lines, occasion: Occasion, habits: Habits) -> None:
        self._lines = lines
        self._occasion = occasion
        self._habits = habits

    def stalled(self, plan: PlanDetails) -> StalledHelp:
        """The planned transitions and some more, and plans for lulls and nerves."""
        planned = [line.text for line in plan.lines if line.part == "transitions"]
        others = (self._said(line) for line in self._ranked(StarterCategory.TRANSITIONS))
        return StalledHelp(_first(_TRANSITIONS, planned, others), self._if_thens(plan.if_thens, _STALLED))

    def leaving(self, plan: PlanDetails) -> LeavingHelp:
        """Lines by moment, the planned exit first, and plans for leaving."""
        order = self._ranked(StarterCategory.EXITS)
        planned = [line for line in plan.lines if line.part == "exits"]
        groups = (ExitLines(moment, self._exits(moment, order, planned)) for moment in ExitMoment)
        return LeavingHelp(tuple(each for each in groups if each.lines), self._if_thens(plan.if_thens, _LEAVING))

    def walk_in(self, plan: PlanDetails) -> WalkInHelp:
        """That others feel it, too, and how to say hello to someone alone."""
        planned = [line.text for line in plan.lines if line.part == "reframes"]
        thoughts = (self._said(line) for line in self._ranked(StarterCategory.REFRAMES) if "company" in line.tags)
        alone = (self._said(line) for line in self._ranked(StarterCategory.APPROACH) if "alone" in line.tags)
        thought = next(iter(_first(1, thoughts, planned)), "")
        return WalkInHelp(thought, next(alone, ""), tuple(each.text for each in plan.if_thens))

    def _exits(self, moment: ExitMoment, order: Sequence[Starter], planned: Sequence[PlanLineRow]) -> tuple[str, ...]:
        fitting = [line for line in order if line.tags & _EXIT_TAGS[moment]]
        keys = {line.id for line in fitting}
        first = [line.text for line in planned if line.starter_key in keys]
        return _first(_EXITS_EACH, first, (self._said(line) for line in fitting))

    def _if_thens(self, planned: Sequence[PlannedIfThen], moments: frozenset[str]) -> tuple[str, ...]:
        """The event's own plans for these moments, those in own words too, then others from the library."""
        fitting = [line for line in self._ranked(StarterCategory.IFTHEN) if line.tags & moments]
        keys = {line.id for line in fitting}
        own = [each.text for each in planned if each.starter_key is None or each.starter_key in keys]
        seen = {each.starter_key for each in planned}
        return _first(_IF_THENS, own, (self._said(line) for line in fitting if line.id not in seen))

    def _ranked(self, category: StarterCategory) -> list[Starter]:
        return ranked(self._lines.get(category, []), self._occasion, self._habits)

    def _said(self, line: Starter) -> str:
        return filled(line.text, self._occasion.facts)


def break_now(breaks: Iterable[PlannedBreak], local: datetime) -> PlannedBreak | None:
    """The break that has just come, by the clock at the place; it lasts a quarter of an hour, also past midnight."""
    for each in breaks:
        begun = datetime.combine(local.date(), each.at)
        if begun > local:
            begun -= timedelta(days=1)
        if local - begun < BREAK_LASTS:
            return each
    return None


def is_evening(at: time) -> bool:
    """Whether a bright page would be out of place."""
    return at >= time(19) or at < time(6)


def _first(count: int, *sources: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text, _ in zip(_each_once(sources), range(count), strict=False))


def _each_once(sources: Iterable[Iterable[str]]) -> Iterator[str]:
    seen: set[str] = set()
    for source in sources:
        for text in source:
            if text not in seen:
                seen.add(text)
                yield text
