"""Calendar files out: they read back as they were, elsewhere too, and a second import finds the same events."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.calendar_events import CalendarEvent, CalendarTask
from networkprep.exchange.calendar_reading import read_calendar
from networkprep.exchange.calendar_times import read_moment
from networkprep.exchange.calendar_writing import write_events, write_follow_ups
from networkprep.exchange.zone_rules import Observance, ZoneRules, offset_from
from networkprep.exchange.zone_writing import zone_lines
from tests.corpus.expectations import Facts, data_of, expected, needs_corpus

_NOW = datetime(2026, 11, 12, 9, tzinfo=UTC)
_EVENT = CalendarEvent(
    uid="e-1@networkprep",
    title="Tea; talk, and a \\ backslash",
    starts="2026-11-12T18:30:00",
    ends="2026-11-12T21:00:00",
    zone="Europe/Berlin",
    tzid="Europe/Berlin",
    location="Café Nord, Straße 5",
    url="https://example.org/a,b;c",
    organiser="ana@example.org",
    organiser_name='Ana "Anita" Ruiz',
    description="First line\nsecond line " + "é" * 200,
    status="CONFIRMED",
    recurrence="FREQ=WEEKLY;BYDAY=TH",
    excluded=("2026-11-19T18:30:00",),
    added=("2026-11-20T18:30:00",),
    sequence=3,
    method="PUBLISH",
)


@pytest.mark.parametrize(
    "event",
    [
        _EVENT,
        replace(
            _EVENT, starts="2026-11-12", ends="2026-11-14", all_day=True, zone=None, tzid=None, excluded=(), added=()
        ),
        replace(_EVENT, zone=None, tzid=None),
        replace(_EVENT, zone=None, tzid="Mars/Olympus_Mons"),
        replace(_EVENT, starts="2026-11-12T18:30:00Z", ends=None, zone="UTC", tzid=None, excluded=(), added=()),
        replace(_EVENT, starts=None, ends=None, zone=None, tzid=None, excluded=(), added=(), recurrence=""),
        replace(_EVENT, organiser="", recurrence_id="2026-11-12T18:30:00"),
    ],
)
def test_an_event_comes_back_as_it_was(event: CalendarEvent) -> None:
    data = write_events([event], _NOW)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert list(read_calendar(data).events) == [event]


@given(st.text(), st.text())
def test_no_title_or_description_breaks_the_file(title: str, text: str) -> None:
    event = replace(_EVENT, title=title, description=text)
    result = read_calendar(write_events([event, _EVENT], _NOW))
    assert (len(result.events), result.events[-1]) == (2, _EVENT)


@pytest.mark.row("X1")
def test_left_out_dates_of_another_zone_keep_their_hour_on_the_way() -> None:
    lines = (
        "DTSTART;TZID=Europe/London:20270610T180000Z", "RRULE:FREQ=DAILY", "EXDATE;TZID=Europe/London:20270611T190000",
        "RDATE;TZID=Europe/London:20270701T100000",
    )  # fmt: skip
    data = "\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:u", *lines, "END:VEVENT", "END:VCALENDAR"]).encode()
    (event,) = read_calendar(data).events
    assert (event.excluded, event.added) == (("2027-06-11T18:00:00Z",), ("2027-07-01T09:00:00Z",))
    (again,) = read_calendar(write_events([event], _NOW)).events
    assert (again.excluded, again.added) == (event.excluded, event.added)


def test_other_programs_read_the_same_times() -> None:
    data = write_events([_EVENT], _NOW)
    event = _parts(data, "VEVENT")[0]
    assert event.errors == []
    assert event["DTSTART"].dt == datetime(2026, 11, 12, 18, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert (str(event["SUMMARY"]), str(event["UID"]), event["SEQUENCE"]) == (_EVENT.title, _EVENT.uid, 3)
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == _NOW
    assert [str(zone["TZID"]) for zone in _parts(data, "VTIMEZONE")] == ["Europe/Berlin"]


@pytest.mark.fault(40)
@pytest.mark.parametrize(
    "zone", ["Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Africa/Casablanca", "Asia/Kolkata", "Europe/Dublin"]
)
def test_a_zone_is_described_to_the_second(zone: str) -> None:
    data = "\r\n".join(["BEGIN:VCALENDAR", *zone_lines(zone, 2009, 2030), "END:VCALENDAR"]).encode()
    blocks = _parts(data, "VTIMEZONE")[0].subcomponents
    rules = ZoneRules(tuple(_observance(block) for block in blocks))
    tz = ZoneInfo(zone)
    for hours in range(0, 24 * 365 * 20, 7):
        local = datetime(2010, 1, 1, 0, 30) + timedelta(hours=hours)
        if tz.utcoffset(local) == tz.utcoffset(local.replace(fold=1)):
            assert rules.offset_at(local) == tz.utcoffset(local), local


def _parts(data: bytes, name: str) -> list[Any]:
    """The components another library finds; Any, for its values have one type out of thirty."""
    return list(icalendar.Calendar.from_ical(data).walk(name))


def _observance(block: Any) -> Observance:
    starts, offset = read_moment(block["DTSTART"].to_ical().decode()), offset_from(block["TZOFFSETTO"].to_ical())
    assert starts is not None
    assert offset is not None
    dates = block["RDATE"].to_ical().decode().split(",") if "RDATE" in block else []
    return Observance(starts.local, offset, None, tuple(each.local for text in dates if (each := read_moment(text))))


_TASK = CalendarTask(
    uid="f-1@networkprep",
    title="Write to Ana Ruiz",
    due=date(2026, 11, 14),
    changed_at=datetime(2026, 11, 12, 22, tzinfo=UTC),
    description="Soil article",
    sequence=1,
)


def test_a_follow_up_is_a_day_that_leaves_the_calendar_free() -> None:
    event = _parts(write_follow_ups([_TASK], _NOW), "VEVENT")[0]
    assert (event["DTSTART"].dt, event["DTEND"].dt, event["TRANSP"]) == (
        date(2026, 11, 14),
        date(2026, 11, 15),
        "TRANSPARENT",
    )
    assert (event["UID"], event["SEQUENCE"], event["LAST-MODIFIED"].dt) == (_TASK.uid, 1, _TASK.changed_at)
    later = replace(_TASK, due=date(2026, 11, 16), sequence=2)
    again = _parts(write_follow_ups([later], _NOW), "VEVENT")[0]
    assert (again["UID"], again["SEQUENCE"]) == (event["UID"], 2)


@pytest.mark.parametrize(("done", "status"), [(False, "NEEDS-ACTION"), (True, "COMPLETED")])
def test_a_follow_up_may_be_a_task_instead(done: bool, status: str) -> None:
    todo = _parts(write_follow_ups([replace(_TASK, done=done)], _NOW, as_todos=True), "VTODO")[0]
    assert (todo["DUE"].dt, todo["STATUS"], str(todo["DESCRIPTION"])) == (date(2026, 11, 14), status, "Soil article")


@needs_corpus
@pytest.mark.parametrize("facts", expected("icalendar"), ids=lambda facts: facts["file"])
def test_events_of_other_programs_go_out_and_come_in_again(facts: Facts) -> None:
    events = read_calendar(data_of(facts)).events
    again = read_calendar(write_events(events, _NOW)).events
    assert [_core(each) for each in again] == [_core(each) for each in events]


def _core(event: CalendarEvent) -> tuple[object, ...]:
    item = event.as_item()
    starts = f"{event.starts}Z" if event.zone == "UTC" and event.starts and event.starts[-1] != "Z" else event.starts
    return (event.identity, starts, event.zone, *(item[name] for name in ("title", "location", "url", "recurrence_id")))
