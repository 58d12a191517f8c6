"""What I can offer: my strengths with whom they might help, and who said they need just that (S41)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from networkprep.domain.telling_words import telling_words
from networkprep.domain.what_i_bring import STRENGTHS, ListEntry

MOST_PEOPLE = 4
_SAME_BEGINNING = 5
"""So many letters in common, and one word the beginning of the other: "budget" and "budgeting"."""


@dataclass(frozen=True, slots=True)
class SomeoneInNeed:
    """A person, and the challenge they spoke of, in the words noted."""

    person_id: int
    name: str
    challenge: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One strength, whom it might help, and the people it may help now: those with most words in common first."""

    entry_id: int
    text: str
    helps: str
    people: tuple[SomeoneInNeed, ...] = ()


def marked(entries: Iterable[ListEntry]) -> tuple[ListEntry, ...]:
    """The strengths that say whom they might help."""
    return tuple(entry for entry in entries if entry.kind in STRENGTHS and entry.helps.strip())


def beginnings(entries: Iterable[ListEntry]) -> tuple[str, ...]:
    """What a word of somebody's need must begin with to be looked at closely; for looking people up."""
    words = (word for entry in entries for word in telling_words(f"{entry.text} {entry.helps}"))
    return tuple(sorted({word[:_SAME_BEGINNING] for word in words}))


def offers_for(entries: Sequence[ListEntry], people: Iterable[SomeoneInNeed]) -> tuple[Offer, ...]:
    """Each marked strength with the people whose challenge speaks of it, or of those it might help."""
    needs = [(person, telling_words(person.challenge)) for person in people]
    return tuple(Offer(entry.id, entry.text, entry.helps, _in_need_of(entry, needs)) for entry in marked(entries))


def _in_need_of(entry: ListEntry, needs: Iterable[tuple[SomeoneInNeed, tuple[str, ...]]]) -> tuple[SomeoneInNeed, ...]:
    mine = telling_words(f"{entry.text} {entry.helps}")
    shared = [(sum(any(_alike(word, each) for each in mine) for word in words), person) for person, words in needs]
    found = sorted((pair for pair in shared if pair[0]), key=lambda pair: (-pair[0], pair[1].name, pair[1].person_id))
    return tuple(person for _, person in found[:MOST_PEOPLE])


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _SAME_BEGINNING and longer.startswith(shorter))
