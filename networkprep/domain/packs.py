"""The pack: the few lines chosen for one event, from light to deeper, each with its reasons (S21, S35, S106, S108)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain

from networkprep.domain.ranking import Habits, Occasion, Reason, in_variety, ranked, reasons_for
from networkprep.domain.starters import Starter, StarterCategory

NERVOUS_FROM = 3
FOLLOW_UPS_EACH = 3
# What a person says about this very event, or likes themselves, is spoken in at least one opener (S63, S129, S150).
_OWN_WORDS_FIRST = ("purpose", "shared", "my_topic")
_SITUATIONS = ("alone", "lull", "monopolising", "leaving", "discomfort")
_WORK_SIDES = ("work", "outside_work")
_SLOT = re.compile(r"\{(\w+)\}")

Lines = Mapping[StarterCategory, list[Starter]]


@dataclass(frozen=True, slots=True)
class PackLine:
    """One line in its place ("openers.1", "openers.1/2", "exits.1"), its slots filled, with the reasons for it."""

    place: str
    starter: Starter
    text: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class PackOpener:
    """An opener and the follow-up questions shown beneath it (S35)."""

    line: PackLine
    follow_ups: tuple[PackLine, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """What a person takes to an event; a part the library cannot fill is empty, never made up."""

    openers: tuple[PackOpener, ...] = ()
    transitions: tuple[PackLine, ...] = ()
    exits: tuple[PackLine, ...] = ()
    if_thens: tuple[PackLine, ...] = ()
    reframes: tuple[PackLine, ...] = ()
    approaches: tuple[PackLine, ...] = ()
    hand_backs: tuple[PackLine, ...] = ()

    def lines(self) -> Iterator[PackLine]:
        """Every line once, follow-ups after their opener."""
        for opener in self.openers:
            yield opener.line
            yield from opener.follow_ups
        yield from chain(self.transitions, self.exits, self.if_thens, self.reframes, self.approaches, self.hand_backs)


@dataclass(frozen=True, slots=True)
class PackChoices:
    """What was swapped: the line kept for a place, by id, and the lines put aside."""

    kept: Mapping[str, str] = field(default_factory=dict)
    declined: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PackWish:
    """All a pack is made from: lines by category, the occasion, the person's habits, nerves from 1 to 5, swaps.

    A wish that differs in its choices alone is made by ``choosing``: it ranks nothing anew.
    """

    lines: Lines
    occasion: Occasion
    habits: Habits = field(default_factory=Habits)
    nerves: int = 1
    obstacles: tuple[str, ...] = ()
    choices: PackChoices = field(default_factory=PackChoices)
    _orders: dict[StarterCategory, list[Starter]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def order(self, category: StarterCategory) -> list[Starter]:
        """The lines of a category that may be shown, best first."""
        if category not in self._orders:
            self._orders[category] = ranked(self.lines.get(category, []), self.occasion, self.habits)
        return self._orders[category]

    def choosing(self, choices: PackChoices) -> PackWish:
        """The same wish with these swaps."""
        other = replace(self, choices=choices)
        other._orders.update(self._orders)
        return other


def by_category(lines: Iterable[Starter]) -> Lines:
    """The library sorted into its categories, each in the order given."""
    sorted_lines: dict[StarterCategory, list[Starter]] = {}
    for line in lines:
        sorted_lines.setdefault(line.category, []).append(line)
    return sorted_lines


def build_pack(wish: PackWish) -> Pack:
    """Choose the pack; the same wish gives the same pack."""
    choosing = _Choosing(wish)
    openers = choosing.openers()
    return Pack(
        openers=openers,
        transitions=choosing.transitions({opener.line.starter.angle for opener in openers}),
        exits=choosing.exits(),
        if_thens=choosing.if_thens(),
        reframes=choosing.first(StarterCategory.REFRAMES, without="after_event") if wish.nerves >= NERVOUS_FROM else (),
        approaches=choosing.first(StarterCategory.APPROACH, "alone"),
        hand_backs=choosing.first(StarterCategory.VALUE, "hand_back", only_tagged=True),
    )


def another(wish: PackWish, pack: Pack, place: str) -> PackChoices:
    """The choices after "another" at one place: the next line there, everything else as it is.

    A new opener brings its own follow-ups. When every line has been seen the round begins again.
    """
    current = next((line.starter for line in pack.lines() if line.place == place), None)
    if current is None:
        return wish.choices
    kept = {
        line.place: line.starter.id
        for line in pack.lines()
        if line.place != place and not line.place.startswith(f"{place}/")
    }
    choices = PackChoices(kept, wish.choices.declined | {current.id})
    same_kind = {line.id for line in wish.lines.get(current.category, [])}
    again = PackChoices(kept, (choices.declined - same_kind) | {current.id})
    offers = (choice for choice in (choices, again) if _fills(wish.choosing(choice), place))
    return next(offers, wish.choices)


def _fills(wish: PackWish, place: str) -> bool:
    return any(line.place == place for line in build_pack(wish).lines())


def filled(text: str, facts: Mapping[str, str]) -> str:
    """The line with its slots filled, read once; a sentence still begins with a capital letter."""
    whole = _SLOT.sub(lambda slot: " ".join(facts.get(slot[1], slot[0]).split()), text)
    return whole[:1].upper() + whole[1:] if text.startswith("{") else whole


class _Choosing:
    """Fills the places of one pack; a line is used once, a declined one not at all."""

    def __init__(self, wish: PackWish) -> None:
        self._wish = wish
        self._used: set[str] = set(wish.choices.kept.values())

    def openers(self) -> tuple[PackOpener, ...]:
        """A light opener and a second one of another angle, each with its follow-ups."""
        order = self._wish.order(StarterCategory.OPENERS)
        chosen = [line for line in (self._kept(order, place) for place in ("openers.1", "openers.2")) if line]
        if len(chosen) < 2:
            chosen = self._two_openers(order)
        placed = [self._place(f"openers.{number}", line) for number, line in enumerate(chosen, start=1)]
        return tuple(PackOpener(line, self._follow_ups(line)) for line in placed)

    def transitions(self, taken_angles: set[object]) -> tuple[PackLine, ...]:
        """Two ways on when talk stalls: of no opener's angle, one about work and one not, where there is a choice."""
        order = self._wish.order(StarterCategory.TRANSITIONS)
        fresh = [line for line in order if line.angle not in taken_angles]
        pool = [*fresh, *(line for line in order if line.angle in taken_angles)]
        first = self._kept(order, "transitions.1") or self._next(pool)
        second = self._kept(order, "transitions.2") or self._unlike(pool, first)
        pair = enumerate((first, second), start=1)
        return tuple(self._place(f"transitions.{number}", line) for number, line in pair if line)

    def exits(self) -> tuple[PackLine, ...]:
        """One friendly way to leave; lines for hard moments stay behind "want to leave"."""
        order = [line for line in self._wish.order(StarterCategory.EXITS) if line.tags & {"natural_end", "moving_on"}]
        line = self._kept(order, "exits.1") or self._next(order)
        return (self._place("exits.1", line),) if line else ()

    def if_thens(self) -> tuple[PackLine, ...]:
        """Three plans: for the obstacles named, a first move, and the usual tricky moments (S106, S136)."""
        order = self._wish.order(StarterCategory.IFTHEN)
        nervous = ("nerves",) if self._wish.nerves >= NERVOUS_FROM else ()
        situations = iter(dict.fromkeys((*self._wish.obstacles, *_SITUATIONS[:2], *nervous, *_SITUATIONS[2:])))
        placed = []
        for number in range(1, 4):
            line = self._kept(order, f"ifthen.{number}") or self._for_next_situation(order, situations)
            if line:
                placed.append(self._place(f"ifthen.{number}", line))
        return tuple(placed)

    def first(
        self, category: StarterCategory, tag: str = "", *, only_tagged: bool = False, without: str = ""
    ) -> tuple[PackLine, ...]:
        """The best line of a category, one with the tag before all others, none with the tag not wanted."""
        order = [line for line in self._wish.order(category) if without not in line.tags]
        tagged = [line for line in order if tag in line.tags] if tag else order
        pool = tagged if only_tagged else [*tagged, *order]
        place = f"{category.value}.1"
        line = self._kept(pool, place) or self._next(pool)
        return (self._place(place, line),) if line else ()

    def _two_openers(self, order: list[Starter]) -> list[Starter]:
        light = [line for line in order if line.depth <= 1]
        first = self._kept(order, "openers.1") or self._next(light) or self._next(order)
        if first is None:
            return []
        rest = [line for line in order if line.depth <= 2 and line.id != first.id]
        second = self._kept(order, "openers.2") or self._next(in_variety(rest, first.angle))
        pair = [first, *([second] if second else [])]
        for slot in _OWN_WORDS_FIRST:
            self._bring_in(slot, pair, order)
        return pair

    def _bring_in(self, slot: str, pair: list[Starter], order: list[Starter]) -> None:
        """Let an opener speak of the purpose, of what all share or of what I like, unless a swap decided otherwise."""
        facts = self._wish.occasion.facts
        if any(facts[spoken] == facts.get(slot) for line in pair for spoken in line.slots):
            return
        line = self._next(line for line in order if slot in line.slots and line.depth <= 2)
        # What I like is not about the event: the first opener stays one that fits the occasion (S128).
        for number in (2,) if slot == "my_topic" else (2, 1):
            if line is None or number > len(pair) or f"openers.{number}" in self._wish.choices.kept:
                continue
            spoken = set(pair[number - 1].slots) & set(_OWN_WORDS_FIRST)
            if not spoken and (number == 2 or line.depth <= 1):
                pair[number - 1] = line
                return

    def _follow_ups(self, opener: PackLine) -> tuple[PackLine, ...]:
        """Two or three questions of different angles, the opener's own angle first, from light to deeper."""
        order = self._wish.order(StarterCategory.FOLLOWUPS_Q)
        chosen: list[Starter] = []
        for number in range(1, FOLLOW_UPS_EACH + 1):
            kept = self._kept(order, f"{opener.place}/{number}")
            line = kept or self._next_follow_up(order, opener.starter, chosen)
            if line:
                chosen.append(line)
                self._used.add(line.id)
        if not any(f"{opener.place}/{number}" in self._wish.choices.kept for number in range(1, FOLLOW_UPS_EACH + 1)):
            chosen.sort(key=lambda line: line.depth)
        return tuple(self._place(f"{opener.place}/{number}", line) for number, line in enumerate(chosen, start=1))

    def _next_follow_up(self, order: list[Starter], opener: Starter, chosen: list[Starter]) -> Starter | None:
        taken = {line.angle for line in chosen}
        fresh = [line for line in order if line.angle not in taken]
        same = [line for line in fresh if line.angle is opener.angle]
        last = len(chosen) == FOLLOW_UPS_EACH - 1
        deeper = [line for line in fresh if line.depth == 2] if last and all(line.depth < 2 for line in chosen) else []
        return self._next([*deeper, *(same if not chosen else []), *fresh])

    def _for_next_situation(self, order: list[Starter], situations: Iterator[str]) -> Starter | None:
        for situation in situations:
            line = self._next(line for line in order if situation in line.tags)
            if line:
                return line
        return self._next(order)

    def _unlike(self, pool: list[Starter], first: Starter | None) -> Starter | None:
        if first is None:
            return None
        side = next((side for side in _WORK_SIDES if side in first.tags), "")
        others = [line for line in pool if line.angle is not first.angle and line.id != first.id]
        across = [line for line in others if side and side not in line.tags]
        return self._next([*across, *others, *(line for line in pool if line.id != first.id)])

    def _next(self, lines: Iterable[Starter]) -> Starter | None:
        """The first line neither used nor put aside."""
        put_aside = self._wish.choices.declined
        return next((line for line in lines if line.id not in self._used and line.id not in put_aside), None)

    def _kept(self, order: list[Starter], place: str) -> Starter | None:
        kept = self._wish.choices.kept.get(place)
        return next((line for line in order if line.id == kept), None) if kept else None

    def _place(self, place: str, line: Starter) -> PackLine:
        self._used.add(line.id)
        text = filled(line.text, self._wish.occasion.facts)
        return PackLine(place, line, text, reasons_for(line, self._wish.occasion, self._wish.habits))
