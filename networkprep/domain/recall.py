"""Recall of names and details of people met: what is asked, when again, and how much a day (X4).

Nothing is asked of the person but the date of an event. The first tries are on the evening, the next day and after a
week (a convention; that tries are spread is what helps); later ones follow the memory's own pace. What an event needs
is asked as late as possible before it, so that it is fresh on its date. What is passed over is never counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from networkprep.domain.day_steps import days_after
from networkprep.domain.recall_bounds import MOST_A_DAY

_FIRST_WEEK = (1, 7)


class Asks(StrEnum):
    """What a prompt asks for: who it was, or what one remembers of them."""

    NAME = "name"
    DETAIL = "detail"


class CueKind(StrEnum):
    """What stands on a prompt or its answer."""

    MET_AT = "met_at"
    ORGANISATION = "organisation"
    TITLE = "title"
    LIT_UP = "lit_up"
    DETAIL = "detail"
    CHALLENGE = "challenge"
    CALLED = "called"
    PRONUNCIATION = "pronunciation"


@dataclass(frozen=True, slots=True)
class Cue:
    """One fact, with the day for where one met."""

    kind: CueKind
    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class RecallPrompt:
    """One prompt with its answer: ``cues`` stand there at once, ``answers`` when asked for."""

    person_id: int
    asks: Asks
    name: str
    cues: tuple[Cue, ...]
    answers: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class RecallSession:
    """Prompts to go through; ``about`` names the event or the person they were asked for."""

    prompts: tuple[RecallPrompt, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Memory:
    """How well something sits, as the spacing library counts it; ``due_on`` None is not to be asked again.

    ``fresh_until`` is the last day on which it is fresh without another try.
    """

    stability: float | None
    difficulty: float | None
    tried_on: date | None
    due_on: date | None
    fresh_until: date | None


@dataclass(frozen=True, slots=True)
class RecallWish:
    """Something that may be asked: ``memory`` is what is kept of it, None before the first try.

    ``first_on`` is when the first try was due; ``needed_on`` the day of an event that needs it.
    """

    person_id: int
    asks: Asks
    memory: Memory | None = None
    first_on: date | None = None
    needed_on: date | None = None

    @property
    def due_on(self) -> date | None:
        """The day from which it waits."""
        return self.memory.due_on if self.memory is not None else self.first_on

    @property
    def tried_on(self) -> date | None:
        """The day of the last try."""
        return self.memory.tried_on if self.memory is not None else None

    @property
    def is_left_out(self) -> bool:
        """Whether the person is not to be asked about any more."""
        return self.memory is not None and self.memory.due_on is None

    @property
    def is_needed(self) -> bool:
        """Whether an event needs it, and it would not be fresh there without another try."""
        fresh_until = self.memory.fresh_until if self.memory is not None else None
        return self.needed_on is not None and (fresh_until is None or fresh_until < self.needed_on)


def next_try(met_on: date | None, today: date, spaced_on: date, *, had_it: bool) -> date:
    """When to ask again: tomorrow what did not come, else in the first week by its days, then when spaced."""
    tomorrow = days_after(today, 1)
    if not had_it:
        return tomorrow
    first_week = [days_after(met_on, days) for days in _FIRST_WEEK] if met_on is not None else []
    return next((day for day in first_week if day > today), max(spaced_on, tomorrow))


def needed_now(wishes: Iterable[RecallWish], today: date) -> tuple[RecallWish, ...]:
    """Of what coming events need, what must be asked today to have room for all of it on the days before."""
    by_day: dict[date, list[RecallWish]] = {}
    for wish in wishes:
        if wish.needed_on is not None and wish.is_needed:
            by_day.setdefault(wish.needed_on, []).append(wish)
    chosen: list[RecallWish] = []
    for day in sorted(by_day):
        days_left = (day - today).days
        if len(by_day[day]) > max(days_left - 1, 0) * MOST_A_DAY:
            chosen += by_day[day]
    return tuple(chosen)


def chosen_for(wishes: Iterable[RecallWish], today: date, tried_today: int) -> tuple[RecallWish, ...]:
    """Today's prompts: what an event needs first, then what waits, the newest first; names before details.

    Never more than the day has room for; each prompt once.
    """
    all_wishes = tuple(wishes)
    due = sorted(
        (wish for wish in all_wishes if wish.needed_on is None and (wish.due_on or today) <= today),
        key=lambda wish: wish.due_on or today,
        reverse=True,
    )
    once: dict[tuple[int, Asks], RecallWish] = {}
    for wish in (*needed_now(all_wishes, today), *due):
        once.setdefault((wish.person_id, wish.asks), wish)
    room = max(MOST_A_DAY - tried_today, 0)
    return in_order(tuple(once.values())[:room])


def in_order(wishes: Iterable[RecallWish]) -> tuple[RecallWish, ...]:
    """Names before details: a detail's prompt gives the name away."""
    return tuple(sorted(wishes, key=lambda wish: wish.asks is Asks.DETAIL))
