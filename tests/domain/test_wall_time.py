"""Times of events across zones, clock changes and midnights (rows 40, 42, 43)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.wall_time import WallTime, end_day, first_day, wall_time_at, wall_time_from

BERLIN = "Europe/Berlin"


def wall(text: str, zone: str | None = BERLIN) -> WallTime:
    return WallTime(datetime.fromisoformat(text), zone)


def shown(text: str, zone: str) -> str:
    """What the clock shows at the moment a wall time names."""
    return wall_time_at(wall(text, zone).instant("UTC"), zone).local.isoformat(" ", "minutes")


@pytest.mark.fault(40)
@pytest.mark.parametrize(
    ("zone", "asked", "instant", "on_the_clock"),
    [
        (BERLIN, "2027-03-28T02:30", "2027-03-28T01:30", "2027-03-28 03:30"),
        (BERLIN, "2026-10-25T02:30", "2026-10-25T00:30", "2026-10-25 02:30"),
        (BERLIN, "2026-11-12T18:30", "2026-11-12T17:30", "2026-11-12 18:30"),
        ("America/Sao_Paulo", "2018-11-04T00:15", "2018-11-04T03:15", "2018-11-04 01:15"),
        ("America/Sao_Paulo", "2019-02-16T23:30", "2019-02-17T01:30", "2019-02-16 23:30"),
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00", "2011-12-31 12:00"),
        ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45", "2026-10-04 02:45"),
    ],
)
def test_a_skipped_time_moves_forward_and_a_doubled_one_is_the_first(
    zone: str, asked: str, instant: str, on_the_clock: str
) -> None:
    assert wall(asked, zone).instant("UTC") == datetime.fromisoformat(instant).replace(tzinfo=UTC)
    assert shown(asked, zone) == on_the_clock


@pytest.mark.fault(42)
def test_a_floating_time_is_meant_where_the_person_is_and_a_zoned_one_never_moves() -> None:
    floating = wall("2026-11-12T18:30", None)
    assert floating.instant("Asia/Tokyo").hour == 9
    assert floating.settled("Asia/Tokyo") == wall("2026-11-12T18:30", "Asia/Tokyo")
    assert wall("2026-11-12T18:30").instant("Asia/Tokyo") == wall("2026-11-12T18:30").instant("America/Lima")


def test_stored_texts_are_read_as_they_are_meant() -> None:
    assert wall_time_from("2026-11-12T18:30", BERLIN) == wall("2026-11-12T18:30")
    assert wall_time_from("2026-11-12T18:30:00Z", BERLIN) == wall("2026-11-12T18:30", "UTC")
    assert wall_time_from("2026-11-12", None) == wall("2026-11-12T00:00", None)
    for text in ("2026-11-12T18:30+02:00", "Thursday", ""):
        with pytest.raises(ValueError, match=r"offset|Invalid"):
            wall_time_from(text, BERLIN)


@pytest.mark.row("S90")
@pytest.mark.parametrize(
    ("starts", "ends", "day"),
    [
        ("2026-11-10T18:30", "2026-11-10T21:00", "2026-11-10"),
        ("2026-11-10T18:30", "2026-11-11T00:00", "2026-11-10"),
        ("2026-11-10T18:30", "2026-11-11T04:59", "2026-11-10"),
        ("2026-11-10T18:30", "2026-11-11T05:00", "2026-11-11"),
        ("2026-11-10T09:00", "2026-11-12T17:00", "2026-11-12"),
        ("2026-11-11T00:30", "2026-11-11T03:00", "2026-11-10"),
        ("2026-11-10T18:30", None, "2026-11-10"),
        ("2026-11-10T18:30", "2026-11-10T17:00", "2026-11-10"),
    ],
)
def test_a_late_night_belongs_to_the_day_before(starts: str, ends: str | None, day: str) -> None:
    assert end_day(wall(starts), None if ends is None else wall(ends)) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("starts", "ends", "day"),
    [
        ("2026-11-10", None, "2026-11-10"),
        ("2026-11-10", "2026-11-10", "2026-11-10"),
        ("2026-11-10", "2026-11-11", "2026-11-10"),
        ("2026-11-10", "2026-11-13", "2026-11-12"),
    ],
)
def test_an_all_day_event_ends_on_its_last_day(starts: str, ends: str | None, day: str) -> None:
    end = None if ends is None else wall_time_from(ends, None)
    assert end_day(wall_time_from(starts, None), end, all_day=True) == date.fromisoformat(day)


def test_the_end_is_counted_where_the_event_is() -> None:
    """Nine in the evening in Lima is the next day's early morning in UTC: the day is Lima's."""
    ends = wall_time_from("2026-11-11T02:00Z", None)
    assert end_day(wall("2026-11-10T18:00", "America/Lima"), ends) == date(2026, 11, 10)
    assert end_day(wall("2026-11-10T18:00", "America/Lima"), wall("2026-11-10T21:00", None)) == date(2026, 11, 10)


ZONES = st.sampled_from([BERLIN, "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu", "UTC"])


@pytest.mark.fault(43)
@given(st.datetimes(), st.none() | st.datetimes(), ZONES, ZONES, st.booleans())
def test_no_time_of_any_year_fails(
    starts: datetime, ends: datetime | None, zone: str, other: str, all_day: bool
) -> None:
    start = WallTime(starts, zone)
    assert start.instant("UTC").tzinfo is UTC
    wall_time_at(start.instant("UTC"), other)
    day = end_day(start, None if ends is None else WallTime(ends, other), all_day)
    assert starts.date() - timedelta(days=1 if starts.date() > date.min else 0) <= day


@given(st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1)), ZONES)
def test_a_wall_time_comes_back_from_its_moment_or_lies_in_a_skipped_hour(local: datetime, zone: str) -> None:
    back = wall_time_at(WallTime(local, zone).instant("UTC"), zone)
    assert back.local == local or timedelta(0) < back.local - local <= timedelta(days=1)


@pytest.mark.parametrize(
    ("starts", "home", "day"),
    [
        ("2026-11-13T00:30:00Z", "America/New_York", date(2026, 11, 12)),
        ("2026-11-12T23:30:00Z", "Europe/Berlin", date(2026, 11, 13)),
        ("2026-11-12T23:30", "America/New_York", date(2026, 11, 12)),
        ("2026-11-12", "America/New_York", date(2026, 11, 12)),
        ("0001-01-01T00:30:00Z", "America/New_York", date(1, 1, 1)),
    ],
)
def test_an_event_written_in_utc_begins_on_the_day_it_has_at_home(starts: str, home: str, day: date) -> None:
    assert first_day(starts, ZoneInfo(home)) == day
