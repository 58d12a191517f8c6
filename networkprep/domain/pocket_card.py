"""The pocket card: the pack on one page, six items at most, with the goal as its heading (S31-S33, S47, S108)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from networkprep.domain.my_card import MyCard, PictureCode

MOST_ITEMS = 6
MOST_NAMES = 3
KEYWORDS = 3


class CardItemKind(StrEnum):
    """What an item of the card holds, in the order of the card."""

    FOCUS = "focus"
    OPENER = "opener"
    TRANSITIONS = "transitions"
    EXIT = "exit"
    KEYWORDS = "keywords"
    IF_THEN = "if_then"
    ENTHUSIASM = "enthusiasm"
    APPROACH = "approach"
    REFRAME = "reframe"
    MY_CARD = "my_card"


USUAL_ITEMS = tuple(CardItemKind)[:MOST_ITEMS]


class CardSize(StrEnum):
    """The papers a card is printed on, and a page that fills the screen of a phone."""

    A7 = "a7"
    A6 = "a6"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class FocusName:
    """A person, or a kind of person, to look for, and what we have in common."""

    name: str
    common_ground: str = ""


@dataclass(frozen=True, slots=True)
class CardItem:
    """One item; its lines stand below each other. Names of people come with their common ground only."""

    kind: CardItemKind
    lines: tuple[str, ...]
    code: PictureCode | None = None


@dataclass(frozen=True, slots=True)
class PocketCard:
    """A heading and at most six items, in the order they are read."""

    heading: str
    items: tuple[CardItem, ...] = ()

    def has(self, kind: CardItemKind) -> bool:
        """Whether an item of this kind is on the card."""
        return any(item.kind is kind for item in self.items)


class CardFullError(Exception):
    """A seventh item was offered; ``kinds`` are those on the card, one of which may be swapped for it (S33)."""

    def __init__(self, kinds: tuple[CardItemKind, ...]) -> None:
        super().__init__(f"the card holds {len(kinds)} items already")
        self.kinds = kinds


def focus_item(people: Iterable[FocusName]) -> CardItem:
    """Up to three names with their common ground, as one item (S9, S133)."""
    lines = []
    for person in list(people)[:MOST_NAMES]:
        ground = " ".join(person.common_ground.split())
        lines.append(f"{person.name} - {ground}" if ground else person.name)
    return CardItem(CardItemKind.FOCUS, tuple(lines))


def keywords_item(keywords: Sequence[str], hand_back: str) -> CardItem:
    """Three keywords of what I bring, and one question that hands the turn back (S31, S47)."""
    words = " · ".join(keywords[:KEYWORDS])
    return CardItem(CardItemKind.KEYWORDS, tuple(line for line in (words, hand_back) if line))


def my_card_item(card: MyCard) -> CardItem:
    """My own contact card: who I am and how I am reached, with the code a phone reads. Never a note."""
    return CardItem(CardItemKind.MY_CARD, card.facts.lines if card.facts.is_reachable else (), card.code)


def text_item(kind: CardItemKind, *texts: str) -> CardItem:
    """An item of one line or more, such as the two transitions."""
    return CardItem(kind, tuple(text for text in texts if text.strip()))


def usual_kinds(there: Collection[CardItemKind]) -> tuple[CardItemKind, ...]:
    """What is on a card nobody changed: an enthusiasm takes the room of a usual item there is nothing for (S155)."""
    missing = [kind for kind in USUAL_ITEMS if kind not in there]
    if CardItemKind.ENTHUSIASM not in there or not missing:
        return USUAL_ITEMS
    return tuple(kind for kind in (*USUAL_ITEMS, CardItemKind.ENTHUSIASM) if kind is not missing[0])


def usual_card(heading: str, offered: Iterable[CardItem], chosen: Sequence[CardItemKind] = USUAL_ITEMS) -> PocketCard:
    """The card with the kinds chosen, as far as there is something to put on it; empty items are left out."""
    wanted = tuple(dict.fromkeys(chosen))[:MOST_ITEMS]
    filled = {item.kind: item for item in offered if item.lines}
    return _in_order(heading, [filled[kind] for kind in wanted if kind in filled])


def with_item(card: PocketCard, item: CardItem) -> PocketCard:
    """The card with one more item, or with a new text for one it holds; raises ``CardFullError`` for a seventh."""
    others = [each for each in card.items if each.kind is not item.kind]
    if len(others) >= MOST_ITEMS:
        raise CardFullError(tuple(each.kind for each in card.items))
    return _in_order(card.heading, [*others, item])


def swapped(card: PocketCard, out: CardItemKind, item: CardItem) -> PocketCard:
    """The card with one item taken off and another put on (S33)."""
    without = replace(card, items=tuple(each for each in card.items if each.kind is not out))
    return with_item(without, item)


def _in_order(heading: str, items: Iterable[CardItem]) -> PocketCard:
    places = list(CardItemKind)
    return PocketCard(heading, tuple(sorted(items, key=lambda item: places.index(item.kind))))
