"""Hard calendars of every kind, made by hand: read as they are meant, written, read again, seen by others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import icalendar
import pytest

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.exchange.calendar_reading import read_calendar
from networkprep.exchange.calendar_writing import write_events
from networkprep.exchange.old_rules import as_new_rule
from networkprep.exchange.recurrence import next_dates, next_occurrence
from networkprep.exchange.series_rule import parse_rule

BERLIN, YORK = "Europe/Berlin", "America/New_York"
NOW = datetime(2027, 6, 1, tzinfo=UTC)
WINTER = ("BEGIN:STANDARD", "DTSTART:16011028T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZOFFSETFROM:+0200",
          "TZOFFSETTO:+0100", "END:STANDARD")  # fmt: skip
SUMMER = ("BEGIN:DAYLIGHT", "DTSTART:16010325T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZOFFSETFROM:+0100",
          "TZOFFSETTO:+0200", "END:DAYLIGHT")  # fmt: skip


def _zone(name: str, *blocks: str) -> tuple[str, ...]:
    return ("BEGIN:VTIMEZONE", f"TZID:{name}", *blocks, "END:VTIMEZONE")


def _event(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", "UID:u", "SUMMARY:S", *lines, "END:VEVENT")


def _file(*lines: str, end: str = "\r\n", codec: str = "utf-8") -> bytes:
    return end.join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""]).encode(codec)


@dataclass(frozen=True, slots=True)
class Hard:
    """The lines of one event, and what must come of them: start, end, zone, problems, the times that follow."""

    lines: tuple[str, ...]
    starts: str | None
    ends: str | None = None
    zone: str | None = None
    codes: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def _weekly(*lines: str, follows: tuple[str, ...]) -> Hard:
    lines = (f"DTSTART;TZID={BERLIN}:20270610T180000", *lines)
    return Hard(lines, "2027-06-10T18:00:00", zone=BERLIN, follows=follows)


AT_SIX = "2027-06-10T18:00:00"
HARD: dict[str, Hard] = {
    # zones
    "a zone of its own": Hard(("DTSTART;TZID=Customized Time Zone 1:20270610T180000",), AT_SIX, zone=BERLIN,
                              before=_zone("Customized Time Zone 1", *WINTER, *SUMMER)),
    "its zone comes after it": Hard(("DTSTART;TZID=Foo:20270610T180000",), AT_SIX, zone=BERLIN,
                                    after=_zone("Foo", *WINTER, *SUMMER)),
    "a Windows name with another's rules": Hard(("DTSTART;TZID=Eastern Standard Time:20270610T180000",), AT_SIX,
                                                zone=YORK, before=_zone("Eastern Standard Time", *WINTER, *SUMMER)),
    "a zone told from the middle of its year": Hard(
        ("DTSTART;TZID=Foo:20270610T180000",), AT_SIX, zone=BERLIN,
        before=_zone("Foo", "BEGIN:STANDARD", "DTSTART:20271031T020000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
                     "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:20270328T030000", "RDATE:20280326T030000",
                     "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT"),
    ),
    "a zone told by single dates": Hard(
        ("DTSTART;TZID=Foo:20270610T180000",), AT_SIX, zone=BERLIN,
        before=_zone("Foo", "BEGIN:STANDARD", "DTSTART:20261025T030000", "RDATE:20271031T030000,20281029T030000",
                     "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD", "BEGIN:DAYLIGHT",
                         "DTSTART:20270328T020000",
                     "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT"),
    ),
    "a zone with rules that ended": Hard(
        ("DTSTART;TZID=Foo:20270610T180000",), AT_SIX, zone=YORK,
        before=_zone("Foo", "BEGIN:DAYLIGHT", "DTSTART:19670430T020000",
                     "RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU;UNTIL=19730429T070000Z", "TZOFFSETFROM:-0500",
                     "TZOFFSETTO:-0400", "END:DAYLIGHT", "BEGIN:DAYLIGHT", "DTSTART:20070311T020000",
                     "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "END:DAYLIGHT",
                     "BEGIN:STANDARD", "DTSTART:20071104T020000", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
                     "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "END:STANDARD"),
    ),
    "an empty zone": Hard(("DTSTART;TZID=Foo:20270610T180000",), AT_SIX, codes=("unknown_zone",), before=_zone("Foo")),
    "a zone for the whole file": Hard(("DTSTART:20270610T180000",),
        AT_SIX, zone=YORK, before=(f"X-WR-TIMEZONE:{YORK}",)),
    "a zone and UTC at once": Hard((f"DTSTART;TZID={BERLIN}:20270610T180000Z",), "2027-06-10T18:00:00Z", zone="UTC"),
    "a name with a colon": Hard(("DTSTART;TZID=(GMT+01:00) Amsterdam:20270610T180000",),
        AT_SIX, zone="Europe/Amsterdam"),
    "a name in German": Hard(("DTSTART;TZID=Mitteleuropäische Zeit:20270610T180000",), AT_SIX, zone=BERLIN),
    "no zone at all": Hard(("DTSTART:20270610T180000", "DTEND:20270610T200000"), AT_SIX, "2027-06-10T20:00:00"),
    # times
    "an offset": Hard(("DTSTART:20270610T180000+0200", "DTEND:2027-06-10T20:00:00+02:00"), "2027-06-10T16:00:00Z",
                      "2027-06-10T18:00:00Z", "UTC"),
    "the other form, with a blank": Hard(("DTSTART:2027-06-10 18:00:00", "DTEND:2027-06-10T20:00:00"), AT_SIX,
                                         "2027-06-10T20:00:00"),
    "midnight at the end of the day": Hard(("DTSTART:20270610T180000", "DTEND:20270610T240000"), AT_SIX,
                                           "2027-06-11T00:00:00"),
    "a day without saying so": Hard(("DTSTART:20270610", "DTEND:20270612"), "2027-06-10", "2027-06-12"),
    "a day that ends at an hour": Hard(("DTSTART;VALUE=DATE:20270610", "DTEND:20270610T200000"), "2027-06-10",
        "2027-06-11"),
    "an end in another zone": Hard(
        (f"DTSTART;TZID={BERLIN}:20270610T180000", f"DTEND;TZID={YORK}:20270610T140000"),
        AT_SIX, "2027-06-10T20:00:00", BERLIN,
    ),
    "an end before the beginning": Hard(("DTSTART:20270610T180000",
        "DTEND:20270610T170000"), AT_SIX, codes=("bad_value",)),
    "a length": Hard(("DTSTART:20270610T180000Z", "DURATION: P0DT1H30M "), "2027-06-10T18:00:00Z",
        "2027-06-10T19:30:00Z",
                     "UTC"),
    "weeks of days": Hard(("DTSTART;VALUE=DATE:20270610", "DURATION:P1W"), "2027-06-10", "2027-06-17"),
    "a length below nothing": Hard(("DTSTART:20270610T180000", "DURATION:-PT1H"), AT_SIX, codes=("bad_date",)),
    "a length and an end": Hard(("DTSTART:20270610T180000", "DURATION:PT3H", "DTEND:20270610T190000"), AT_SIX,
                                "2027-06-10T19:00:00"),
    "a length over the change of clocks": Hard((f"DTSTART;TZID={BERLIN}:20270328T010000", "DURATION:PT2H"),
                                               "2027-03-28T01:00:00", "2027-03-28T04:00:00", BERLIN),
    "no start": Hard(("LOCATION:here",), None),
    # series
    "until, in local time": _weekly("RRULE:FREQ=WEEKLY;UNTIL=20270617T180000", follows=(AT_SIX, "2027-06-17T18:00:00")),
    "until, in UTC": _weekly("RRULE:FREQ=WEEKLY;UNTIL=20270617T160000Z", follows=(AT_SIX, "2027-06-17T18:00:00")),
    "until, a second too early": _weekly("RRULE:FREQ=WEEKLY;UNTIL=20270617T155959Z", follows=(AT_SIX,)),
    "until a day": _weekly("RRULE:FREQ=WEEKLY;UNTIL=20270617", follows=(AT_SIX, "2027-06-17T18:00:00")),
    "until before it began": _weekly("RRULE:FREQ=WEEKLY;UNTIL=20260101T000000Z", follows=(AT_SIX,)),
    "small letters and blanks": _weekly("RRULE: freq=weekly; byday=th ; count=2;", follows=(AT_SIX,
        "2027-06-17T18:00:00")),
    "an hour said twice": _weekly("RRULE:FREQ=WEEKLY;BYDAY=TH;BYHOUR=18;BYMINUTE=0;COUNT=2",
                                  follows=(AT_SIX, "2027-06-17T18:00:00")),
    "taken out by day": _weekly("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20270617",
                                follows=(AT_SIX, "2027-06-24T18:00:00")),
    "taken out in UTC": _weekly("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20270617T160000Z",
                                follows=(AT_SIX, "2027-06-24T18:00:00")),
    "taken out in another zone": _weekly("RRULE:FREQ=WEEKLY;COUNT=3", f"EXDATE;TZID={YORK}:20270617T120000",
                                         follows=(AT_SIX, "2027-06-24T18:00:00")),
    "several taken out, the first among them": _weekly(
        "RRULE:FREQ=WEEKLY;COUNT=3", f"EXDATE;TZID={BERLIN}:20270610T180000,20270617T180000",
        follows=("2027-06-24T18:00:00",),
    ),
    "put in as periods": _weekly("RDATE;VALUE=PERIOD:20270701T100000Z/PT1H,20270702T100000Z/20270702T110000Z",
                                 follows=(AT_SIX, "2027-07-01T12:00:00", "2027-07-02T12:00:00")),
    "a rule of old": _weekly("RRULE:W1 TH #3", follows=(AT_SIX, "2027-06-17T18:00:00", "2027-06-24T18:00:00")),
    "a rule that is none": Hard((f"DTSTART;TZID={BERLIN}:20270610T180000",
        "RRULE:every other week"), AT_SIX, zone=BERLIN,
                                codes=("bad_rule",), follows=(AT_SIX,)),
}  # fmt: skip


def _data(hard: Hard) -> bytes:
    return _file(*hard.before, *_event(*hard.lines), *hard.after)


@pytest.mark.parametrize("hard", HARD.values(), ids=HARD)
def test_a_hard_event_is_read_as_it_is_meant(hard: Hard) -> None:
    result = read_calendar(_data(hard))
    (event,) = result.events
    assert (event.starts, event.ends, event.zone) == (hard.starts, hard.ends, hard.zone)
    assert tuple(str(each.code) for each in result.problems) == hard.codes
    if hard.follows:
        assert next_dates(event, NOW, "UTC", 9) == list(hard.follows)


@pytest.mark.parametrize("hard", HARD.values(), ids=HARD)
def test_a_hard_event_goes_out_and_comes_in_again(hard: Hard) -> None:
    (event,) = read_calendar(_data(hard)).events
    result = read_calendar(write_events([event], NOW))
    assert [each.code for each in result.problems if each.code not in {"bad_rule", "unknown_zone"}] == []
    assert (replace(result.events[0], tzid=None, method=""),) == (replace(event, tzid=None, method=""),)


@pytest.mark.parametrize("hard", HARD.values(), ids=HARD)
def test_another_library_sees_in_our_file_what_we_do(hard: Hard) -> None:
    (event,) = read_calendar(_data(hard)).events
    (other,) = icalendar.Calendar.from_ical(write_events([event], NOW)).walk("VEVENT")
    assert _said(other, "DTSTART") == event.starts
    assert _said(other, "DTEND") == event.ends


def _said(other: icalendar.Component, name: str) -> str | None:
    if name not in other:
        return None
    found = other.decoded(name)
    if not isinstance(found, datetime):
        return str(found.isoformat()) if isinstance(found, date) else None
    text = found.replace(tzinfo=None).isoformat()
    return f"{text}Z" if str(found.tzinfo) in {"UTC", "tzutc()"} else text


MOVED = _event(f"DTSTART;TZID={BERLIN}:20270610T180000", "RRULE:FREQ=WEEKLY;COUNT=3")


def _change(recurrence: str, *lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", "UID:u", f"RECURRENCE-ID{recurrence}", *lines, "END:VEVENT")


@pytest.mark.parametrize(
    "recurrence",
    [
        f";TZID={BERLIN}:20270610T180000",
        ":20270610T160000Z",
        ":20270610T180000",
        ";VALUE=DATE:20270610",
        f";TZID={YORK}:20270610T120000",
        ";TZID=W. Europe Standard Time:20270610T180000",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_one_time_of_a_series_is_moved_however_it_is_named(recurrence: str, first: bool) -> None:
    """Teeth: named in another zone, the moved time stood beside the one it was moved from."""
    change = _change(recurrence, "SUMMARY:Moved", f"DTSTART;TZID={BERLIN}:20270611T190000")
    events = read_calendar(_file(*((*change, *MOVED) if first else (*MOVED, *change)))).events
    series = next(each for each in events if each.recurrence)
    changed = [each for each in events if each.recurrence_id]
    assert _times(series, changed) == ["2027-06-11T19:00:00", "2027-06-17T18:00:00", "2027-06-24T18:00:00"]


@pytest.mark.parametrize("recurrence", [f";TZID={BERLIN}:20270610T180000", ":20270610T160000Z"])
def test_one_time_of_a_series_is_called_off(recurrence: str) -> None:
    change = _change(recurrence, "STATUS:CANCELLED", f"DTSTART;TZID={BERLIN}:20270610T180000")
    events = read_calendar(_file(*MOVED, *change)).events
    assert _times(events[0], events[1:]) == ["2027-06-17T18:00:00", "2027-06-24T18:00:00"]


def _times(series: CalendarEvent, changed: tuple[CalendarEvent, ...] | list[CalendarEvent]) -> list[str]:
    found: list[str] = []
    after = NOW
    while (each := next_occurrence(series, after, "UTC", changed)) is not None and len(found) < 9:
        found.append(each.starts)
        after = datetime.fromisoformat(each.starts).replace(tzinfo=UTC).replace(hour=23)
    return found


@pytest.mark.parametrize(
    ("data", "titles"),
    [
        (_file(*_event("DTSTART:20270610T180000"), end="\r"), ["S"]),
        (_file(*_event("DTSTART:20270610T180000"), codec="utf-16"), ["S"]),
        (_file(*_event("DTSTART:20270610T180000")).rstrip() + _file(*_event("DTSTART:20270611")), ["S", "S"]),
        (b"  " + _file(*_event("DTSTART:20270610T180000"), end="\n  "), ["S"]),
        (_file("BEGIN:VEVENT", "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Caf=C3=A9=", " Abend",
               "DTSTART:20270610T180000", "END:VEVENT"), ["Café Abend"]),
        (_file("BEGIN:VEVENT", "SUMMARY:Встреча друзей", "DTSTART:20270610T180000", "END:VEVENT", codec="cp1251"),
         ["Встреча друзей"]),
        (_file(*_event("DTSTART:20270610T180000", "BEGIN:VALARM", "SUMMARY:alarm", "END:VALARM",
            "LOCATION:here")), ["S"]),
    ],
)  # fmt: skip
def test_files_of_every_make_are_read(data: bytes, titles: list[str]) -> None:
    assert [each.title for each in read_calendar(data).events] == titles


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("D1 #10", "FREQ=DAILY;INTERVAL=1;COUNT=10"),
        ("D2", "FREQ=DAILY;INTERVAL=2;COUNT=2"),
        ("W2 MO TH #0", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"),
        ("W1 TH 20271231T000000Z", "FREQ=WEEKLY;INTERVAL=1;BYDAY=TH;UNTIL=20271231T000000Z"),
        ("MP1 2+ TU 1- FR #3", "FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU,-1FR;COUNT=3"),
        ("MD1 1 LD #0", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=1,-1"),
        ("YM1 6 #5", "FREQ=YEARLY;INTERVAL=1;BYMONTH=6;COUNT=5"),
        ("YD1 100 #5", "FREQ=YEARLY;INTERVAL=1;BYYEARDAY=100;COUNT=5"),
    ],
)
def test_the_rules_of_the_format_before_are_understood(old: str, new: str) -> None:
    assert as_new_rule(old) == new
    assert parse_rule(new) is not None


@pytest.mark.parametrize("text", ["", "FREQ=DAILY", "W1 XX", "MP1 TU", "W", "D1 #", "X1 #3", "YM1 x"])
def test_what_is_no_rule_of_the_format_before_is_left_alone(text: str) -> None:
    assert as_new_rule(text) is None
