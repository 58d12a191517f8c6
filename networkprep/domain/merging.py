"""Two records of one person put together: what differs is chosen, what is a list is kept whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from networkprep.domain.people import LONG_TEXTS, PersonDraft, PersonStanding, Stage
from networkprep.domain.plain_text import NOTE_CAP
from networkprep.domain.rhythm import Rhythm

_LISTS = ("interests", "categories", "points", "card_extra")
_UNSEEN = frozenset({
    "card_kind",
    "met_event_id",
    "met_on",
    "through_person_id",
    "mentoring",
    "connected_on",
    "invited_on",
    "asked_me_on",
})
_STAGES = tuple(Stage)


@dataclass(frozen=True, slots=True)
class FieldPair:
    """One field in which two records differ, both filled in; ``joined`` means that both texts will be kept."""

    field: str
    kept: str
    other: str
    joined: bool = False


def differing(kept: PersonDraft, other: PersonDraft) -> tuple[FieldPair, ...]:
    """The fields to look at, in the order of the record."""
    pairs = []
    for field in fields(PersonDraft):
        if field.name in _LISTS or field.name in _UNSEEN:
            continue
        a, b = getattr(kept, field.name), getattr(other, field.name)
        if a and b and a != b:
            pairs.append(FieldPair(field.name, str(a), str(b), field.name in LONG_TEXTS))
    return tuple(pairs)


def merged_draft(kept: PersonDraft, other: PersonDraft, from_other: Iterable[str] = ()) -> PersonDraft:
    """One record of both: what only one has is taken, longer words stand one under the other, lists are united.

    ``from_other`` names the fields in which the other one's value wins.
    """
    chosen = frozenset(from_other)
    values: dict[str, Any] = {}
    for field in fields(PersonDraft):
        a, b = getattr(kept, field.name), getattr(other, field.name)
        if field.name in _LISTS:
            values[field.name] = tuple(dict.fromkeys((*a, *b)))
        elif field.name in LONG_TEXTS:
            values[field.name] = _joined(a, b)
        else:
            values[field.name] = b if b and (field.name in chosen or not a) else a
    return replace(kept, **values)


def merged_standing(kept: PersonStanding, other: PersonStanding) -> dict[str, Any]:
    """What is kept about the relationship: the further stage, the wish for peace of either, a rhythm if one has it."""
    rhythm = kept.rhythm if kept.rhythm != Rhythm.OFF else other.rhythm
    days = [day for day in (kept.space_until, other.space_until) if day]
    no_contact = kept.no_contact or other.no_contact
    return {
        "stage": max(kept.stage, other.stage, key=_STAGES.index),
        "rhythm": Rhythm.OFF if no_contact else rhythm,
        "space_until": max(days, default=None),
        "resting": kept.resting and other.resting,
        "no_contact": no_contact,
        "gladly_again": other.gladly_again if kept.gladly_again is None else kept.gladly_again,
    }


def _joined(a: str, b: str) -> str:
    if not a or not b or b in a:
        return a or b
    return f"{a}\n{b}"[:NOTE_CAP]
