"""The one small goal of an event: two or three quality conversations, and then it is enough (S130-S132)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from networkprep.domain.capture_line import CaptureLine, first_words_key

MANY = 5
"""A goal above this draws one gentle hint, never a block (S131)."""


@dataclass(frozen=True, slots=True)
class Goal:
    """From so many to so many quality conversations; reached at ``from_``. ValueError unless 1 <= from_ <= to."""

    from_: int = 2
    to: int = 3

    def __post_init__(self) -> None:
        if not 1 <= self.from_ <= self.to:
            raise ValueError(f"a goal runs from at least 1 upwards, not from {self.from_} to {self.to}")

    @property
    def is_much(self) -> bool:
        """Whether the gentle hint is due."""
        return self.to > MANY


USUAL_GOAL = Goal()
LOW_ENERGY_GOAL = Goal(1, 1)


class GoalWord(StrEnum):
    """How the evening stands to its goal; there is no word for falling short."""

    UNDER_WAY = "under_way"
    ENOUGH = "enough"


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """The quiet counter: "1 of 2-3"."""

    goal: Goal
    count: int

    @property
    def word(self) -> GoalWord:
        """ENOUGH from the lower number on: the rest is a bonus, leaving is fine (S132)."""
        return GoalWord.ENOUGH if self.count >= self.goal.from_ else GoalWord.UNDER_WAY


def progress_before_debrief(goal: Goal, lines: Iterable[CaptureLine]) -> GoalProgress:
    """Counts captures marked as quality; two notes with the same first words are one conversation."""
    return GoalProgress(goal, len({first_words_key(line) for line in lines if line.is_quality}))


def progress_after_debrief(goal: Goal, quality_people: Collection[object]) -> GoalProgress:
    """Counts the people whose conversation the person called quality."""
    return GoalProgress(goal, len(set(quality_people)))
