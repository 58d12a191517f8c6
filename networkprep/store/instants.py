"""How a moment stands in the data file: UTC text that sorts by time. Apart, for the first picture needs it, too."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache


@lru_cache(maxsize=16)  # The rows of one action are written at one moment.
def instant_text(moment: datetime) -> str:
    """The stored form, ``YYYY-MM-DDTHH:MM:SS.mmmZ``; raises ValueError when it has no zone."""
    if moment.tzinfo is None:
        raise ValueError("a stored moment needs a time zone")
    # Not by strftime, which leaves out the noughts of an early year: such texts would not sort by time.
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def read_instant(text: str) -> datetime:
    """The moment behind the stored text."""
    return datetime.fromisoformat(text)
