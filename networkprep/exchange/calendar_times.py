"""Dates, times and durations as calendar files write them: read strictly, never invented."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_MOMENT = re.compile(
    r"(\d{4})(?:(\d\d)(\d\d)|-(\d\d)-(\d\d))(?:[Tt](?:(\d\d)(\d\d)(\d\d)|(\d\d):(\d\d):(\d\d))([Zz])?)?", re.ASCII
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
    """A date or date-time in the basic form or the extended one; None where it is none. No leap seconds."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = found[1], found[2] or found[4], found[3] or found[5]
    hour = found[6] or found[9]
    try:
        if hour is None:
            return Moment(datetime(int(year), int(month), int(day)), all_day=True)
        minute, second = int(found[7] or found[10]), min(int(found[8] or found[11]), 59)
        if (found[8] or found[11]) > "60":
            return None
        local = datetime(int(year), int(month), int(day), int(hour), minute, second)
    except ValueError:
        return None
    return Moment(local, utc=found[12] is not None)


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
