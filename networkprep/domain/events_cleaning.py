"""An event's texts made safe to keep: normal form, no control characters, within their bounds (row 50)."""

from __future__ import annotations

from dataclasses import replace

from networkprep.domain.clean_record import with_clean_texts
from networkprep.domain.events import EventDraft
from networkprep.domain.plain_text import LINE_CAP, clean_line, clean_text

_WALL_TIMES = frozenset({"starts", "ends"})


def cleaned_event(draft: EventDraft) -> EventDraft:
    """The draft with every text clean; times and choices are left alone."""
    tags = tuple(tag for tag in (clean_line(each).text for each in draft.tags) if tag)
    return replace(with_clean_texts(draft, _clean), tags=tags)


def _clean(name: str, value: str) -> str:
    if name in _WALL_TIMES:
        return value
    return clean_text(value).text if name == "description" else clean_line(value, 2 * LINE_CAP).text
