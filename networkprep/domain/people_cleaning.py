"""A person's texts made safe to keep: every field in normal form and within its bounds (row 50)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from networkprep.domain.clean_record import with_clean_texts
from networkprep.domain.people import LONG_TEXTS, ContactPoint, PersonDraft
from networkprep.domain.plain_text import LINE_CAP, NAME_CAP, clean_line, clean_text
from networkprep.domain.shared_interests import interest_key

_NAMES = frozenset({"name", "given", "family", "additional", "prefix", "suffix", "nickname", "called", "organisation"})


def cleaned_person(draft: PersonDraft) -> PersonDraft:
    """The draft with every text clean; blank and doubled list entries are left out."""
    return replace(
        with_clean_texts(draft, _clean),
        interests=tags_once(draft.interests),
        categories=tags_once(draft.categories),
        points=tuple(_clean_points(draft.points)),
    )


def clean_tag(text: str) -> str:
    """One interest or category as it is kept, without a leading ``#``."""
    return clean_line(text, NAME_CAP).text.lstrip("#").strip()


def tags_once(tags: Iterable[str]) -> tuple[str, ...]:
    """Interests or categories as they are kept, each once, in the spelling that came first."""
    kept: dict[str, str] = {}
    for tag in map(clean_tag, tags):
        if key := interest_key(tag):
            kept.setdefault(key, tag)
    return tuple(kept.values())


def _clean(name: str, value: str) -> str | None:
    if name in LONG_TEXTS:
        return clean_text(value).text.strip()
    cleaned = clean_line(value, NAME_CAP if name in _NAMES else LINE_CAP).text
    return (cleaned or None) if name == "zone" else cleaned


def _clean_points(points: Iterable[ContactPoint]) -> Iterable[ContactPoint]:
    for point in points:
        if value := clean_line(point.value).text:
            yield replace(point, value=value)
