"""A person's texts made safe to keep: every field in normal form and within its bounds (row 50)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from networkprep.domain.people import ContactPoint, PersonDraft
from networkprep.domain.plain_text import LINE_CAP, NAME_CAP, clean_line, clean_text
from networkprep.domain.shared_interests import interest_key

_NOTES = frozenset({
    *("notes", "private_notes", "could_offer", "would_learn", "challenge", "lit_up", "detail", "how_met")
})
_NAMES = frozenset({"name", "given", "family", "additional", "prefix", "suffix", "nickname", "called", "organisation"})


def cleaned_person(draft: PersonDraft) -> PersonDraft:
    """The draft with every text clean; blank and doubled list entries are left out."""
    values: dict[str, Any] = {field.name: getattr(draft, field.name) for field in fields(draft)}
    texts: dict[str, Any] = {name: _clean(name, value) for name, value in values.items() if isinstance(value, str)}
    return replace(
        draft,
        **texts,
        interests=_each_once(draft.interests),
        categories=_each_once(draft.categories),
        points=tuple(_clean_points(draft.points)),
    )


def clean_tag(text: str) -> str:
    """One interest or category as it is kept, without a leading ``#``."""
    return clean_line(text, NAME_CAP).text.lstrip("#").strip()


def _clean(name: str, value: str) -> str | None:
    if name in _NOTES:
        return clean_text(value).text.strip()
    cleaned = clean_line(value, NAME_CAP if name in _NAMES else LINE_CAP).text
    return (cleaned or None) if name == "zone" else cleaned


def _each_once(tags: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for tag in map(clean_tag, tags):
        if key := interest_key(tag):
            kept.setdefault(key, tag)
    return tuple(kept.values())


def _clean_points(points: Iterable[ContactPoint]) -> Iterable[ContactPoint]:
    for point in points:
        if value := clean_line(point.value).text:
            yield replace(point, value=value)
