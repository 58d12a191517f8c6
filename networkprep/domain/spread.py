"""How the people one keeps are spread over role, career stage, sector and place (S64, S68, S69, S73).

It speaks of variety and never rates it: what stands out is named in words, and nothing needs filling up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from networkprep.domain.events import EventRow
from networkprep.domain.people import CareerStage, Role
from networkprep.domain.people_groups import GroupKind, PeopleGroup
from networkprep.domain.plain_text import search_key

LEAST_SAID = 5
"""So many people must be said something of before anything stands out among them."""

MOST_ROWS = 8
"""So many sectors or places are shown; roles and stages are few and always all there."""

MOST_NAMED = 4
_FIXED: Mapping[GroupKind, tuple[str, ...]] = {
    GroupKind.ROLE: tuple(Role),
    GroupKind.CAREER_STAGE: tuple(CareerStage),
}


class Share(StrEnum):
    """How many of those it is noted of, as one says it."""

    NOBODY = "nobody"
    ONE = "one"
    FEW = "few"
    SOME = "some"
    HALF = "half"
    MOST = "most"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class SpreadCounts:
    """How often each value stands in the file, by kind; the empty text counts those of whom it is not noted."""

    people: Mapping[GroupKind, Mapping[str, int]] = field(default_factory=dict)
    zones: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SpreadRow:
    """One group; ``part`` is how much of the bar it fills, from 0 to 1."""

    group: PeopleGroup
    share: Share
    part: float


@dataclass(frozen=True, slots=True)
class SpreadSide:
    """One way to look at the people: its groups, and what stands out among them.

    ``dominant`` holds most of them, ``thin`` few or nobody; both stay empty while hardly anything is noted.
    ``more`` says that there are smaller groups than those shown, ``unsaid`` that of some people it is not noted.
    """

    kind: GroupKind
    rows: tuple[SpreadRow, ...] = ()
    dominant: SpreadRow | None = None
    thin: tuple[PeopleGroup, ...] = ()
    more: bool = False
    unsaid: bool = False
    known: bool = False
    """Whether it is noted of anybody."""
    enough: bool = False
    """Whether it is noted of enough people for something to stand out."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far it goes beyond one's own place (S73): other places, and towns where the clock shows another time."""

    my_place: str = ""
    beyond: tuple[str, ...] = ()
    more_beyond: bool = False
    clocks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outside:
    """Nearly all work in one sector: somebody outside it, perhaps of ``instead``, may be good to meet next (S69)."""

    sector: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """All of it. ``anybody`` says whether anybody is kept at all."""

    sides: tuple[SpreadSide, ...] = ()
    reach: Reach = field(default_factory=Reach)
    outside: Outside | None = None
    anybody: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is noted of anybody."""
        return not any(side.known for side in self.sides)


@dataclass(frozen=True, slots=True)
class NextEvent:
    """The next event ahead, and whom its plan looks for already."""

    event: EventRow
    looked_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SpreadPage:
    """What the page shows; the next event is there when there is something to suggest for it."""

    spread: Spread
    next_event: NextEvent | None = None


def spread_of(counts: SpreadCounts, my_place: str, now: datetime) -> Spread:
    """The spread of these people; ``now`` says by which clock I live."""
    sides = tuple(_side(kind, counts.people.get(kind, {})) for kind in GroupKind)
    places = _grouped(GroupKind.PLACE, counts.people.get(GroupKind.PLACE, {}))
    return Spread(
        sides=sides,
        reach=_reach(my_place, [group.name for group, _ in places], counts.zones, now),
        outside=next((_outside(side) for side in sides if side.kind is GroupKind.SECTOR), None),
        anybody=any(sum(found.values()) for found in counts.people.values()),
    )


def _side(kind: GroupKind, counts: Mapping[str, int]) -> SpreadSide:
    groups = _grouped(kind, counts)
    said = sum(people for _, people in groups)
    rows = tuple(_row(group, people, said) for group, people in groups[:MOST_ROWS])
    enough = said >= LEAST_SAID
    standing_out = (row for row, (_, people) in zip(rows, groups, strict=False) if _is_most(people, said))
    return SpreadSide(
        kind=kind,
        rows=rows if said else (),
        dominant=next(standing_out, None) if enough else None,
        thin=tuple(group for group, people in groups if _is_thin(kind, people, said)) if enough else (),
        more=len(groups) > MOST_ROWS,
        unsaid=counts.get("", 0) > 0,
        known=said > 0,
        enough=enough,
    )


def _grouped(kind: GroupKind, counts: Mapping[str, int]) -> list[tuple[PeopleGroup, int]]:
    """Roles and stages in their own order, the empty ones too; what is typed, however spelled, largest first."""
    if kind in _FIXED:
        return [(PeopleGroup(kind, (each,)), counts.get(each, 0)) for each in _FIXED[kind]]
    spelled: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for text, people in counts.items():
        if key := search_key(text):
            spelled[key].append((text, people))
    groups = []
    for spellings in spelled.values():
        usual_first = sorted(spellings, key=lambda each: (-each[1], each[0]))
        groups.append((PeopleGroup(kind, tuple(text for text, _ in usual_first)), sum(n for _, n in spellings)))
    return sorted(groups, key=lambda each: (-each[1], search_key(each[0].name)))


def _row(group: PeopleGroup, people: int, said: int) -> SpreadRow:
    return SpreadRow(group, _share(people, said), people / said if said else 0.0)


def _share(people: int, said: int) -> Share:
    if people <= 1:
        return Share.ONE if people else Share.NOBODY
    if people == said:
        return Share.ALL
    if _is_most(people, said):
        return Share.MOST
    if people * 5 >= said * 2:
        return Share.HALF
    return Share.SOME if people * 20 >= said * 3 else Share.FEW


def _is_most(people: int, said: int) -> bool:
    """Three in five, or more."""
    return people > 0 and people * 5 >= said * 3


def _is_thin(kind: GroupKind, people: int, said: int) -> bool:
    """Less than a third of an even share; of what is typed freely nobody can say what an even share would be."""
    return kind in _FIXED and people * 3 * len(_FIXED[kind]) < said


def _outside(side: SpreadSide) -> Outside | None:
    if side.dominant is None:
        return None
    smallest = side.rows[-1].group
    return Outside(side.dominant.group.name, "" if smallest == side.dominant.group else smallest.name)


def _reach(my_place: str, places: Iterable[str], zones: Mapping[str, int], now: datetime) -> Reach:
    mine = _town(my_place)
    beyond = [place for place in places if _town(place) != mine] if mine else []
    return Reach(my_place, tuple(beyond[:MOST_NAMED]), len(beyond) > MOST_NAMED, _other_clocks(zones, now))


def _town(place: str) -> str:
    """ "Lisbon, Portugal" is the same town as "lisbon"."""
    return search_key(place.partition(",")[0])


def _other_clocks(zones: Mapping[str, int], now: datetime) -> tuple[str, ...]:
    """The towns that zones are named by, where it is another time now; most people first, unknown zones left out."""
    towns = [name for name in sorted(zones, key=lambda zone: (-zones[zone], zone)) if _is_elsewhere(name, now)]
    return tuple(name.rpartition("/")[2].replace("_", " ") for name in towns)[:MOST_NAMED]


def _is_elsewhere(zone: str, now: datetime) -> bool:
    try:
        return bool(zone) and now.astimezone(ZoneInfo(zone)).utcoffset() != now.utcoffset()
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False
