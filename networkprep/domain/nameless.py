"""Somebody noted without a name, found later: connected near the day one met, and working where the note says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from networkprep.domain.plain_text import search_key

DAYS_BEFORE, DAYS_AFTER = timedelta(days=1), timedelta(days=21)
"""How near the day of connecting lies: people connect on the evening itself, and for some weeks after."""

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3
_STEM = 5
"""Words of so many letters are the same when one begins with the other: engineer, engineering."""
_SAY_NOTHING = frozenset(
    "and are from has her him his knows likes looks met she tall the they this very was who with works young"
    " group company limited ltd gmbh inc llc lda".split()
)


@dataclass(frozen=True, slots=True)
class NamelessNote:
    """What was noted about somebody whose name one did not catch."""

    words: frozenset[str]
    organisation: str
    met_on: date


@dataclass(frozen=True, slots=True)
class ConnectedPerson:
    """Somebody known from LinkedIn, with the day one connected."""

    id: int
    name: str
    organisation: str
    title: str
    connected_on: date


def note_of(texts: Iterable[str], organisation: str, met_on: date) -> NamelessNote:
    """A note by all that was written down: the description, the detail, what they look for."""
    return NamelessNote(_words(" ".join(texts)), search_key(organisation), met_on)


def what_fits(note: NamelessNote, organisation: str, title: str, connected_on: date) -> str:
    """What of an organisation or title the note speaks of; nothing where it does not, or the day is far off."""
    if not -DAYS_BEFORE <= connected_on - note.met_on <= DAYS_AFTER:
        return ""
    if note.organisation and note.organisation == search_key(organisation):
        return organisation
    for text in (organisation, title):
        for word in _WORD.findall(text):
            if any(_same(search_key(word), noted) for noted in note.words):
                return text
    return ""


def _words(text: str) -> frozenset[str]:
    found = (search_key(word) for word in _WORD.findall(text))
    return frozenset(word for word in found if len(word) >= _SHORTEST and word not in _SAY_NOTHING)


def _same(one: str, other: str) -> bool:
    if len(one) < _SHORTEST or one in _SAY_NOTHING:
        return False
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _STEM and long.startswith(short))
