"""Times of an event as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.typed_times import TimeFields, TypedTimes, read_times, typed_day

TODAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (TimeFields("Thu 19 Nov", "18:30"), TypedTimes("2026-11-19T18:30")),
        (TimeFields("2026-11-19", "6.30 pm", "", "21:00"), TypedTimes("2026-11-19T18:30", "2026-11-19T21:00")),
        (TimeFields("19 nov", "6:30 p.m.", "", "9 P.M."), TypedTimes("2026-11-19T18:30", "2026-11-19T21:00")),
        (TimeFields("19 nov", "11\u202fAM", "", "1:00\u202fPM"), TypedTimes("2026-11-19T11:00", "2026-11-19T13:00")),
        (TimeFields("19 nov", "22:00", "", "1:00"), TypedTimes("2026-11-19T22:00", "2026-11-20T01:00")),
        (TimeFields("20 nov", "", "22 nov"), TypedTimes("2026-11-20", "2026-11-23", all_day=True)),
        (TimeFields("20 nov"), TypedTimes("2026-11-20", all_day=True)),
        (TimeFields("20 nov", "9:00", "22 nov", "17:00"), TypedTimes("2026-11-20T09:00", "2026-11-22T17:00")),
        (TimeFields("", "18:30"), TypedTimes()),
        (TimeFields("somewhen", "half past"), TypedTimes(unread=("day", "begins"))),
    ],
)
def test_four_short_fields_become_wall_times(fields: TimeFields, expected: TypedTimes) -> None:
    assert read_times(fields, TODAY) == expected


def test_an_event_may_lie_in_the_past_when_its_year_is_named() -> None:
    assert typed_day("Friday 9 October 2026", TODAY) == date(2026, 10, 9)
