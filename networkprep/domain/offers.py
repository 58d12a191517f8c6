"""What I can offer: my strengths with whom they might help, and who said they need just that (S41)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from networkprep.domain.telling_words import telling_words, words_as_written
from networkprep.domain.what_i_bring import STRENGTHS, ListEntry

MOST_PEOPLE = 4
LEFT_OUT = "offer:"
"""How the key of a pair that is not to be suggested again begins."""

_SAME_BEGINNING = 5
"""So many letters in common, and one word the beginning of the other: "budget" and "budgeting"."""


@dataclass(frozen=True, slots=True)
class SomeoneInNeed:
    """A person, and the challenge they spoke of, in the words noted; ``shared`` are those that an offer speaks of."""

    person_id: int
    name: str
    challenge: str
    uid: str = ""
    shared: tuple[str, ...] = ()


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


def offer_key(entry_uid: str, person_uid: str) -> str:
    """Under what it is remembered that this strength is not to be suggested for this person (S53)."""
    return f"{LEFT_OUT}{entry_uid}:{person_uid}"


def offers_for(
    entries: Sequence[ListEntry], people: Iterable[SomeoneInNeed], left_out: Collection[str] = ()
) -> tuple[Offer, ...]:
    """Each marked strength with the people whose challenge speaks of it, or of those it might help.

    Pairs whose ``offer_key`` is among those left out are not told (S53).
    """
    needs = [(person, words_as_written(person.challenge)) for person in people]
    return tuple(
        Offer(entry.id, entry.text, entry.helps, _in_need_of(entry, needs, left_out)) for entry in marked(entries)
    )


def _in_need_of(
    entry: ListEntry, needs: Iterable[tuple[SomeoneInNeed, dict[str, str]]], left_out: Collection[str]
) -> tuple[SomeoneInNeed, ...]:
    mine = telling_words(f"{entry.text} {entry.helps}")
    found = []
    for person, words in needs:
        shared = tuple(word for key, word in words.items() if any(_alike(key, each) for each in mine))
        if shared and offer_key(entry.uid, person.uid) not in left_out:
            found.append(replace(person, shared=shared))
    found.sort(key=lambda person: (-len(person.shared), person.name, person.person_id))
    return tuple(found[:MOST_PEOPLE])


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) >= _SAME_BEGINNING and longer.startswith(shorter))
