"""When an event is, in words: its own wall time; a time given in UTC is told on the reader's own clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from networkprep.domain.clock import Clock
from networkprep.domain.wall_time import WallTime, wall_time_at, wall_time_from
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words, short_day_words, time_words

if TYPE_CHECKING:
    from networkprep.domain.events import EventDraft, EventRow

_ONE_NIGHT = timedelta(hours=18)
"""An event of this length still belongs to its first day, though it may end after midnight."""


@dataclass(frozen=True, slots=True)
class When:
    """An event's times as they are stored."""

    starts: str | None
    ends: str | None
    zone: str | None
    all_day: bool


def when_of(event: EventRow | EventDraft) -> When:
    """The times of this event."""
    return When(event.starts, event.ends, event.zone, event.all_day)


def first_day(when: When, clock: Clock) -> date | None:
    """The day an event begins; None while it has no date."""
    return _shown(when.starts, when, clock).local.date() if when.starts else None


def short_when(when: When, clock: Clock) -> str:
    """Day and time in a few letters, for lists."""
    if when.starts is None:
        return QCoreApplication.translate("EventWhen", "no date yet")
    begin = _shown(when.starts, when, clock).local
    day = short_day_words(begin.date(), clock.today())
    if when.all_day:
        return day
    return fill(QCoreApplication.translate("EventWhen", "{day}, {time}"), day=day, time=time_words(begin.time()))


def whole_when(when: When, clock: Clock) -> str:
    """Day, time and end in whole words; an all-day event names its days only, a far one the town of its clock."""
    if when.starts is None:
        return QCoreApplication.translate("EventWhen", "No date yet")
    begin = _shown(when.starts, when, clock)
    end = _shown(when.ends, when, clock) if when.ends else None
    if when.all_day:
        return _days(begin.local.date(), end.local.date() - timedelta(days=1) if end else None, clock.today())
    hours = _hours(begin.local, end.local if end else None, clock.today())
    if begin.zone in {None, clock.zone_name()}:
        return hours
    sentence = QCoreApplication.translate("EventWhen", "{when}, {town} time")
    return fill(sentence, when=hours, town=(begin.zone or "").rsplit("/", 1)[-1].replace("_", " "))


def _shown(text: str, when: When, clock: Clock) -> WallTime:
    """The time on the clock it is told by: the event's own, the reader's where the event only names a moment."""
    wall = wall_time_from(text, when.zone)
    if wall.zone != "UTC" or when.all_day:
        return wall
    return wall_time_at(wall.instant("UTC"), clock.zone_name())


def _days(first: date, last: date | None, today: date) -> str:
    if last is None or last <= first:
        return fill(QCoreApplication.translate("EventWhen", "{day}, all day"), day=day_words(first, today))
    sentence = QCoreApplication.translate("EventWhen", "{first} to {last}")
    return fill(sentence, first=day_words(first, today), last=day_words(last, today))


def _hours(begin: datetime, end: datetime | None, today: date) -> str:
    day, start = day_words(begin.date(), today), time_words(begin.time())
    if end is None or end <= begin:
        return fill(QCoreApplication.translate("EventWhen", "{day}, {time}"), day=day, time=start)
    if end - begin <= _ONE_NIGHT:
        sentence = QCoreApplication.translate("EventWhen", "{day}, {start} to {end}")
        return fill(sentence, day=day, start=start, end=time_words(end.time()))
    sentence = QCoreApplication.translate("EventWhen", "{day}, {start} to {last}, {end}")
    return fill(sentence, day=day, start=start, last=day_words(end.date(), today), end=time_words(end.time()))
