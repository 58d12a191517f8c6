"""Which lines suit an occasion best, and why in words; the weighing itself is never shown (S22, S26, S150, S151)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.shared_interests import interest_key, interest_keys, overlap
from networkprep.domain.starters import STRUCTURE_TAGS, Angle, Starter

# A line that speaks of these in the person's own words overlaps with the event, or with the person met, wholly.
_ABOUT_THE_EVENT = ("purpose", "shared", "topic", "hobby", "school", "association", "my_topic")
_ABOUT_THE_PERSON = ("interest", "topic", "challenge", "detail", "shared", "their_project")
_NEVER_DEEP = frozenset({EventKind.INTERNAL, EventKind.TRADE_FAIR})


class Energy(StrEnum):
    """How a person likes to be among people."""

    QUIET = "quiet"
    EITHER = "either"
    LIVELY = "lively"


class ReasonCode(StrEnum):
    """Why a line was chosen."""

    FITS_KIND = "fits_kind"
    SHARES = "shares"
    WORKED_BEFORE = "worked_before"
    FAVOURITE = "favourite"
    FITS_ROLE = "fits_role"
    FITS_ENERGY = "fits_energy"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; the value is the kind of event, the thing shared, the role of the person, or the energy."""

    code: ReasonCode
    value: str = ""


@dataclass(frozen=True, slots=True)
class LineHistory:
    """What happened with a line so far; ``used_here`` means with a person looked for or at this community."""

    worked: int = 0
    flat: int = 0
    used_here: bool = False
    passed_over: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """What lines are chosen for; ``facts`` fill slots, ``has`` names other facts lines may need.

    ``person_interests`` are those of the people looked for; a question ``for_person`` is for one of them alone, whose
    ``role`` lines may be made for (S65-S67).
    """

    kind: EventKind
    interests: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    has: frozenset[str] = frozenset()
    person_interests: tuple[str, ...] = ()
    for_person: bool = False
    role: str = ""


@dataclass(frozen=True, slots=True)
class Habits:
    """What is known of the person who asks, and of their lines by id; deeper talk is depth three (S21)."""

    energy: Energy = Energy.EITHER
    deeper_talk: bool = False
    favourites: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    history: Mapping[str, LineHistory] = field(default_factory=dict)


_NEW = LineHistory()


def ranked(lines: Iterable[Starter], occasion: Occasion, habits: Habits) -> list[Starter]:
    """The lines that may be shown, best first; the same input gives the same order, ties by id."""
    asking = _Asking(occasion, habits)
    weighed = [(-asking.weight(line), line.id, line) for line in lines if asking.may_show(line)]
    weighed.sort(key=lambda entry: entry[:2])
    return [line for _, _, line in weighed]


def speaking_to(lines: Iterable[Starter], occasion: Occasion) -> frozenset[str]:
    """The ids of those lines that speak of something the person likes, or are made for what they are to me (S151)."""
    asking = _Asking(occasion, Habits())
    return frozenset(line.id for line in lines if asking.speaks_to_person(line))


def in_variety(ordered: Sequence[Starter], after: Angle | None = None) -> Iterator[Starter]:
    """The lines in order, but never two of one angle side by side while there is another choice.

    ``after`` is the angle of the line that stands before. One queue an angle keeps this quick for any number of lines.
    """
    queues: dict[Angle | None, deque[tuple[int, Starter]]] = {}
    for place, line in enumerate(ordered):
        queues.setdefault(line.angle, deque()).append((place, line))
    previous = after
    while queues:
        others = [angle for angle in queues if angle is None or angle is not previous]
        angle = min(others or queues, key=lambda each: queues[each][0][0])
        yield queues[angle].popleft()[1]
        if not queues[angle]:
            del queues[angle]
        previous = angle


def reasons_for(line: Starter, occasion: Occasion, habits: Habits) -> tuple[Reason, ...]:
    """Why this line stands where it does, the strongest first."""
    return tuple(_Asking(occasion, habits).reasons(line))


class _Asking:
    """The question put to every line, with the comparing keys made once."""

    def __init__(self, occasion: Occasion, habits: Habits) -> None:
        self._occasion = occasion
        self._habits = habits
        self._event_keys = interest_keys(occasion.interests)
        self._person_keys = interest_keys(occasion.person_interests)
        self._filled = frozenset(slot for slot, value in occasion.facts.items() if value.strip())
        self._known = self._filled | occasion.has
        self._event_slots = frozenset() if occasion.for_person else self._filled.intersection(_ABOUT_THE_EVENT)
        self._person_slots = frozenset(filter(self._is_theirs, self._filled.intersection(_ABOUT_THE_PERSON)))
        self._fits: dict[tuple[frozenset[EventKind], frozenset[str], tuple[str, ...]], float] = {}
        self._deepest = 3 if habits.deeper_talk and occasion.kind not in _NEVER_DEEP else 2

    def may_show(self, line: Starter) -> bool:
        """Hidden, unfilled, too deep or out of place lines are left out first."""
        return (
            line.id not in self._habits.hidden
            and line.depth <= self._deepest
            and (not line.needs or self._known.issuperset(line.needs))
            and (not line.slots or self._filled.issuperset(line.slots))
            and line.suits(self._occasion.kind)
        )

    def weight(self, line: Starter) -> float:
        """How well a line suits; for ordering only."""
        # Thousands of own lines share a few shapes: what does not depend on the line's past is weighed once a shape.
        shape = (line.contexts, line.tags, line.slots)
        weight = self._fits.get(shape)
        if weight is None:
            weight = self._fits[shape] = self._fit(line)
        past = self._habits.history.get(line.id, _NEW)
        if past is _NEW and line.id not in self._habits.favourites:
            return weight
        weight += 1.5 * (line.id in self._habits.favourites)
        weight += 2.0 * ((past.worked + 2) / (past.worked + past.flat + 4) - 0.5)
        weight -= 1.5 * past.used_here + 0.5 * past.passed_over
        # Sums of fractions differ in their last digits: rounded, equal lines stay equal and the id decides.
        return round(weight, 6)

    def _fit(self, line: Starter) -> float:
        overlaps = self._event_overlap(line) + self._person_overlap(line)
        return round(3.0 * self._context_fit(line) + 2.0 * overlaps + self._energy_fit(line), 6)

    def speaks_to_person(self, line: Starter) -> bool:
        """Whether it rests on anything of the person at all."""
        return self._person_overlap(line) > 0

    def reasons(self, line: Starter) -> Iterator[Reason]:
        """The reasons behind the weight that a person can check."""
        past = self._habits.history.get(line.id, _NEW)
        if line.id in self._habits.favourites:
            yield Reason(ReasonCode.FAVOURITE)
        shared = self._shared(line)
        if shared:
            yield Reason(ReasonCode.SHARES, shared)
        if self._fits_role(line):
            yield Reason(ReasonCode.FITS_ROLE, self._occasion.role)
        if self._context_fit(line) > 0.5:
            yield Reason(ReasonCode.FITS_KIND, self._occasion.kind.value)
        if past.worked > past.flat:
            yield Reason(ReasonCode.WORKED_BEFORE)
        if self._energy_fit(line) == 1.0:
            yield Reason(ReasonCode.FITS_ENERGY, self._habits.energy.value)

    def _context_fit(self, line: Starter) -> float:
        if not line.contexts:
            return 0.3
        return 1.0 if self._occasion.kind in line.contexts else 0.6

    def _event_overlap(self, line: Starter) -> float:
        spoken = not self._event_slots.isdisjoint(line.slots)
        return 1.0 if spoken else overlap(_tag_keys(line.tags), self._event_keys)

    def _person_overlap(self, line: Starter) -> float:
        spoken = not self._person_slots.isdisjoint(line.slots) or self._fits_role(line)
        return 1.0 if spoken else overlap(_tag_keys(line.tags), self._person_keys)

    def _fits_role(self, line: Starter) -> bool:
        return bool(self._occasion.role) and self._occasion.role in line.tags

    def _is_theirs(self, slot: str) -> bool:
        """Whether a fact is about the person: every one in a question for them, else what one looked for likes."""
        return self._occasion.for_person or interest_key(self._occasion.facts[slot]) in self._person_keys

    def _energy_fit(self, line: Starter) -> float:
        wanted, unwanted = "one_to_one", "lively"
        if self._habits.energy is Energy.LIVELY:
            wanted, unwanted = unwanted, wanted
        if self._habits.energy is Energy.EITHER or not line.tags & {wanted, unwanted}:
            return 0.5
        return 1.0 if wanted in line.tags else 0.0

    def _shared(self, line: Starter) -> str:
        spoken = next((slot for slot in line.slots if slot in self._event_slots | self._person_slots), None)
        if spoken is not None:
            return self._occasion.facts[spoken].strip()
        keys = _tag_keys(line.tags)
        asked = (*self._occasion.person_interests, *self._occasion.interests)
        return next((interest for interest in asked if interest_key(interest) in keys), "")


@lru_cache(maxsize=32768)
def _tag_keys(tags: frozenset[str]) -> frozenset[str]:
    """What a line is about; the moment it is for is no interest, whatever the word ("late", "value")."""
    return interest_keys(tags - STRUCTURE_TAGS)
