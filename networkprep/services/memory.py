"""How long something stays remembered after a try, by the library of spaced repetition; only decided on elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from fsrs import Card, Rating, Scheduler, State

from networkprep.domain.day_steps import days_after
from networkprep.domain.recall import Memory
from networkprep.domain.recall_bounds import FRESH

_LONGEST_DAYS = 365
_LONGEST_ELAPSED = 36_500
_LEAST, _MOST = 0.001, 36_500.0
_PLACES = 4


@dataclass(frozen=True, slots=True)
class Tried:
    """What a try came to: how well it sits now, the day the library would ask again, the last day it is fresh."""

    stability: float
    difficulty: float
    spaced_on: date
    fresh_until: date


class MemoryModel:
    """Counts in whole days: what was tried in the evening is a day old the next morning."""

    def __init__(self) -> None:
        # No steps within a day, and no chance: the same tries give the same days.
        self._scheduler = Scheduler(
            learning_steps=(), relearning_steps=(), maximum_interval=_LONGEST_DAYS, enable_fuzzing=False
        )

    def after(self, memory: Memory | None, today: date, *, had_it: bool) -> Tried:
        """The memory after one more try on this day."""
        # The library is told days since the last try, not the calendar's: that one has an end.
        elapsed = min(max((today - memory.tried_on).days, 0), _LONGEST_ELAPSED) if memory and memory.tried_on else 0
        now = _moment(elapsed)
        card, _ = self._scheduler.review_card(_card(memory), Rating.Good if had_it else Rating.Again, now)
        return Tried(
            round(card.stability or 0.0, _PLACES),
            round(card.difficulty or 0.0, _PLACES),
            days_after(today, (card.due - now).days),
            days_after(today, self._days_fresh(card, elapsed)),
        )

    def _days_fresh(self, card: Card, tried: int) -> int:
        """Looked for by halves: the chance only falls."""
        low, high = 0, _LONGEST_DAYS
        while low < high:
            middle = (low + high + 1) // 2
            if self._scheduler.get_card_retrievability(card, _moment(tried + middle)) >= FRESH:
                low = middle
            else:
                high = middle - 1
        return low


def _card(memory: Memory | None) -> Card:
    # With an id of our own: without one a card waits a millisecond for its own.
    if memory is None or memory.tried_on is None or not _can_be(memory):
        return Card(card_id=0, due=_moment(0))
    return Card(
        card_id=0,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_moment(0),
        last_review=_moment(0),
    )


def _can_be(memory: Memory) -> bool:
    """Whether these are numbers the library could have given; an archive may bring any."""
    stability, difficulty = memory.stability or 0.0, memory.difficulty or 0.0
    return _LEAST <= stability <= _MOST and 1.0 <= difficulty <= 10.0


def _moment(days: int) -> datetime:
    return datetime(2000, 1, 1, tzinfo=UTC) + timedelta(days=days)
