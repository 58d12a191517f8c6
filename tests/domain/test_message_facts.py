"""Captured words made fit for a draft, and times that can be said in one."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from networkprep.domain.message_facts import said_to_them, thing_wanted
from networkprep.domain.proposed_times import proposed_times, read_proposed

BERLIN = ZoneInfo("Europe/Berlin")


def test_what_was_noted_about_somebody_is_said_to_them() -> None:
    assert said_to_them("her first marathon") == "your first marathon"
    assert said_to_them("Hershel's boat") == "Hershel's boat"
    assert thing_wanted("needs a data volunteer") == "a data volunteer"
    assert thing_wanted("funding gaps") == "funding gaps"


@pytest.mark.row("S95")
@pytest.mark.parametrize("day", range(9, 23))
def test_two_times_on_working_days_neither_at_once_nor_at_night(day: int) -> None:
    now = datetime(2026, 11, day, 22, 0, tzinfo=BERLIN)
    first, second = proposed_times(now)
    assert all(time.starts.weekday() < 5 and 8 <= time.starts.hour <= 18 for time in (first, second))
    assert 3 <= (first.starts - now).days <= 6
    assert second.starts.date() > first.starts.date()
    assert [read_proposed(time.words, now) for time in (first, second)] == [first, second]


@pytest.mark.parametrize("words", ["", "next Tuesday", "Monday 31 February at 10:00", "Monday 16 November at 99:00"])
def test_other_words_are_no_time(words: str) -> None:
    assert read_proposed(words, datetime(2026, 11, 12, 9, 0, tzinfo=BERLIN)) is None
