"""A typed line that ends with a near day says when the event is; seen from Thursday 12 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from networkprep.domain.event_text import recognise_event

_TODAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("line", "title", "starts"),
    [
        ("Soil Day Oxford Friday 18:00", "Soil Day Oxford", "2026-11-13T18:00:00"),
        ("Soil Day, on Monday at 6pm", "Soil Day", "2026-11-16T18:00:00"),
        ("Supper tomorrow", "Supper", "2026-11-13"),
        ("Supper sat 19.30", "Supper", "2026-11-14T19:30:00"),
        ("Supper Today 7 pm", "Supper", "2026-11-12T19:00:00"),
        ("Supper Friday 7:30 p.m.", "Supper", "2026-11-13T19:30:00"),
    ],
)
def test_the_day_is_read_and_is_no_part_of_the_name(line: str, title: str, starts: str) -> None:
    found = recognise_event(line, _TODAY, typed=True)
    assert found.time is not None
    assert found.time.starts == starts
    assert found.time.all_day is ("T" not in starts)
    assert found.title is not None
    assert found.title.text == title


@pytest.mark.parametrize("line", ["Monday Club", "Fun in the sun", "Friday", "Friday 18:00", "Supper Friday 31:00"])
def test_a_name_stays_a_name(line: str) -> None:
    assert recognise_event(line, _TODAY, typed=True).time is None


@pytest.mark.parametrize("line", ["a" + "," * 30_000, "a" + " ," * 15_000 + "b", "a on" + " " * 30_000 + "b"])
def test_a_long_line_is_read_at_once(line: str) -> None:
    """Teeth: looked for from each comma anew, thirty thousand of them took five minutes."""
    assert recognise_event(line, _TODAY, typed=True).time is None


def test_in_a_pasted_page_a_weekday_alone_is_no_date() -> None:
    assert recognise_event("We meet every\nFriday 18:00", _TODAY).time is None
