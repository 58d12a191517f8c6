"""How a moment stands in the data file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from networkprep.store.instants import instant_text, read_instant


def test_moments_sort_as_texts_whatever_their_year_and_zone_and_are_read_back() -> None:
    """Teeth: written by strftime, the year 999 came after every other."""
    early = datetime(999, 6, 1, 8, tzinfo=UTC)
    now = datetime(2026, 11, 12, 12, 0, 5, 123_999, tzinfo=ZoneInfo("Europe/Berlin"))
    moments = [early, now, now + timedelta(milliseconds=1), now.astimezone(UTC) + timedelta(seconds=1)]
    texts = [instant_text(moment) for moment in moments]
    assert sorted(texts) == texts
    assert texts[1] == "2026-11-12T11:00:05.123Z"
    assert all(m - read_instant(text) < timedelta(milliseconds=1) for m, text in zip(moments, texts, strict=True))
