"""One or two concrete times for a talk, from the calendar alone: working days, working hours, not at once (S95)."""

from __future__ import annotations

import re
from datetime import date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from networkprep.domain.day_steps import days_after
from networkprep.domain.follow_up_details import ProposedTime
from networkprep.domain.message_drafts import MONTHS

FIRST_AFTER_DAYS = 4
SECOND_AFTER_DAYS = 2
_MORNING, _AFTERNOON = (10, 9, 11, 8, 17, 18, 19, 20), (15, 16, 14, 17, 9, 8, 18, 19, 20)
"""Hours of mine, the first that is by day for both."""
_BY_DAY = range(8, 21)
_SATURDAY = 5
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WRITTEN = re.compile(
    rf"^(?:{'|'.join(_DAYS)}) (\d{{1,2}}) ({'|'.join(MONTHS)}) at (\d{{1,2}}):(\d\d)(?: \([^()]*\))?$"
)


def proposed_times(now: datetime, their_zone: str | None = None) -> tuple[ProposedTime, ...]:
    """Two times of different halves of the day, so that one of them may suit; never on a weekend.

    Where they live by another clock the words say both, and the hour is by day for both where there is one (S73).
    A zone that nobody knows is as good as none.
    """
    first = _working_day(days_after(now.date(), FIRST_AFTER_DAYS))
    second = _working_day(days_after(first, SECOND_AFTER_DAYS))
    theirs = _known_zone(their_zone)
    return tuple(_proposed(day, hours, now.tzinfo, theirs) for day, hours in ((first, _MORNING), (second, _AFTERNOON)))


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


def _proposed(day: date, hours: tuple[int, ...], zone: tzinfo | None, theirs: ZoneInfo | None) -> ProposedTime:
    moments = [datetime.combine(day, time(hour), zone) for hour in hours]
    by_day = (each for each in moments if theirs is None or each.astimezone(theirs).hour in _BY_DAY)
    starts = next(by_day, moments[0])
    words = f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} at {starts.hour}:{starts.minute:02}"
    return ProposedTime(starts, words + _there(starts, theirs))


def _there(starts: datetime, theirs: ZoneInfo | None) -> str:
    """The same moment by their clock, where it shows another time: " (22:00 in Auckland)"."""
    if theirs is None:
        return ""
    local = starts.astimezone(theirs)
    if local.utcoffset() == starts.utcoffset():
        return ""
    weekday = "" if local.date() == starts.date() else f"{_DAYS[local.weekday()]} "
    city = theirs.key.rpartition("/")[2].replace("_", " ")
    return f" ({weekday}{local.hour}:{local.minute:02} in {city})"


def _known_zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None
