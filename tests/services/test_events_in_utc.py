"""Calendar programs write times in UTC: the evening is still the evening of the person's own day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from networkprep.domain.events import EventDraft
from tests.world import clock_at, folder_for, running_services


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
