"""A ladder of small steps: practice in everyday life, the easiest first; no step is needed for the next (S125)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

OWN = "own:"
"""What the key of a step of one's own begins with."""


@dataclass(frozen=True, slots=True)
class SmallStep:
    """One built-in step."""

    key: str
    text: str
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class StepMark:
    """What a person made of one step: their own words for it, and the day they tried it."""

    text: str | None = None
    tried_on: date | None = None


@dataclass(frozen=True, slots=True)
class SmallStepRow:
    """One step as it is shown; ``reworded`` ones can go back to the built-in words."""

    key: str
    text: str
    tried_on: date | None = None
    reworded: bool = False

    @property
    def is_own(self) -> bool:
        """Whether the person wrote it."""
        return self.key.startswith(OWN)


def ladder_of(steps: Iterable[SmallStep], marks: dict[str, StepMark]) -> tuple[SmallStepRow, ...]:
    """The built-in steps in their order, then one's own; a reworded step that is no longer shipped stays."""
    rows = []
    left = dict(marks)
    for step in steps:
        mark = left.pop(step.key, StepMark())
        rows.append(SmallStepRow(step.key, mark.text or step.text, mark.tried_on, reworded=bool(mark.text)))
    return (*rows, *(SmallStepRow(key, mark.text, mark.tried_on) for key, mark in left.items() if mark.text))


def next_step(ladder: Sequence[SmallStepRow]) -> SmallStepRow | None:
    """The first step not tried yet; None when all were."""
    return next((row for row in ladder if row.tried_on is None), None)
