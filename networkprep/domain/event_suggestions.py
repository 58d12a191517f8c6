"""Which planned event to go to first, and why in words (S126, S153, S154). Nothing here is ever shown as a number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from networkprep.domain.event_fit import EventFit
from networkprep.domain.event_kinds import EventKind, Pressure
from networkprep.domain.events import EventRow, GladlyAgain

_MOST = 2
"""However often a kind was liked: it must not drown what else speaks for another event."""

_ASKS = {Pressure.LOW: 0, Pressure.MEDIUM: 1, Pressure.HIGH: 2}
_SAID = {GladlyAgain.GLADLY: 1, GladlyAgain.PERHAPS: 0, GladlyAgain.RATHER_NOT: -1}
_FOR_EVER = "9999"


@dataclass(frozen=True, slots=True)
class RatedEvent:
    """What was said of an event one went to, or left out."""

    kind: EventKind
    community_id: int | None = None
    gladly_again: int | None = None
    felt_wrong: bool = False
    gladly_talk: int = 0
    """With how many people met there one would gladly talk again."""


@dataclass(frozen=True, slots=True)
class Taste:
    """What was liked and what felt wrong, by kind of event and by community."""

    kinds: Mapping[EventKind, int] = field(default_factory=dict)
    communities: Mapping[int, int] = field(default_factory=dict)
    wrong: frozenset[EventKind] = frozenset()

    def liking(self, kind: EventKind, community_id: int | None) -> int:
        """How much was liked of this kind and this circle, held within bounds."""
        return _bounded(self.kinds.get(kind, 0)) + _bounded(self.communities.get(community_id or 0, 0))


@dataclass(frozen=True, slots=True)
class PlannedEvent:
    """An event ahead with what may speak for it; ``known`` are names of people met at its community."""

    row: EventRow
    pressure: Pressure
    community_id: int | None = None
    fit: EventFit = field(default_factory=EventFit)
    known: tuple[str, ...] = ()


class SuggestionCode(StrEnum):
    """What speaks for an event, or why it stands last."""

    EASY = "easy"
    INTERESTS = "interests"
    VALUES = "values"
    LIKED = "liked"
    PEOPLE = "people"
    FELT_WRONG = "felt_wrong"


@dataclass(frozen=True, slots=True)
class SuggestionReason:
    """One reason; ``names`` are the interests, values or people meant."""

    code: SuggestionCode
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventSuggestion:
    """An event with what speaks for it."""

    event: EventRow
    reasons: tuple[SuggestionReason, ...]


@dataclass(frozen=True, slots=True)
class EventSuggestions:
    """The planned events, the best to begin with first; ``gently`` when easy ones come first."""

    gently: bool = False
    rows: tuple[EventSuggestion, ...] = ()

    @property
    def worth_saying(self) -> tuple[EventSuggestion, ...]:
        """Those that something speaks for, while there is a choice at all."""
        if len(self.rows) < 2:
            return ()
        against = SuggestionCode.FELT_WRONG
        return tuple(row for row in self.rows if row.reasons and all(each.code is not against for each in row.reasons))


def taste_of(rated: Iterable[RatedEvent]) -> Taste:
    """What the ratings say together: an event that felt wrong weighs twice, and its kind drops (S154)."""
    kinds: Counter[EventKind] = Counter()
    communities: Counter[int] = Counter()
    wrong: Counter[EventKind] = Counter()
    for each in rated:
        said = _SAID.get(GladlyAgain(each.gladly_again), 0) if each.gladly_again in set(GladlyAgain) else 0
        liked = said + (1 if each.gladly_talk else 0) - (2 if each.felt_wrong else 0)
        kinds[each.kind] += liked
        wrong[each.kind] += each.felt_wrong
        if each.community_id is not None:
            communities[each.community_id] += liked
    # A kind felt wrong while it was not also liked: what was enjoyed more often than not is no wrong kind.
    return Taste(kinds, communities, frozenset(kind for kind, times in wrong.items() if times and kinds[kind] < 0))


def suggested(planned: Sequence[PlannedEvent], taste: Taste, *, gently: bool) -> EventSuggestions:
    """The events in the order to begin with: kinds that felt wrong last, for who feels unsure easy ones first."""

    def place(event: PlannedEvent) -> tuple[object, ...]:
        row = event.row
        return (
            row.kind in taste.wrong,
            _ASKS[event.pressure] if gently else 0,
            -taste.liking(row.kind, event.community_id) - bool(event.known),
            -min(len(event.fit.touches), _MOST),
            row.starts or _FOR_EVER,
            row.id,
        )

    ordered = sorted(planned, key=place)
    return EventSuggestions(gently, tuple(EventSuggestion(each.row, _reasons(each, taste)) for each in ordered))


def _reasons(event: PlannedEvent, taste: Taste) -> tuple[SuggestionReason, ...]:
    kind = event.row.kind
    found = {
        SuggestionCode.FELT_WRONG: (kind in taste.wrong, ()),
        SuggestionCode.EASY: (event.pressure is Pressure.LOW, ()),
        SuggestionCode.INTERESTS: (bool(event.fit.interests), event.fit.interests),
        SuggestionCode.VALUES: (bool(event.fit.values), event.fit.values),
        SuggestionCode.LIKED: (taste.liking(kind, event.community_id) > 0, ()),
        SuggestionCode.PEOPLE: (bool(event.known), event.known),
    }
    return tuple(SuggestionReason(code, names) for code, (holds, names) in found.items() if holds)


def _bounded(liked: int) -> int:
    return max(-_MOST, min(liked, _MOST))
