"""The next time a series takes place, in its own wall time. A senseless rule leaves the first time standing."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.domain.day_steps import days_after
from networkprep.domain.event_times import event_times
from networkprep.domain.wall_time import WallTime
from networkprep.exchange.calendar_times import Moment, moment_from
from networkprep.exchange.series_rule import SeriesRule, dates_of, parse_rule, until_allows
from networkprep.exchange.series_turns import in_wall_time_of, turned, turns_of

_MOST_TAKEN_OUT = 20_000


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of an event: ``starts`` and ``ends`` in the event's own shape; ``event`` describes it, which is another
    one than the series where the file changed this time alone.
    """

    starts: str
    ends: str | None
    event: CalendarEvent


def next_occurrence(
    event: CalendarEvent, after: datetime, home: str, changed: Sequence[CalendarEvent] = ()
) -> Occurrence | None:
    """The first time that is not over yet at the moment ``after``; None when all are, or nobody knows when.

    ``home`` is the person's own zone, where floating times are meant. ``changed`` are the events of the same file that
    stand for single times of this series (RECURRENCE-ID); a cancelled one takes its time out.
    """
    return next(_occurrences(event, after, home, changed), None)


def next_occurrences(
    event: CalendarEvent, after: datetime, home: str, count: int, changed: Sequence[CalendarEvent] = ()
) -> list[Occurrence]:
    """The next times of a series that are not over yet, at most ``count``.

    The times that ``changed`` stands for are left out, for they are events of their own; what it says of all later
    ones is followed.
    """
    mine = [each for each in changed if each.uid == event.uid and each.recurrence_id]
    usual = (each for each in _usual(event, mine, after) if _is_not_over(each, after, home)) if event.starts else ()
    return sorted(islice(usual, count), key=lambda each: each.starts)


def next_dates(event: CalendarEvent, after: datetime, home: str, count: int) -> list[str]:
    """The beginnings of the next times of a series, at most ``count``."""
    return [each.starts for each in islice(_occurrences(event, after, home, ()), count)]


def _occurrences(
    event: CalendarEvent, after: datetime, home: str, changed: Sequence[CalendarEvent]
) -> Iterator[Occurrence]:
    if event.starts is None:
        return
    mine = [each for each in changed if each.uid == event.uid and each.recurrence_id]
    apart = sorted(
        (Occurrence(each.starts, each.ends, each) for each in mine if each.starts and not each.is_cancelled),
        key=lambda each: each.starts,
    )
    seen = ""
    for occurrence in heapq.merge(apart, _usual(event, mine, after), key=lambda each: each.starts):
        if occurrence.starts != seen and _is_not_over(occurrence, after, home):
            seen = occurrence.starts
            yield occurrence


def _usual(event: CalendarEvent, mine: Sequence[CalendarEvent], after: datetime) -> Iterator[Occurrence]:
    """The times that follow the rule, without those ``mine`` is about, and with what it says of later ones."""
    first = moment_from(event.starts or "")
    turns = turns_of(event, mine)
    out = [(text, event.zone) for text in event.excluded[:_MOST_TAKEN_OUT]]
    out += [(each.recurrence_id, each.recurrence_zone or each.zone) for each in mine if each.recurrence_id]
    gone = {moment for text, zone in out if (moment := in_wall_time_of(event, text, zone)) is not None}
    reach = 3 + max(each.later.days + (each.length.days if each.length else 1) for each in turns)
    moments = _moments(event, first, days_after(after.astimezone(UTC).date(), -reach))
    for start, length, described in turned((moment for moment in moments if moment not in gone), turns):
        yield Occurrence(replace(first, local=start).text, _end(first, start, length), described)


def _end(first: Moment, start: datetime, length: timedelta | None) -> str | None:
    try:
        return None if length is None else replace(first, local=start + length).text
    except OverflowError:
        return None


def _is_not_over(occurrence: Occurrence, after: datetime, home: str) -> bool:
    event = occurrence.event
    times = event_times(occurrence.starts, occurrence.ends, event.zone, all_day=event.all_day, home=home)
    return times.ends_at is not None and times.ends_at > after


def _moments(event: CalendarEvent, first: Moment, not_before: date) -> Iterator[datetime]:
    """The beginnings in order, each once; those long before ``not_before`` may be left out."""
    rules = [rule for text in event.recurrence.split("\n") if (rule := parse_rule(text)) is not None]
    added = sorted(local for text in event.added if (local := in_wall_time_of(event, text, event.zone)) is not None)
    sources = [_by_rule(event, rule, first, not_before) for rule in rules] or [iter([first.local])]
    last: datetime | None = None
    for moment in heapq.merge(added, *sources):
        if moment != last:
            last = moment
            yield moment


def _by_rule(event: CalendarEvent, rule: SeriesRule, first: Moment, not_before: date) -> Iterator[datetime]:
    for day in dates_of(rule, first.local.date(), not_before=not_before):
        moment = datetime.combine(day, first.local.time())
        if moment != first.local and not until_allows(rule, moment, _naive_utc(event, moment)):
            return
        yield moment


def _naive_utc(event: CalendarEvent, local: datetime) -> datetime:
    if event.zone in {None, "UTC"}:
        return local
    return WallTime(local, event.zone).instant("UTC").replace(tzinfo=None)
