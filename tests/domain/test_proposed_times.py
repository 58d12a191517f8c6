"""Two times for a talk, told by both clocks where they differ."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from networkprep.domain.proposed_times import proposed_times, read_proposed

NOW = datetime(2026, 11, 12, 12, 0, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.row("S73")
@pytest.mark.parametrize(
    ("zone", "words"),
    [
        (None, ["Monday 16 November at 10:00", "Wednesday 18 November at 15:00"]),
        ("Europe/Paris", ["Monday 16 November at 10:00", "Wednesday 18 November at 15:00"]),
        (
            "Asia/Kolkata",
            ["Monday 16 November at 10:00 (14:30 in Kolkata)", "Wednesday 18 November at 15:00 (19:30 in Kolkata)"],
        ),
        (
            "Pacific/Auckland",
            ["Monday 16 November at 8:00 (20:00 in Auckland)", "Wednesday 18 November at 8:00 (20:00 in Auckland)"],
        ),
        (
            "America/New_York",
            ["Monday 16 November at 17:00 (11:00 in New York)", "Wednesday 18 November at 15:00 (9:00 in New York)"],
        ),
        ("Somewhere/Nowhere", ["Monday 16 November at 10:00", "Wednesday 18 November at 15:00"]),
        ("../../etc", ["Monday 16 November at 10:00", "Wednesday 18 November at 15:00"]),
    ],
)
def test_both_clocks_are_told_and_an_hour_by_day_for_both_is_taken(zone: str | None, words: list[str]) -> None:
    times = proposed_times(NOW, zone)
    assert [each.words for each in times] == words
    assert [read_proposed(each.words, NOW) for each in times] == list(times)
