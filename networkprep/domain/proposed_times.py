"""One or two concrete times for a talk, from the calendar alone: working days, working hours, not at once (S95)."""

from __future__ import annotations

import re
from datetime import date, datetime, time, tzinfo

from networkprep.domain.day_steps import days_after
from networkprep.domain.follow_up_details import ProposedTime
from networkprep.domain.message_drafts import MONTHS

FIRST_AFTER_DAYS = 4
SECOND_AFTER_DAYS = 2
_MORNING, _AFTERNOON = time(10, 0), time(15, 0)
_SATURDAY = 5
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WRITTEN = re.compile(rf"^(?:{'|'.join(_DAYS)}) (\d{{1,2}}) ({'|'.join(MONTHS)}) at (\d{{1,2}}):(\d\d)$")


def proposed_times(now: datetime) -> tuple[ProposedTime, ...]:
    """Two times of different halves of the day, so that one of them may suit; never on a weekend."""
    first = _working_day(days_after(now.date(), FIRST_AFTER_DAYS))
    second = _working_day(days_after(first, SECOND_AFTER_DAYS))
    return tuple(_proposed(day, at, now.tzinfo) for day, at in ((first, _MORNING), (second, _AFTERNOON)))


def read_proposed(text: str, now: datetime) -> ProposedTime | None:
    """The time behind words written as ``proposed_times`` writes them; None for any other words."""
    found = _WRITTEN.match(" ".join(text.split()))
    if found is None:
        return None
    day, month, at = int(found[1]), MONTHS.index(found[2]) + 1, (int(found[3]), int(found[4]))
    for year in (now.year, now.year + 1):
        try:
            moment = datetime(year, month, day, *at, tzinfo=now.tzinfo)
        except ValueError:
            continue
        if moment >= now:
            return ProposedTime(moment, text)
    return None


def _working_day(day: date) -> date:
    return day if day.weekday() < _SATURDAY else days_after(day, 7 - day.weekday())


def _proposed(day: date, at: time, zone: tzinfo | None) -> ProposedTime:
    words = f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} at {at.hour}:{at.minute:02}"
    return ProposedTime(datetime.combine(day, at, zone), words)
