"""A debrief's texts made safe to keep: every field in normal form and within its bounds (row 50)."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from networkprep.domain.debrief import DebriefDraft, DebriefPromise, FollowUpChange, Learned, LookingBack, MetPerson
from networkprep.domain.plain_text import NAME_CAP, clean_line, clean_text

_Part = TypeVar("_Part", MetPerson, DebriefPromise, FollowUpChange, Learned, LookingBack)

_KEYS = frozenset({"key", "person_key"})
_NAMES = frozenset({"name", "organisation"})


def cleaned_debrief(draft: DebriefDraft) -> DebriefDraft:
    """The draft with every text clean; keys, days and choices are left alone."""
    said = draft.looking_back
    return replace(
        draft,
        remembered=clean_text(draft.remembered).text,
        people=tuple(map(_cleaned, draft.people)),
        promises=tuple(map(_cleaned, draft.promises)),
        follow_ups=tuple(map(_cleaned, draft.follow_ups)),
        looking_back=replace(_cleaned(said), learned=tuple(map(_cleaned, said.learned))),
    )


def _cleaned(part: _Part) -> _Part:
    values: dict[str, Any] = {field.name: getattr(part, field.name) for field in fields(part)}
    # Of a choice the type is its own, a text that was typed is nothing but a text.
    texts: dict[str, Any] = {
        name: clean_line(value, NAME_CAP).text if name in _NAMES else clean_text(value).text
        for name, value in values.items()
        if type(value) is str and name not in _KEYS
    }
    return replace(part, **texts)
