"""The page "What I bring": lists about me, the words a statement is built from, and the statements kept (S38-S48)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from networkprep.domain.profile import EntryKind, KeptStatement
from networkprep.domain.ranking import Energy
from networkprep.domain.starters import Starter
from networkprep.domain.value_statements import (
    StatementPattern,
    build_statements,
    mixed_statement,
)

STRENGTHS = (EntryKind.SKILL, EntryKind.EXPERIENCE, EntryKind.PERSPECTIVE)
_FROM_LISTS = {
    "skill": EntryKind.SKILL,
    "background": EntryKind.EXPERIENCE,
    "question": EntryKind.PERSPECTIVE,
}
# The prompts of each pattern, the first two of them enough for a first sentence (S44-S46).
PROMPTS = {
    StatementPattern.PROBLEM: ("audience", "problem", "help", "act"),
    StatementPattern.VALUE: ("audience", "help", "act", "result", "skill"),
    StatementPattern.PERSPECTIVE: ("background", "field", "question", "skill", "audience"),
}
_MOST_OFFERS = 5
_MOST_MIXES = 3


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One skill, experience, perspective, interest, ...; ``helps`` says who it might help (S41)."""

    id: int
    kind: EntryKind
    text: str
    helps: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True)
class AboutMe:
    """The single answers about me: what I am called, how I am reached, how I like to be among people.

    ``name`` is the whole name for my card, where it says more than what I am called.
    """

    called: str = ""
    name: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    link: str = ""
    energy: Energy = Energy.EITHER


@dataclass(frozen=True, slots=True)
class WhatIBringPage:
    """All of the page; ``words`` are those typed for the prompts, ``wordings`` the library's patterns."""

    me: AboutMe = AboutMe()
    entries: tuple[ListEntry, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    statements: tuple[KeptStatement, ...] = ()
    wordings: tuple[Starter, ...] = ()

    def listed(self, kind: EntryKind) -> tuple[ListEntry, ...]:
        """One list in its order."""
        return tuple(entry for entry in self.entries if entry.kind is kind)

    def texts(self, *kinds: EntryKind) -> tuple[str, ...]:
        """The words of some lists."""
        return tuple(entry.text for kind in kinds for entry in self.listed(kind))

    def hand_backs(self) -> tuple[str, ...]:
        """Questions that hand the turn back (S31)."""
        return tuple(line.text for line in self.wordings if "hand_back" in line.tags)

    def from_lists(self) -> dict[str, str]:
        """What the lists say for prompts that are left open: the first entry of each."""
        first = {slot: next(iter(self.texts(kind)), "") for slot, kind in _FROM_LISTS.items()}
        return {slot: text for slot, text in first.items() if text}


def offered_statements(page: WhatIBringPage, pattern: StatementPattern, typed: Mapping[str, str]) -> tuple[str, ...]:
    """Statements in the person's own words for a pattern, then those mixing the lists (S40, S44-S46, S149)."""
    words = {**page.from_lists(), **{slot: text for slot, text in typed.items() if text.strip()}}
    built = (each.text for each in build_statements(page.wordings, pattern, words) if not each.missing)
    lists = (page.texts(kind) for kind in STRENGTHS)
    mixed = _mixes(tuple(lists)) if pattern is StatementPattern.PERSPECTIVE else ()
    return tuple(dict.fromkeys((*mixed, *built)))[:_MOST_OFFERS]


def missing_words(page: WhatIBringPage, pattern: StatementPattern, typed: Mapping[str, str]) -> tuple[str, ...]:
    """The prompts nearest to a whole sentence; nothing when there is one already."""
    words = {**page.from_lists(), **{slot: text for slot, text in typed.items() if text.strip()}}
    nearest: Iterable[str] = next((each.missing for each in build_statements(page.wordings, pattern, words)), ())
    return tuple(nearest)


def _mixes(lists: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Mixes of the first entries, then of the second ones and so on: the richest, and a simpler one of the first."""
    rounds = max(map(len, lists), default=0)
    turned = [[each[at % len(each) :] if each else () for each in lists] for at in range(min(rounds, _MOST_MIXES))]
    by_round = [mixed_statement(*each) for each in turned]
    richest = [offers[0] for offers in by_round if offers]
    return tuple(dict.fromkeys((*richest[:1], *(by_round[0][1:2] if by_round else ()), *richest[1:])))
