"""A debrief's texts made safe to keep: every field in normal form and within its bounds (row 50)."""

from __future__ import annotations

from dataclasses import replace

from networkprep.domain.clean_record import with_clean_texts
from networkprep.domain.debrief import DebriefDraft
from networkprep.domain.plain_text import NAME_CAP, clean_line, clean_text

_KEYS = frozenset({"key", "person_key"})
_NAMES = frozenset({"name", "organisation"})


def cleaned_debrief(draft: DebriefDraft) -> DebriefDraft:
    """The draft with every text clean; keys, days and choices are left alone."""
    said = draft.looking_back
    learned = tuple(with_clean_texts(each, _clean) for each in said.learned)
    return replace(
        draft,
        remembered=clean_text(draft.remembered).text,
        people=tuple(with_clean_texts(person, _clean) for person in draft.people),
        promises=tuple(with_clean_texts(promise, _clean) for promise in draft.promises),
        follow_ups=tuple(with_clean_texts(change, _clean) for change in draft.follow_ups),
        looking_back=replace(with_clean_texts(said, _clean), learned=learned),
    )


def _clean(name: str, value: str) -> str:
    if name in _KEYS:
        return value
    return clean_line(value, NAME_CAP).text if name in _NAMES else clean_text(value).text
