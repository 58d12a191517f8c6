"""The library as it is browsed: which lines are wished for, a line as a row, a line in full (S25, S35, S146)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.plain_text import search_key
from networkprep.domain.starters import (
    PARTS,
    QUESTION_CATEGORIES,
    STRUCTURE_TAGS,
    Angle,
    Starter,
    StarterCategory,
    StarterSource,
    slots_in,
)

FOLLOW_UPS_SHOWN = 3

# The tricky moments a line may be for, as they are offered; other tags of a line are parts of its category.
SITUATIONS = (
    *("nerves", "arriving", "alone", "pair", "group", "lull", "monopolising", "discomfort", "leaving"),
    *("no_reply", "after_event", "late"),
)
_BY_SITUATION = frozenset({StarterCategory.IFTHEN, StarterCategory.REFRAMES, StarterCategory.APPROACH})


class LinesShown(StrEnum):
    """Which lines the list shows."""

    ALL = "all"
    FAVOURITES = "favourites"
    OWN = "own"
    GUIDE = "guide"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class LinesWish:
    """What is looked for; an empty part asks for anything. ``depth`` 0 is any depth."""

    words: str = ""
    category: StarterCategory | None = None
    kind: EventKind | None = None
    depth: int = 0
    situation: str = ""
    shown: LinesShown = LinesShown.ALL


@dataclass(frozen=True, slots=True)
class LineUses:
    """At how many events a line got a talk going, or fell flat (S26)."""

    got_going: int = 0
    fell_flat: int = 0


@dataclass(frozen=True, slots=True)
class LineMark:
    """What a person made of one line."""

    favourite: bool = False
    hidden: bool = False
    reworded: bool = False
    uses: LineUses = LineUses()


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the list: the line as it is said now, and what the person made of it."""

    line: Starter
    mark: LineMark = LineMark()

    @property
    def key(self) -> str:
        """The line's id."""
        return self.line.id

    @property
    def is_own(self) -> bool:
        """Whether the person wrote it from nothing."""
        return self.line.source is StarterSource.OWN


@dataclass(frozen=True, slots=True)
class LinesFound:
    """What the list shows for a wish; ``total`` counts also those that were left out."""

    wish: LinesWish
    rows: tuple[LineRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class LineDetails:
    """One line in full: as it ships (nothing for an own one), and the questions that may follow an opener (S35)."""

    row: LineRow
    built_in: str = ""
    follow_ups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnLineDraft:
    """A line as a person writes it; no kinds means for any event. ``topics`` are what it is about, in their words."""

    text: str
    category: StarterCategory
    kinds: tuple[EventKind, ...] = ()
    depth: int = 0
    situation: str = ""
    topics: tuple[str, ...] = ()


def own_line(key: str, draft: OwnLineDraft) -> Starter:
    """An own line as packs use it: a question without a depth is a light one, so that it may open a talk."""
    question = draft.category in QUESTION_CATEGORIES
    return Starter(
        id=key,
        category=draft.category,
        text=draft.text,
        contexts=frozenset(draft.kinds),
        depth=(draft.depth or 1) if question else 0,
        slots=slots_in(draft.text),
        tags=frozenset({*({draft.situation} & STRUCTURE_TAGS), *draft.topics}),
        source=StarterSource.OWN,
    )


def draft_of(line: Starter) -> OwnLineDraft:
    """An own line as it was written."""
    situation = next(iter(sorted(line.tags & STRUCTURE_TAGS)), "")
    kinds = tuple(kind for kind in EventKind if kind in line.contexts)
    return OwnLineDraft(line.text, line.category, kinds, line.depth, situation, topics_of(line))


def topics_of(line: Starter) -> tuple[str, ...]:
    """What a line is about."""
    return tuple(sorted(line.tags - STRUCTURE_TAGS))


def situations_for(category: StarterCategory) -> tuple[str, ...]:
    """The parts and tricky moments an own line of this category may be for."""
    return (*PARTS.get(category, ()), *(SITUATIONS if category in _BY_SITUATION else ()))


def situations_of(line: Starter) -> tuple[str, ...]:
    """The tricky moments a line is for, in the order they are offered."""
    return tuple(tag for tag in SITUATIONS if tag in line.tags)


def fits(line: Starter, wish: LinesWish) -> bool:
    """Whether a line is of the kind that is looked for; its words and whose it is are asked elsewhere."""
    return (
        (wish.category is None or line.category is wish.category)
        and (wish.kind is None or line.suits(wish.kind))
        and wish.depth in {0, line.depth}
        and (not wish.situation or wish.situation in line.tags)
    )


def has_words(text: str, words: Sequence[str]) -> bool:
    """Whether each word (as by ``search_key``) begins a word of the text."""
    spoken = _spoken(text) if words else ""
    return all(f" {word}" in spoken for word in words)


def follow_ups_under(opener: Starter, questions: Iterable[Starter]) -> tuple[str, ...]:
    """Three questions that may follow an opener, of different angles and its own first; light before deeper (S35)."""
    ready = [each for each in questions if not each.slots and each.depth <= 2]
    ready.sort(key=lambda each: each.angle is not opener.angle)
    chosen: list[Starter] = []
    taken: set[Angle | None] = set()
    for each in ready:
        if each.angle not in taken and len(chosen) < FOLLOW_UPS_SHOWN:
            chosen.append(each)
            taken.add(each.angle)
    return tuple(each.text for each in sorted(chosen, key=lambda each: each.depth))


@lru_cache(maxsize=32768)
def _spoken(text: str) -> str:
    """The text without case and accents, a blank before each word; kept, for it is asked with every key typed."""
    return f" {search_key(text)}"
