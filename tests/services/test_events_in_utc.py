"""Calendar programs write times in UTC: the evening is still the evening of the person's own day."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from networkprep.domain.events import EventDraft
from networkprep.domain.plans import quiet_breaks
from networkprep.domain.profile import ProfileField
from networkprep.domain.ranking import Energy
from tests.services.recalling import invitation, met_people
from tests.world import clock_at, folder_for, move, running_services


@pytest.mark.row("S90")
def test_an_evening_in_new_york_written_in_utc_is_on_its_own_day(tmp_path: Path) -> None:
    """Teeth: by the day in the text, Today spoke of Friday, and follow-ups counted from it."""
    clock = clock_at("2026-11-12 12:00", "America/New_York")
    with running_services(folder_for(tmp_path), clock) as services:
        evening = EventDraft("Meetup", starts="2026-11-13T00:30:00Z", ends="2026-11-13T02:30:00Z", zone="UTC")
        event_id = services.events.add(evening).value
        (row,) = services.today.page().rows
        assert row.day == date(2026, 11, 12)
        assert [each.id for each in services.events.begun(5)] == [event_id]
        assert services.events.details(event_id).end_day == date(2026, 11, 12)
        assert services.events.details(event_id).draft.starts == "2026-11-13T00:30:00Z"


@pytest.mark.row("X4")
@pytest.mark.parametrize(
    ("zone", "now", "starts", "expected"),
    [
        ("America/New_York", "2026-11-12 12:00", "2026-11-14T00:30:00Z", True),
        ("America/New_York", "2026-11-12 12:00", "2026-11-15T00:30:00Z", False),
        ("Asia/Tokyo", "2026-11-12 12:00", "2026-11-13T22:30:00Z", False),
        ("Asia/Kolkata", "2026-11-12 12:00", "2026-11-13T10:30:00Z", True),
    ],
)
def test_names_are_recalled_the_day_before_an_evening_written_in_utc(
    tmp_path: Path, zone: str, now: str, starts: str, expected: bool
) -> None:
    """Teeth: by the day in the text, in New York nothing was said, and in Tokyo it was said too early."""
    clock = clock_at("2026-10-01 20:00", zone)
    with running_services(folder_for(tmp_path), clock) as services:
        met_people(services, date(2026, 10, 1), "Ana Ruiz", community="River friends")
        move(clock, now)
        services.events.add(EventDraft("Next meetup", starts=starts, zone="UTC", community="River friends"))
        assert (invitation(services) is not None) is expected


@pytest.mark.row("S150")
def test_a_break_is_planned_by_the_clock_the_event_is_told_by(tmp_path: Path) -> None:
    """Teeth: an hour after 19:30 in New York was half past one, as the file in UTC has it."""
    clock = clock_at("2026-11-12 12:00", "America/New_York")
    with running_services(folder_for(tmp_path), clock) as services:
        services.what_i_bring.answer(ProfileField.ENERGY, Energy.QUIET)
        evening = EventDraft("Meetup", starts="2026-11-13T00:30:00Z", ends="2026-11-13T02:30:00Z", zone="UTC")
        plan = services.plans.open(services.events.add(evening).value)
        assert [each.at for each in plan.breaks] == [time(20, 30)]


@pytest.mark.parametrize(
    ("starts", "ends", "breaks"),
    [
        ("2026-11-12T18:30", "2026-11-12T21:00", (time(19, 30),)),
        ("2026-11-12T18:30", "2026-11-12T19:00", ()),
        ("2026-11-12T17:30:00Z", "2026-11-12T21:00:00", (time(19, 30),)),
        ("9999-12-31T23:30", None, ()),
        ("2026-11-12", "2026-11-13", ()),
        (None, None, ()),
    ],
)
def test_a_break_comes_after_an_hour_where_there_is_room(
    starts: str | None, ends: str | None, breaks: tuple[time, ...]
) -> None:
    """Teeth: an end told in another way than the beginning, or none before the calendar ends, stopped the plan."""
    assert quiet_breaks(starts, ends, ZoneInfo("Europe/Berlin")) == breaks
