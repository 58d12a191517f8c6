"""Dates, times and durations as calendar files write them: read strictly, never invented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_MOMENT = re.compile(
    r"(\d{4})(?:(\d\d)(\d\d)|-(\d\d)-(\d\d))"
    r"(?:[Tt ](?:(\d\d)(\d\d)(\d\d)|(\d\d):(\d\d):(\d\d))([Zz]|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)
_DURATION = re.compile(
    r"([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as written: on the wall (or in UTC), or a whole day."""

    local: datetime
    all_day: bool = False
    utc: bool = False

    @property
    def text(self) -> str:
        """ISO without offset, with Z for UTC, a bare date for a whole day."""
        if self.all_day:
            return self.local.date().isoformat()
        return self.local.isoformat() + ("Z" if self.utc else "")


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: days are counted on the calendar, the rest on the clock."""

    days: int
    clock: timedelta


def read_moment(text: str) -> Moment | None:
    """A date or date-time in the basic form or the extended one; None where it is none. No leap seconds.

    Midnight at the end of a day (24:00) is the one of the next; a time with an offset is told in UTC.
    """
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = found[1], found[2] or found[4], found[3] or found[5]
    hour = found[6] or found[9]
    try:
        if hour is None:
            return Moment(datetime(int(year), int(month), int(day)), all_day=True)
        minute, second = int(found[7] or found[10]), int(found[8] or found[11] or 0)
        if second > 60:
            return None
        ends_day = (hour, minute, second) == ("24", 0, 0)
        local = datetime(int(year), int(month), int(day), 0 if ends_day else int(hour), minute, min(second, 59))
        local += timedelta(days=ends_day) - _offset(found[12])
    except (ValueError, OverflowError):
        return None
    return Moment(local, utc=found[12] is not None)


def _offset(text: str | None) -> timedelta:
    if text is None or text in "Zz":
        return timedelta()
    length = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return -length if text[0] == "-" else length


def moment_from(text: str) -> Moment:
    """The moment behind a stored text of ``Moment.text``; ValueError for any other."""
    if "T" not in text:
        return Moment(datetime.combine(date.fromisoformat(text), time()), all_day=True)
    return Moment(datetime.fromisoformat(text.removesuffix("Z")), utc=text.endswith("Z"))


def read_length(text: str) -> Length | None:
    """A duration such as ``PT1H30M`` or ``P1W``; None for none, for a negative one and for nothing at all."""
    text = text.strip()
    found = _DURATION.fullmatch(text)
    if found is None or found[1] == "-" or len(text.strip("+PpTt")) == 0:
        return None
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in found.groups()[1:])
    return Length(weeks * 7 + days, timedelta(hours=hours, minutes=minutes, seconds=seconds))
