"""What a prompt shows and hides: facts without the name in them, or the name without the facts (X4)."""

from __future__ import annotations

import re
from dataclasses import replace

from networkprep.domain.people import PersonDraft
from networkprep.domain.recall import Asks, Cue, CueKind, RecallPrompt
from networkprep.domain.whole_names import whole_name

TELLING = ("lit_up", "detail", "challenge", "organisation")
"""The fields that make a person one can recall; whoever has none of them is not asked about."""

_FACTS = ((CueKind.LIT_UP, "lit_up"), (CueKind.DETAIL, "detail"), (CueKind.CHALLENGE, "challenge"))
_GAP = "…"
_SHORTEST_NAME = 2


def can_be_recalled(draft: PersonDraft) -> bool:
    """Whether enough is known to ask; a private note is never part of it."""
    return bool(draft.name.strip()) and any(getattr(draft, field).strip() for field in TELLING)


def prompt_for(person_id: int, asks: Asks, draft: PersonDraft, met: Cue | None) -> RecallPrompt:
    """The prompt about this person; ``met`` is where and when one met them last."""
    facts = tuple(Cue(kind, text) for kind, field in _FACTS if (text := getattr(draft, field).strip()))
    work = tuple(Cue(kind, text) for kind, text in _work(draft) if text)
    where = (met,) if met is not None else ()
    if asks is Asks.NAME:
        cues = tuple(replace(cue, text=without_name(cue.text, draft)) for cue in (*where, *facts, *work))
        return RecallPrompt(person_id, asks, draft.name, cues, tuple(_spoken(draft)))
    return RecallPrompt(person_id, asks, draft.name, where, (*facts, *work))


def without_name(text: str, draft: PersonDraft) -> str:
    """The text with every part of the person's name left out: whole words only, where words stand apart."""
    parts = {
        part
        for name in (draft.name, draft.given, draft.family, draft.nickname, draft.called)
        for part in (name, *re.split(r"[\s,.-]+", name))
        if len(part) >= _SHORTEST_NAME
    }
    for part in sorted(parts, key=len, reverse=True):
        text = whole_name(part).sub(_GAP, text)
    return text


def _work(draft: PersonDraft) -> tuple[tuple[CueKind, str], ...]:
    return ((CueKind.TITLE, draft.title.strip()), (CueKind.ORGANISATION, draft.organisation.strip()))


def _spoken(draft: PersonDraft) -> list[Cue]:
    """How the name is said: with the name as the answer, not on the prompt."""
    spoken = ((CueKind.CALLED, draft.called.strip()), (CueKind.PRONUNCIATION, draft.pronunciation.strip()))
    return [Cue(kind, text) for kind, text in spoken if text]
