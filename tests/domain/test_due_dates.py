"""When a follow-up is due, what is said when it is late, and the space every person gets."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from networkprep.domain.due_dates import Lateness, WeekendWish, follow_up_due, lateness, touch_from, window_end

TUESDAY = date(2026, 11, 10)
WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = (TUESDAY + timedelta(days=days) for days in range(1, 5))


@pytest.mark.row("S90")
def test_a_follow_up_is_due_two_days_after_the_event_or_one_to_four_as_wished() -> None:
    assert follow_up_due(TUESDAY) == date(2026, 11, 12)
    assert [follow_up_due(TUESDAY, days).day for days in (1, 2, 3, 4)] == [11, 12, 13, 14]
    assert (follow_up_due(TUESDAY, 0).day, follow_up_due(TUESDAY, 9).day) == (11, 14)


@pytest.mark.row("S90")
@pytest.mark.parametrize(
    ("event_end", "days", "wish", "due"),
    [
        (THURSDAY, 2, WeekendWish.KEEP, "2026-11-14"),
        (THURSDAY, 2, WeekendWish.MONDAY, "2026-11-16"),
        (FRIDAY, 2, WeekendWish.MONDAY, "2026-11-16"),
        (THURSDAY, 2, WeekendWish.FRIDAY, "2026-11-13"),
        (THURSDAY, 1, WeekendWish.FRIDAY, "2026-11-13"),
        (TUESDAY, 4, WeekendWish.MONDAY, "2026-11-13"),  # Monday is out of the window
        (WEDNESDAY, 3, WeekendWish.MONDAY, "2026-11-13"),
        (FRIDAY, 1, WeekendWish.FRIDAY, "2026-11-16"),  # Friday is the evening itself
        (SATURDAY, 1, WeekendWish.FRIDAY, "2026-11-16"),
    ],
)
def test_a_weekend_moves_as_wished_but_stays_within_the_four_days(
    event_end: date, days: int, wish: WeekendWish, due: str
) -> None:
    assert follow_up_due(event_end, days, wish) == date.fromisoformat(due)


@given(st.dates(max_value=date(9999, 12, 20)), st.integers(-3, 9), st.sampled_from(WeekendWish))
def test_the_due_day_never_leaves_the_window_and_no_weekend_is_left_when_none_is_wished(
    event_end: date, days: int, wish: WeekendWish
) -> None:
    due = follow_up_due(event_end, days, wish)
    assert 1 <= (due - event_end).days <= 4
    assert wish is WeekendWish.KEEP or due.weekday() < 5


@pytest.mark.row("S90")
def test_late_is_still_worth_sending() -> None:
    due, last = follow_up_due(TUESDAY), window_end(TUESDAY)
    words = [lateness(due, TUESDAY + timedelta(days=days), last) for days in (1, 2, 3, 4, 5, 9, 400)]
    assert words == [
        Lateness.ON_TIME,
        Lateness.DUE_TODAY,
        Lateness.STILL_IN_TIME,
        Lateness.STILL_IN_TIME,
        Lateness.STILL_WORTH_SENDING,
        Lateness.STILL_WORTH_SENDING,
        Lateness.STILL_WORTH_SENDING,
    ]
    assert lateness(due, due + timedelta(days=1)) is Lateness.STILL_WORTH_SENDING


@pytest.mark.row("S18", "S80")
def test_nobody_is_written_to_again_before_the_gap_unless_there_is_news() -> None:
    assert touch_from(TUESDAY) == TUESDAY + timedelta(days=21)
    assert touch_from(TUESDAY, gap_days=30) == TUESDAY + timedelta(days=30)
    assert touch_from(TUESDAY, has_news=True) <= TUESDAY
    assert touch_from(None) <= TUESDAY


@pytest.mark.row("S80")
def test_space_that_was_asked_for_is_given_even_when_there_is_news() -> None:
    june = date(2027, 6, 1)
    assert touch_from(TUESDAY, space_until=june) == june
    assert touch_from(TUESDAY, space_until=june, has_news=True) == june
    assert touch_from(TUESDAY, space_until=TUESDAY) == TUESDAY + timedelta(days=21)


@pytest.mark.fault(43)
@pytest.mark.parametrize("day", [date.max, date.max - timedelta(days=3), date.min, date(2028, 2, 29)])
@pytest.mark.parametrize("wish", WeekendWish)
def test_the_ends_of_the_calendar_do_no_harm(day: date, wish: WeekendWish) -> None:
    assert day <= follow_up_due(day, 4, wish)
    assert day <= touch_from(day)
