"""What I can offer: my strengths with whom they might help, and who said they need just that (S41)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from networkprep.domain.shared_interests import interest_key
from networkprep.domain.value_statements import is_plain_word
from networkprep.domain.what_i_bring import STRENGTHS, ListEntry

MOST_PEOPLE = 4
_LEAST_LETTERS = 3
_SAY_LITTLE = frozenset(
    "old new big small little large young local other many first next place group team person someone somebody "
    "anyone everybody week year month minute hour looking look wish kind sort part way whoever".split()
)
"""Words, as compared, that join nearly everybody to nearly everything."""
_SAME_BEGINNING = 5
"""So many letters in common, and one word the beginning of the other: "budget" and "budgeting"."""
_WORD = re.compile(r"[^\W\d_]+")


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


def telling_words(text: str) -> tuple[str, ...]:
    """The words of a strength or a need that say what it is about, as they are compared."""
    words = (word for word in _WORD.findall(text) if not is_plain_word(word))
    keys = dict.fromkeys(map(interest_key, words))
    return tuple(key for key in keys if len(key) >= _LEAST_LETTERS and key not in _SAY_LITTLE)


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
