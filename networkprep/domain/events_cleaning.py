"""An event's texts made safe to keep: normal form, no control characters, within their bounds (row 50)."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from networkprep.domain.events import EventDraft
from networkprep.domain.plain_text import LINE_CAP, clean_line, clean_text

_WALL_TIMES = frozenset({"starts", "ends", "kind", "pressure", "purpose"})


def cleaned_event(draft: EventDraft) -> EventDraft:
    """The draft with every text clean; times and choices are left alone."""
    values: dict[str, Any] = {field.name: getattr(draft, field.name) for field in fields(draft)}
    texts: dict[str, Any] = {
        name: _clean(name, value)
        for name, value in values.items()
        if isinstance(value, str) and name not in _WALL_TIMES
    }
    tags = tuple(tag for tag in (clean_line(each).text for each in draft.tags) if tag)
    return replace(draft, **texts, tags=tags)


def _clean(name: str, value: str) -> str:
    return clean_text(value).text if name == "description" else clean_line(value, 2 * LINE_CAP).text
