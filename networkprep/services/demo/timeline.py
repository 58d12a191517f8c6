"""Things that happen in a year, each at its moment, in the order of time."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from networkprep.system.clock import StandingClock

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(order=True, slots=True)
class _Happening:
    at: datetime
    number: int
    run: Callable[[], object] = field(compare=False)


class Timeline:
    """Runs what was put on it in the order of time, with the clock at each moment; nothing after ``end`` happens."""

    def __init__(self, clock: StandingClock, end: datetime) -> None:
        self._clock = clock
        self._end = end
        self._waiting: list[_Happening] = []
        self._count = 0

    @property
    def today(self) -> date:
        """The day the year ends on."""
        return self._end.date()

    def moment(self, day: date, at: str) -> datetime:
        """A wall time ("19:30") of a day."""
        return datetime.combine(day, time.fromisoformat(at), self._end.tzinfo)

    def put(self, at: datetime, run: Callable[[], object]) -> None:
        """Let something happen; what would come after the end is left out."""
        if at <= self._end:
            self._count += 1
            heapq.heappush(self._waiting, _Happening(at, self._count, run))

    def run(self) -> None:
        """Let the year pass; what happens may put more on the line."""
        while self._waiting:
            next_one = heapq.heappop(self._waiting)
            self._clock.moment = next_one.at
            next_one.run()
        self._clock.moment = self._end


def day_of(today: date, days: int, weekday: str = "") -> date:
    """The day so many days from today, put back to the weekday that is wanted."""
    day = today + timedelta(days=days)
    return day - timedelta(days=(day.weekday() - _WEEKDAYS.index(weekday)) % 7) if weekday else day
