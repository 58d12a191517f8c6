"""The next time of a series, in wall time, over changes of clocks, with exceptions, and without ever hanging."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # it brings no types
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.exchange.recurrence import next_dates, next_occurrence, next_occurrences
from networkprep.exchange.series_rule import dates_of, parse_rule

_WEEKLY = CalendarEvent(
    uid="1",
    starts="2026-10-06T18:30:00",
    ends="2026-10-06T21:00:00",
    zone="Europe/Berlin",
    recurrence="FREQ=WEEKLY;BYDAY=TU",
)
_NOW = datetime(2026, 11, 12, 9, tzinfo=UTC)


@pytest.mark.row("X1")
def test_the_next_time_keeps_the_hour_over_the_change_of_clocks() -> None:
    found = next_occurrence(_WEEKLY, _NOW, "UTC")
    assert found is not None
    assert (found.starts, found.ends) == ("2026-11-17T18:30:00", "2026-11-17T21:00:00")
    assert next_dates(_WEEKLY, _NOW, "UTC", 3) == ["2026-11-17T18:30:00", "2026-11-24T18:30:00", "2026-12-01T18:30:00"]


def test_a_time_that_runs_is_the_next_one_and_one_that_is_over_is_not() -> None:
    running = next_occurrence(_WEEKLY, datetime(2026, 11, 17, 19, 59, tzinfo=UTC), "UTC")
    over = next_occurrence(_WEEKLY, datetime(2026, 11, 17, 20, 0, tzinfo=UTC), "UTC")
    assert (running and running.starts, over and over.starts) == ("2026-11-17T18:30:00", "2026-11-24T18:30:00")


def test_a_single_event_has_its_own_time_or_none() -> None:
    event = replace(_WEEKLY, recurrence="")
    assert next_occurrence(event, _NOW, "UTC") is None
    assert next_dates(event, datetime(2026, 1, 1, tzinfo=UTC), "UTC", 5) == ["2026-10-06T18:30:00"]
    assert next_occurrence(CalendarEvent(), _NOW, "UTC") is None


def test_times_taken_out_put_in_and_moved() -> None:
    event = replace(_WEEKLY, excluded=("2026-11-17T17:30:00Z",), added=("2026-11-20T10:00:00",))
    moved = CalendarEvent(uid="1", recurrence_id="2026-11-24T18:30:00", starts="2026-11-25T19:00:00", title="Moved")
    called_off = CalendarEvent(
        uid="1", recurrence_id="2026-12-01T18:30:00", starts="2026-12-01T18:30:00", status="CANCELLED"
    )
    assert next_dates(event, _NOW, "UTC", 2) == ["2026-11-20T10:00:00", "2026-11-24T18:30:00"]
    found = next_occurrence(event, datetime(2026, 11, 21, tzinfo=UTC), "UTC", [moved, called_off])
    assert found is not None
    assert (found.starts, found.event.title) == ("2026-11-25T19:00:00", "Moved")
    last = next_occurrence(event, datetime(2026, 11, 30, tzinfo=UTC), "UTC", [moved, called_off])
    assert last is not None
    assert last.starts == "2026-12-08T18:30:00"


_LATER = CalendarEvent(
    uid="1",
    title="At the museum",
    recurrence_id="2026-11-24T17:30:00Z",
    all_later=True,
    starts="2026-11-25T19:00:00",
    ends="2026-11-25T20:00:00",
    zone="Europe/Berlin",
    sequence=2,
)


def _times(series: CalendarEvent, *changed: CalendarEvent, count: int = 4) -> list[tuple[str, str | None, str]]:
    found = next_occurrences(series, _NOW, "UTC", count, changed)
    return [(each.starts, each.ends, each.event.title) for each in found]


def test_a_change_of_all_later_times_moves_each_of_them_by_the_same_difference() -> None:
    """Teeth: they stayed where the rule has them, with the old place and length."""
    assert _times(_WEEKLY, _LATER) == [
        ("2026-11-17T18:30:00", "2026-11-17T21:00:00", ""),
        ("2026-12-02T19:00:00", "2026-12-02T20:00:00", "At the museum"),
        ("2026-12-09T19:00:00", "2026-12-09T20:00:00", "At the museum"),
        ("2026-12-16T19:00:00", "2026-12-16T20:00:00", "At the museum"),
    ]
    turned = next_occurrences(_WEEKLY, datetime(2026, 11, 26, tzinfo=UTC), "UTC", 1, [_LATER])[0].event
    assert (turned.recurrence, turned.recurrence_id, turned.sequence) == (_WEEKLY.recurrence, None, 2)
    apart = next_occurrence(_WEEKLY, datetime(2026, 11, 20, tzinfo=UTC), "UTC", [_LATER])
    assert apart is not None
    assert apart.starts == "2026-11-25T19:00:00"


def test_a_later_turn_counts_from_the_rule_and_single_changes_keep_their_names() -> None:
    back = replace(_LATER, recurrence_id="2026-12-08T18:30:00", starts="2026-12-07T18:30:00", ends=None, title="Monday")
    single = CalendarEvent(uid="1", recurrence_id="2026-12-15T18:30:00", zone="Europe/Berlin", status="CANCELLED")
    assert _times(_WEEKLY, back, single, _LATER) == [
        ("2026-11-17T18:30:00", "2026-11-17T21:00:00", ""),
        ("2026-12-02T19:00:00", "2026-12-02T20:00:00", "At the museum"),
        ("2026-12-21T18:30:00", "2026-12-21T21:00:00", "Monday"),
        ("2026-12-28T18:30:00", "2026-12-28T21:00:00", "Monday"),
    ]


def test_all_later_times_may_be_called_off() -> None:
    assert _times(_WEEKLY, replace(_LATER, status="CANCELLED")) == [("2026-11-17T18:30:00", "2026-11-17T21:00:00", "")]


@pytest.mark.parametrize(
    "change",
    [
        {"all_later": False},
        {"starts": "2026-11-25", "ends": None, "all_day": True},
        {"starts": None},
        {"recurrence_id": "next week"},
        {"uid": "2"},
    ],
)
def test_what_nobody_can_follow_moves_nothing_else(change: dict[str, Any]) -> None:
    titles = {title for _, _, title in _times(_WEEKLY, replace(_LATER, **change))}
    assert titles == {""}


@pytest.mark.fault(43)
def test_a_turn_over_the_edge_of_the_calendar_ends_the_series() -> None:
    assert len(_times(_WEEKLY, replace(_LATER, starts="9999-12-31T23:00:00", ends=None))) == 1


@pytest.mark.parametrize(
    ("rule", "starts", "following"),
    [
        ("FREQ=MONTHLY;BYDAY=2TH", "2026-01-08", "2026-11-12"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-30", "2026-11-27"),
        ("FREQ=YEARLY", "2024-02-29", "2028-02-29"),
        ("FREQ=WEEKLY;COUNT=3", "2026-11-01", "2026-11-15"),
        ("FREQ=WEEKLY;UNTIL=20261120", "2026-11-05", "2026-11-12"),
        ("FREQ=DAILY;INTERVAL=0", "2026-11-30", "2026-11-30"),
        ("FREQ=SECONDLY;COUNT=1000000", "2026-11-30", "2026-11-30"),
    ],
)
def test_rules_of_real_meetings(rule: str, starts: str, following: str) -> None:
    event = CalendarEvent(starts=starts, all_day=True, recurrence=rule)
    assert next_dates(event, _NOW, "Europe/Berlin", 1) == [following]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYSETPOS=2",
        "FREQ=MINUTELY;BYMONTHDAY=31;BYMONTH=2",
        "FREQ=WEEKLY;INTERVAL=999999999",
        "FREQ=DAILY;COUNT=999999999",
    ],
)
def test_no_rule_keeps_anybody_waiting(rule: str) -> None:
    event = CalendarEvent(starts="1999-01-01T10:00:00", recurrence=rule)
    assert len(next_dates(event, datetime(9998, 1, 1, tzinfo=UTC), "UTC", 5)) <= 5


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    for starts in ("0001-01-01T00:00:00", "9999-12-31T23:00:00"):
        event = CalendarEvent(starts=starts, zone="Asia/Tokyo", recurrence="FREQ=DAILY")
        next_dates(event, _NOW, "UTC", 3)


_RULES = st.builds(
    lambda *parts: ";".join(filter(None, parts)),
    st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY"]),
    st.sampled_from(["", "INTERVAL=2", "INTERVAL=3"]),
    st.sampled_from(["", "BYMONTH=3", "BYMONTH=1,6,11"]),
    st.sampled_from(["", "BYMONTHDAY=1", "BYMONTHDAY=-1,15"]),
    st.sampled_from(["", "BYDAY=MO", "BYDAY=TU,SU"]),
    st.sampled_from(["", "WKST=SU"]),
    st.sampled_from(["", "COUNT=4"]),
) | st.sampled_from(
    [
        "FREQ=MONTHLY;BYDAY=-2WE", "FREQ=YEARLY;BYDAY=20MO", "FREQ=YEARLY;BYMONTH=3;BYDAY=1SU",
        "FREQ=YEARLY;BYDAY=-1FR",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=TH", "FREQ=YEARLY;BYYEARDAY=1,100,-1",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=9", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=9",
    ]
)  # fmt: skip


@given(_RULES, st.dates(date(1990, 1, 1), date(2040, 1, 1)))
def test_the_days_are_those_another_library_finds(text: str, begin: date) -> None:
    rule = parse_rule(text)
    assert rule is not None
    theirs = [each.date() for each in islice(rrulestr(text, dtstart=datetime(begin.year, begin.month, begin.day)), 6)]
    if theirs and theirs[0] != begin:
        # the first day counts in a calendar even where the rule does not name it
        theirs = [begin, *theirs][: 4 if "COUNT=4" in text else 9 if "COUNT=9" in text else 7]
    assert list(islice(dates_of(rule, begin), len(theirs))) == theirs


@given(_RULES.filter(lambda text: "COUNT" not in text), st.dates(date(1990, 1, 1), date(2020, 1, 1)))
def test_skipping_ahead_loses_no_day(text: str, begin: date) -> None:
    rule = parse_rule(text)
    assert rule is not None
    wanted = date(2026, 1, 1)
    slow = next((day for day in dates_of(rule, begin) if day >= wanted), None)
    assert next((day for day in dates_of(rule, begin, not_before=wanted) if day >= wanted), None) == slow
