"""The list of people: what is asked for, what is found, and where a search matched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from networkprep.domain.people import MatchedIn, PersonRow
from networkprep.domain.people_groups import PeopleGroup
from networkprep.domain.plain_text import NAME_CAP, clean_line, search_key

_WORD = re.compile(r"[^\W_]+")
_EXCERPT = 64
_BEFORE = 12
_READ_AT_MOST = 4000
_MOST_EXCERPTS = 3


class Shown(StrEnum):
    """Which people the list holds."""

    EVERYONE = "everyone"
    WORTH_A_HELLO = "worth_a_hello"
    RESTING = "resting"
    NO_CONTACT = "no_contact"


class PeopleOrder(StrEnum):
    """How the list is sorted."""

    NAME = "name"
    WHERE_MET = "where_met"
    LAST_TOUCH = "last_touch"
    NEXT_TOUCH = "next_touch"


@dataclass(frozen=True, slots=True)
class PeopleWish:
    """What the list is asked for: words to search by, which people (of one group only, if any), in which order."""

    words: str = ""
    shown: Shown = Shown.EVERYONE
    order: PeopleOrder = PeopleOrder.NAME
    downwards: bool = False
    group: PeopleGroup | None = None


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """The keys found, in order, and the first rows. ``guessed``: nothing fits the words, but these names are like them.

    ``cut`` says that there may be more than are listed.
    """

    wish: PeopleWish
    ids: Sequence[int]
    rows: tuple[PersonRow, ...]
    guessed: bool = False
    cut: bool = False


def search_words(text: str) -> tuple[str, ...]:
    """The words of a search, folded as names are: "Ruíz, BAR" becomes "ruiz" and "bar"."""
    return tuple(_WORD.findall(search_key(clean_line(text, NAME_CAP).text)))


def not_in_names(words: Sequence[str], *names: str) -> tuple[str, ...]:
    """The words that begin no word of the names; of the others nothing else need be said about a match."""
    known = [word for name in names for word in _WORD.findall(search_key(name))]
    return tuple(word for word in words if not any(have.startswith(word) for have in known))


@dataclass(frozen=True, slots=True)
class WhereMatched:
    """Where words of a search stand: one excerpt for each text that holds some, and the words not found yet."""

    where: MatchedIn | None = None
    excerpts: tuple[str, ...] = ()
    open_words: tuple[str, ...] = ()

    def with_texts(self, texts: Iterable[tuple[MatchedIn, str]]) -> WhereMatched:
        """Look through further texts, in their order, for the words not found yet."""
        found = self
        for where, text in texts:
            if not found.open_words or len(found.excerpts) >= _MOST_EXCERPTS:
                break
            found = found._with_text(where, text)
        return found

    def _with_text(self, where: MatchedIn, text: str) -> WhereMatched:
        short = text[:_READ_AT_MOST]
        folded = search_key(short)
        wanted = [word for word in self.open_words if word in folded]
        excerpt = _excerpt(wanted, short) if wanted else ""
        if not excerpt:
            return self
        held = _WORD.findall(folded)
        still = tuple(word for word in self.open_words if not any(have.startswith(word) for have in held))
        return WhereMatched(self.where or where, (*self.excerpts, excerpt), still)


def _excerpt(words: Sequence[str], text: str) -> str:
    plain = " ".join(text.split())
    for found in _WORD.finditer(plain):
        if any(search_key(found[0]).startswith(word) for word in words):
            return _around(plain, found.start(), found.end())
    return ""


def _around(text: str, start: int, end: int) -> str:
    """About sixty letters around a word, cut between words."""
    if len(text) <= _EXCERPT:
        return text
    first = max(0, start - _BEFORE)
    if first:
        first = text.find(" ", first, start) + 1 or start
    last = min(len(text), first + _EXCERPT)
    if last < len(text):
        last = max(text.rfind(" ", end, last), end)
    return ("… " if first else "") + text[first:last].strip() + (" …" if last < len(text) else "")
