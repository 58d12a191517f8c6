"""How long something stays remembered after a try, by the library of spaced repetition; only decided on elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from fsrs import Card, Rating, Scheduler, State

from networkprep.domain.day_steps import days_after
from networkprep.domain.recall import Memory
from networkprep.domain.recall_bounds import FRESH

_LONGEST_DAYS = 365
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
        rating = Rating.Good if had_it else Rating.Again
        card, _ = self._scheduler.review_card(_card(memory, today), rating, _moment(today))
        stability, difficulty = round(card.stability or 0.0, _PLACES), round(card.difficulty or 0.0, _PLACES)
        return Tried(stability, difficulty, card.due.date(), self._fresh_until(card, today))

    def _fresh_until(self, card: Card, today: date) -> date:
        """Looked for by halves: the chance only falls."""
        low, high = 0, _LONGEST_DAYS
        while low < high:
            middle = (low + high + 1) // 2
            if self._scheduler.get_card_retrievability(card, _moment(days_after(today, middle))) >= FRESH:
                low = middle
            else:
                high = middle - 1
        return days_after(today, low)


def _card(memory: Memory | None, today: date) -> Card:
    # With an id of our own: without one a card waits a millisecond for its own.
    if memory is None or memory.stability is None or memory.tried_on is None:
        return Card(card_id=0, due=_moment(today))
    return Card(
        card_id=0,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_moment(memory.due_on or today),
        last_review=_moment(memory.tried_on),
    )


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
