"""When an event begins, ends, and from which day its follow-ups count: three facts made from its wall times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from networkprep.domain.events import EventDraft
from networkprep.domain.wall_time import WallTime, end_day, wall_time_at, wall_time_from

USUAL_LENGTH = timedelta(hours=2)
"""How long an event without an end is taken to last."""


@dataclass(frozen=True, slots=True)
class EventTimes:
    """Instants in UTC, and the calendar day of the end; all None for an event without a date."""

    starts_at: datetime | None = None
    ends_at: datetime | None = None
    end_day: date | None = None


def event_times(starts: str | None, ends: str | None, zone: str | None, *, all_day: bool, home: str) -> EventTimes:
    """The facts behind stored wall times; ``home`` is the person's own zone, where floating times are meant.

    An all-day event lasts from its first midnight to the one after its last day.
    """
    if starts is None:
        return EventTimes()
    begin = wall_time_from(starts, zone).settled(home)
    if starts.endswith("Z"):  # UTC is a way of writing here; the event is where the person is
        begin = wall_time_at(begin.instant(home), home)
    end = _end(begin, ends, zone, all_day)
    return EventTimes(begin.instant(home), end.instant(home), end_day(begin, end, all_day))


def times_of(draft: EventDraft, home: str) -> EventTimes:
    """The same of an event that is planned or changed."""
    return event_times(draft.starts, draft.ends, draft.zone, all_day=draft.all_day, home=home)


def _end(begin: WallTime, ends: str | None, zone: str | None, all_day: bool) -> WallTime:
    if ends is not None:
        end = wall_time_from(ends, zone).settled(begin.zone or "UTC")
        if end.local > begin.local or end.zone != begin.zone:
            return end
    length = timedelta(days=1) if all_day else USUAL_LENGTH
    try:
        return WallTime(begin.local + length, begin.zone)
    except OverflowError:
        return begin
