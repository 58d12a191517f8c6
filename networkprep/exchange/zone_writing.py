"""A VTIMEZONE for programs that do not know the zone by name: each change of clocks in the years that matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_Change = tuple[timedelta, timedelta, str, bool]
_SHORTEST_STEP = timedelta(days=20)
"""No zone changes its clocks twice within less (Morocco's pause for Ramadan lasts a month)."""


def zone_lines(zone: str, first: int, last: int) -> Iterator[str]:
    """The unfolded lines for an IANA zone from the first year to the last one."""
    tz = ZoneInfo(zone)
    begin = datetime(first, 1, 1, tzinfo=UTC)
    at_first = _offset(tz, begin)
    changes: dict[_Change, list[datetime]] = {(at_first, at_first, *_kind(tz, begin)): [begin + at_first]}
    for moment in _changes(tz, begin, datetime(last + 1, 1, 1, tzinfo=UTC)):
        before, after = _offset(tz, moment - timedelta(seconds=1)), _offset(tz, moment)
        changes.setdefault((before, after, *_kind(tz, moment)), []).append(moment + before)
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{zone}"
    for (before, after, name, is_summer), moments in changes.items():
        block = "DAYLIGHT" if is_summer else "STANDARD"
        yield f"BEGIN:{block}"
        yield f"DTSTART:{moments[0]:%Y%m%dT%H%M%S}"
        if moments[1:]:
            yield "RDATE:" + ",".join(f"{each:%Y%m%dT%H%M%S}" for each in moments[1:])
        yield f"TZNAME:{name}"
        yield f"TZOFFSETFROM:{_sign(before)}"
        yield f"TZOFFSETTO:{_sign(after)}"
        yield f"END:{block}"
    yield "END:VTIMEZONE"


def _changes(tz: ZoneInfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """The moments (UTC) at which the offset changes, to the second."""
    while start < end:
        stop = start + _SHORTEST_STEP
        if _offset(tz, start) != _offset(tz, stop):
            low, high = start, stop
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) // 2
                middle = middle.replace(microsecond=0)
                low, high = (middle, high) if _offset(tz, middle) == _offset(tz, start) else (low, middle)
            if high < end:
                yield high
        start = stop


def _offset(tz: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(tz).utcoffset() or timedelta()


def _kind(tz: ZoneInfo, moment: datetime) -> tuple[str, bool]:
    local = moment.astimezone(tz)
    return local.tzname() or "", bool(local.dst())


def _sign(offset: timedelta) -> str:
    seconds = round(abs(offset).total_seconds())
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{'-' if offset < timedelta() else '+'}{hours:02}{minutes:02}" + (f"{left:02}" if left else "")
