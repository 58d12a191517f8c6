"""Where a series takes another turn: one of its times is changed together with all later ones (RFC 5545, 3.2.13)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.exchange.calendar_times import moment_from
from networkprep.exchange.calendar_zones import to_zone

_MOST = 50
"""Turns that are followed; a file that names more is no diary."""


@dataclass(frozen=True, slots=True)
class Turn:
    """From ``since`` on, in the wall time the series had, its times begin ``later`` by so much and last ``length``.

    ``event`` describes them; None where they are called off.
    """

    since: datetime
    event: CalendarEvent | None
    later: timedelta = timedelta()
    length: timedelta | None = None

    def starts_of(self, moment: datetime) -> datetime | None:
        """When the time that stood at ``moment`` begins now; None outside the calendar."""
        try:
            return moment + self.later
        except OverflowError:
            return None


def turns_of(series: CalendarEvent, changed: Iterable[CalendarEvent]) -> list[Turn]:
    """How a series is from its beginning on and after each turn, in order; ``series`` has a start."""
    begin = Turn(datetime.min, series, length=_length(series))
    turns = (turn for each in changed if (turn := turn_of(series, each, begin.length)) is not None)
    return [begin, *sorted(turns, key=lambda turn: turn.since)[:_MOST]]


def turn_of(series: CalendarEvent, change: CalendarEvent, length: timedelta | None = None) -> Turn | None:
    """The turn that a change means; None when it means one time alone, or when nobody can say what it means.

    ``length`` is that of the series, for a change that names no end.
    """
    if not change.all_later or series.starts is None or change.recurrence_id is None:
        return None
    since = in_wall_time_of(series, change.recurrence_id, change.recurrence_zone or change.zone)
    if since is None:
        return None
    if change.is_cancelled:
        return Turn(since, None)
    starts = in_wall_time_of(series, change.starts, change.zone) if change.starts else None
    if starts is None or change.all_day != series.all_day:
        return None
    event = replace(
        change,
        zone=series.zone,
        tzid=series.tzid,
        recurrence=series.recurrence,
        recurrence_id=None,
        sequence=max(series.sequence, change.sequence),
    )
    return Turn(since, event, starts - since, _length(change) if change.ends else length)


def turned(
    moments: Iterable[datetime], turns: Sequence[Turn]
) -> Iterator[tuple[datetime, timedelta | None, CalendarEvent]]:
    """The times as they are now: beginning, length and what describes them; those called off are left out."""
    at = 0
    for moment in moments:
        while at + 1 < len(turns) and turns[at + 1].since <= moment:
            at += 1
        turn = turns[at]
        if turn.event is None and at + 1 == len(turns):
            return
        starts = turn.starts_of(moment)
        if turn.event is not None and starts is not None:
            yield starts, turn.length, turn.event


def in_wall_time_of(event: CalendarEvent, text: str, zone: str | None) -> datetime | None:
    """A date of the series, told in ``zone``, as the event's own clock shows it; a bare date means the event's hour."""
    try:
        moment = moment_from(text)
        first = moment_from(event.starts or "")
    except ValueError:
        return None
    if first.all_day or moment.all_day:
        return datetime.combine(moment.local.date(), first.local.time())
    told_in = "UTC" if moment.utc else zone
    if told_in and event.zone and told_in != event.zone:
        return to_zone(moment.local, told_in, event.zone)
    return moment.local


def _length(event: CalendarEvent) -> timedelta | None:
    if event.starts is None or event.ends is None:
        return None
    return moment_from(event.ends).local - moment_from(event.starts).local
