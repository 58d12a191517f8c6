"""Times as they stand on the wall of the place: an event keeps them with its zone, whoever looks from wherever.

The clock change (row 40): a time the clock skips moves forward by the gap, a time it shows twice is the first one.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from networkprep.domain.day_steps import days_after

NIGHT_ENDS = time(5)
"""An event that ends before this hour still belongs to the day before."""

_EARLIEST = datetime.min.replace(tzinfo=UTC)
_LATEST = datetime.max.replace(tzinfo=UTC)


class WallTime(NamedTuple):
    """A date and time without offset, and the IANA zone it is meant in; None when it floats."""

    local: datetime
    zone: str | None = None

    def settled(self, local_zone: str) -> WallTime:
        """The same time with a zone: a floating one is meant where the person is."""
        return self if self.zone is not None else self._replace(zone=local_zone)

    def instant(self, local_zone: str) -> datetime:
        """The moment in UTC; held at the ends of the calendar. ZoneInfoNotFoundError for a zone nobody knows."""
        there = self.local.replace(tzinfo=ZoneInfo(self.settled(local_zone).zone or local_zone), fold=0)
        try:
            return there.astimezone(UTC)
        except OverflowError:
            return _EARLIEST if self.local.year == 1 else _LATEST


def wall_time_from(text: str, zone: str | None) -> WallTime:
    """Reads a stored time: ISO without offset, with a Z for UTC, or a bare date for its midnight; ValueError if not."""
    local = datetime.fromisoformat(text.removesuffix("Z"))
    if local.tzinfo is not None:
        raise ValueError("a wall time has no offset")
    return WallTime(local, "UTC" if text.endswith("Z") else zone)


def wall_time_at(instant: datetime, zone: str) -> WallTime:
    """What the clock in this zone shows at this moment."""
    try:
        local = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
    except OverflowError:
        local = datetime.min if instant.year == 1 else datetime.max
    return WallTime(local, zone)


def shown_time(text: str, home: tzinfo | None) -> datetime:
    """What the clock shows at a stored time: of its own zone, but where the file had UTC, which is nobody's, at home.

    Calendar programs write an evening in New York as an hour after midnight of the next day in UTC.
    """
    written = datetime.fromisoformat(text.removesuffix("Z"))
    if not text.endswith("Z"):
        return written
    try:
        return written.replace(tzinfo=UTC).astimezone(home).replace(tzinfo=None)
    except OverflowError:
        return written


def first_day(starts: str, home: tzinfo | None) -> date:
    """The day a stored time begins on."""
    return shown_time(starts, home).date()


def end_day(starts: WallTime, ends: WallTime | None, all_day: bool = False) -> date:
    """The day from which follow-ups count: the last one of the event, in its own zone, late nights included (S90).

    The end of an all-day event is the midnight after it, as calendar files have it. Without an end, or with one before
    the start, it is the day of the start.
    """
    if ends is None:
        return starts.local.date()
    end = _in_zone_of(starts, ends)
    if end < starts.local:
        return starts.local.date()
    if all_day:
        return max(starts.local.date(), (end - timedelta(microseconds=1)).date()) if end > starts.local else end.date()
    return days_after(end.date(), -1) if end.time() < NIGHT_ENDS else end.date()


def _in_zone_of(starts: WallTime, ends: WallTime) -> datetime:
    """The end as the clock shows it where the event began; a floating one was meant there."""
    if starts.zone is None or ends.zone in {None, starts.zone}:
        return ends.local
    return wall_time_at(ends.instant(starts.zone), starts.zone).local
