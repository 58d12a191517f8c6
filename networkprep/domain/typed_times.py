"""An event's times from four short fields as people fill them: a day, a beginning, a last day, an end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from networkprep.domain.date_words import read_date
from networkprep.domain.day_steps import days_after
from networkprep.domain.time_of_day import time_of_day

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PART_LENGTH = len("2026-11-12")


@dataclass(frozen=True, slots=True)
class TimeFields:
    """What stands in the fields, as typed; blank means there is none."""

    day: str = ""
    begins: str = ""
    last_day: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class TypedTimes:
    """Wall times as an event keeps them; ``unread`` names the fields whose words mean no day or time."""

    starts: str | None = None
    ends: str | None = None
    all_day: bool = False
    unread: tuple[str, ...] = ()


def typed_day(text: str, today: date) -> date | None:
    """The day the words mean; unlike a due date it may lie in the past when its year is named."""
    words = text.strip().lower()
    found = read_date(words, today)
    if found is None and (year := _YEAR.search(words)) is not None:
        found = read_date(words, date(int(year[0]), 1, 1))
    return found


def read_times(fields: TimeFields, today: date) -> TypedTimes:
    """The times behind the fields: without a beginning it is all day, an end before the beginning is after midnight."""
    days = {name: typed_day(getattr(fields, name), today) for name in ("day", "last_day")}
    times = {name: time_of_day(getattr(fields, name)) for name in ("begins", "ends")}
    unread = tuple(name for name, value in {**days, **times}.items() if value is None and getattr(fields, name).strip())
    day, begins = days["day"], times["begins"]
    if unread or day is None:
        return TypedTimes(unread=unread)
    if begins is None:
        last = days["last_day"]
        return TypedTimes(day.isoformat(), days_after(max(last, day), 1).isoformat() if last else None, all_day=True)
    return TypedTimes(_text(day, begins), _end(day, begins, days["last_day"], times["ends"]))


def fields_of(starts: str | None, ends: str | None, *, all_day: bool) -> tuple[date | None, time | None, date | None]:
    """The day, the beginning and the last day (None when it is the same) behind stored wall times."""
    if starts is None:
        return None, None, None
    day = date.fromisoformat(starts[:_PART_LENGTH])
    last = date.fromisoformat(ends[:_PART_LENGTH]) if ends else day
    if all_day:
        last = days_after(last, -1) if ends else day
    begins = None if all_day else datetime.fromisoformat(starts.removesuffix("Z")).time()
    return day, begins, last if last > day else None


def _end(day: date, begins: time, last_day: date | None, ends: time | None) -> str | None:
    if ends is None:
        return None
    end = datetime.combine(last_day or day, ends)
    if end <= datetime.combine(day, begins):
        end += timedelta(days=1)
    return end.isoformat(timespec="minutes")


def _text(day: date, at: time) -> str:
    return datetime.combine(day, at).isoformat(timespec="minutes")
