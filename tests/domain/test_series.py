"""The later dates of a series."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.events import EventDraft
from networkprep.domain.series import at_date, dates_ahead


def test_dates_that_are_over_or_planned_are_not_offered() -> None:
    later = ("2026-11-05T18:00", "2026-11-12T18:00", "2026-11-19T18:00", "2026-11-26T18:00")
    assert dates_ahead(later, {"2026-11-19T18:00"}, date(2026, 11, 12)) == ("2026-11-12T18:00", "2026-11-26T18:00")


def test_an_evening_planned_that_begins_at_another_hour_by_now_is_not_offered_again() -> None:
    """Teeth: compared by the hour, too, the evening was offered a second time."""
    assert dates_ahead(("2026-11-19T18:00",), {"2026-11-19T18:30"}, date(2026, 11, 12)) == ()


@pytest.mark.parametrize(
    ("starts", "ends", "there", "then"),
    [
        ("2026-11-12T18:00", "2026-11-12T20:30", "2026-12-10T18:00", "2026-12-10T20:30"),
        ("2026-11-12T22:00:00Z", "2026-11-13T01:00:00Z", "2026-12-10T22:00:00Z", "2026-12-11T01:00:00Z"),
        ("2026-11-12", "2026-11-14", "2026-12-10", "2026-12-12"),
        ("2026-11-12T18:00", None, "2026-12-10T18:00", None),
        ("9999-12-01T18:00", "9999-12-03T18:00", "9999-12-31T18:00", None),
    ],
)
def test_another_date_is_as_long_as_this_one(starts: str, ends: str | None, there: str, then: str | None) -> None:
    moved = at_date(EventDraft("Evening", starts=starts, ends=ends, later_dates=(there, "9999-12-31T19")), there)
    assert (moved.starts, moved.ends) == (there, then)
    assert there not in moved.later_dates


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        at_date(EventDraft("Evening", starts="2026-11-12T18:00"), "soon")
