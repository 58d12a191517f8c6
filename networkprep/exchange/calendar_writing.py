"""iCalendar out: events and follow-ups with stable UIDs, so that a second import updates what the first one made.

The times of change come from outside; nothing here asks the clock. Written events read back as they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import chain

from networkprep.domain.calendar_events import CalendarEvent, CalendarTask
from networkprep.domain.day_steps import days_after
from networkprep.exchange.calendar_times import moment_from
from networkprep.exchange.content_lines import escape, fold, quoted_param
from networkprep.exchange.zone_writing import zone_lines

PRODUCT = "-//NetworkPrep//NetworkPrep//EN"
_YEARS_OF_A_SERIES = 10
_TOKEN = re.compile(r"[A-Za-z-]+")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_NO_ADDRESS = "invalid:nomail"


def write_events(events: Iterable[CalendarEvent], now: datetime) -> bytes:
    """All events as one file in UTF-8, with the time zones they name. ``now`` is the moment of writing, with a zone."""
    every = list(events)
    body = (line for event in every for line in _event_lines(event, now))
    return _calendar(chain(_zones(every), body))


def write_follow_ups(tasks: Iterable[CalendarTask], now: datetime, *, as_todos: bool = False) -> bytes:
    """Follow-ups as days in the calendar that leave it free, or as tasks for programs that have them (VTODO)."""
    lines = _todo_lines if as_todos else _day_lines
    return _calendar(line for task in tasks for line in lines(task, now))


def _calendar(body: Iterable[str]) -> bytes:
    frame = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    return b"".join(fold(line) for line in chain(frame, body, ("END:VCALENDAR",)))


def _zones(events: list[CalendarEvent]) -> Iterator[str]:
    years: dict[str, set[int]] = {}
    for event in events:
        if event.zone not in {None, "UTC"} and event.starts and not event.all_day:
            year = moment_from(event.starts).local.year
            last = min(year + (_YEARS_OF_A_SERIES if event.recurrence else 1), date.max.year - 1)
            years.setdefault(event.zone or "", set()).update((max(year - 1, 2), last))
    for zone, found in sorted(years.items()):
        yield from zone_lines(zone, min(found), max(found))


def _event_lines(event: CalendarEvent, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escape(event.identity)}"
    yield from _stamps(event.sequence, now, now)
    yield f"SUMMARY:{escape(event.title)}"
    for name, value in (("DTSTART", event.starts), ("DTEND", event.ends)):
        if value:
            yield _time(name, value, event)
    if event.recurrence_id:
        yield _time("RECURRENCE-ID", event.recurrence_id, replace(event, zone=event.recurrence_zone or event.zone))
    for name, text in (("LOCATION", event.location), ("DESCRIPTION", event.description)):
        if text:
            yield f"{name}:{escape(text)}"
    if event.url:
        yield f"URL:{_one_line(event.url)}"
    if event.organiser or event.organiser_name:
        yield _organiser(event)
    if _TOKEN.fullmatch(event.status):
        yield f"STATUS:{event.status}"
    yield from (f"RRULE:{_one_line(rule)}" for rule in event.recurrence.split("\n") if rule)
    for name, values in (("EXDATE", event.excluded), ("RDATE", event.added)):
        yield from (_time(name, value, event) for value in values)
    yield "END:VEVENT"


def _day_lines(task: CalendarTask, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escape(task.uid)}"
    yield from _stamps(task.sequence, task.changed_at, now)
    yield f"SUMMARY:{escape(task.title)}"
    yield f"DTSTART;VALUE=DATE:{task.due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{days_after(task.due, 1):%Y%m%d}"
    yield from _description(task)
    yield "TRANSP:TRANSPARENT"
    if task.dropped:
        yield "STATUS:CANCELLED"
    yield "END:VEVENT"


def _todo_lines(task: CalendarTask, now: datetime) -> Iterator[str]:
    yield "BEGIN:VTODO"
    yield f"UID:{escape(task.uid)}"
    yield from _stamps(task.sequence, task.changed_at, now)
    yield f"SUMMARY:{escape(task.title)}"
    yield f"DUE;VALUE=DATE:{task.due:%Y%m%d}"
    yield from _description(task)
    yield f"STATUS:{'CANCELLED' if task.dropped else 'COMPLETED' if task.done else 'NEEDS-ACTION'}"
    yield "END:VTODO"


def _description(task: CalendarTask) -> Iterator[str]:
    if task.description:
        yield f"DESCRIPTION:{escape(task.description)}"


def _stamps(sequence: int, changed_at: datetime, now: datetime) -> Iterator[str]:
    yield f"DTSTAMP:{_utc(now)}"
    yield f"LAST-MODIFIED:{_utc(changed_at)}"
    yield f"SEQUENCE:{sequence}"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _time(name: str, text: str, event: CalendarEvent) -> str:
    """A time with what it needs to be understood elsewhere; text that is no time is written as it is."""
    try:
        moment = moment_from(text)
    except ValueError:
        return f"{name}:{_one_line(text)}"
    digits = moment.text.replace("-", "").replace(":", "").partition(".")[0]
    tzid = event.zone if event.zone and event.zone != "UTC" else event.tzid
    if moment.all_day:
        zone = f";TZID={quoted_param(event.tzid)}" if event.tzid and name == "DTSTART" else ""
        return f"{name};VALUE=DATE{zone}:{digits}"
    if moment.utc or not tzid:
        return f"{name}:{digits}{'Z' if event.zone == 'UTC' and not moment.utc else ''}"
    return f"{name};TZID={quoted_param(tzid)}:{digits}"


def _organiser(event: CalendarEvent) -> str:
    address = _one_line(event.organiser)
    name = f";CN={quoted_param(event.organiser_name)}" if event.organiser_name else ""
    if not address:
        return f"ORGANIZER{name}:{_NO_ADDRESS}"
    return f"ORGANIZER{name}:{address if _SCHEME.match(address) or '@' not in address else 'mailto:' + address}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
