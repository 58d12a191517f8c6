"""Who may be in the file twice: everybody compared with the few they may be, proposed in pairs, never put together.

Equal addresses and names are found by keys. Names with a slip are found by their neighbours in three orders: as they
stand, by the last word, and from the last letter; so a hundred thousand people take about two seconds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from networkprep.domain.changes import Done, label
from networkprep.domain.likeness import LikelyPair, LikelyPairs, SomeoneNoted, two_people_key
from networkprep.domain.people import ContactPoint
from networkprep.domain.plain_text import search_key
from networkprep.domain.progress import Progress
from networkprep.domain.short_names import other_forms
from networkprep.services.same_person import ORDER, proposed
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.dismissal_gateway import DismissalGateway
from networkprep.store.doubles import ComparedName, DoublesGateway
from networkprep.store.likely_people import LikelyPerson, NotedKeys, people_by_id
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.portions import portions

MOST_PAIRS = 500
_SHARED_BY_FEW = 3
_NEIGHBOURS = 6
_ALIKE, _ALIKE_THERE = 92, 80
_AT_ONCE = 5000

Pair = tuple[int, int]


class DoublesService:
    """Proposes, and remembers what was said of a proposal."""

    def __init__(self, data: DataFile) -> None:
        self._data = data

    def find(self, progress: Progress) -> LikelyPairs:
        """Pairs who may be one person, the surest first, at most five hundred; raises CancelledError."""
        with self._data.reading() as connection:
            gateway = DoublesGateway(connection)
            names = gateway.names()
            known = {one.id: one for one in names}
            said = gateway.said_to_be_two()
            pairs: dict[Pair, None] = {}
            for pair in (*_by_address(gateway), *_by_name(names), *_by_slip(names, progress)):
                a, b = known.get(pair[0]), known.get(pair[1])
                if a and b and two_people_key(a.uid, b.uid) not in said:
                    pairs.setdefault((min(pair), max(pair)))
            found = _told(connection, list(pairs)[: 2 * MOST_PAIRS])
        return LikelyPairs(tuple(found[:MOST_PAIRS]), cut=len(pairs) > MOST_PAIRS)

    def are_two(self, one_id: int, other_id: int) -> Done[int]:
        """Remember that these are two people: they are not proposed again. Raises GoneError for one who is gone."""
        with self._data.change(label("KEPT_APART")) as step:
            gateway = PersonGateway(step.connection)
            key = two_people_key(gateway.details(one_id).uid, gateway.details(other_id).uid)
            DismissalGateway(step.connection).dismiss(key)
        return step.done(one_id)


def _by_address(gateway: DoublesGateway) -> Iterator[Pair]:
    """An address of many is an office's or a family's, and says nothing."""
    for people in gateway.sharing():
        if len(people) <= _SHARED_BY_FEW:
            yield from combinations(sorted(people), 2)


def _by_name(names: Sequence[ComparedName]) -> Iterator[Pair]:
    """The same name, an everyday short form of it, or what somebody is called."""
    bearers: defaultdict[str, list[ComparedName]] = defaultdict(list)
    for one in names:
        if one.key:
            bearers[one.key].append(one)
    for namesakes in bearers.values():
        yield from _pairs(namesakes, lambda a, b: a.organisation_key == b.organisation_key)
    for one in names:
        for other in {key for key in _other_names(one) if key != one.key}:
            if other in bearers:
                yield from ((one.id, each.id) for each in bearers[other][:_SHARED_BY_FEW] if each.id != one.id)


def _pairs(people: Sequence[ComparedName], alike: Callable[[ComparedName, ComparedName], bool]) -> Iterator[Pair]:
    """All pairs of a few; of many only those who are alike in something more."""
    few = len(people) <= _SHARED_BY_FEW
    for a, b in combinations(people[: _SHARED_BY_FEW * 10], 2):
        if few or alike(a, b):
            yield a.id, b.id


def _other_names(one: ComparedName) -> Iterator[str]:
    given, _, rest = one.key.partition(" ")
    family = rest.rpartition(" ")[2] or rest
    if not family:
        return
    yield from (f"{form} {rest}" for form in other_forms(given))
    yield from (f"{search_key(called)} {family}" for called in one.called)


def _by_slip(names: Sequence[ComparedName], progress: Progress) -> Iterator[Pair]:
    orders: tuple[Callable[[ComparedName], str], ...] = (
        lambda one: one.key,
        lambda one: " ".join(reversed(one.key.split())),
        lambda one: one.key[::-1],
    )
    total = len(names) * len(orders)
    for number, order in enumerate(orders):
        ordered = sorted(names, key=order)
        for place, one in enumerate(ordered):
            if place % _AT_ONCE == 0:
                progress.reached(number * len(names) + place, total)
            for other in ordered[place + 1 : place + 1 + _NEIGHBOURS]:
                if _is_slip(one, other):
                    yield one.id, other.id
    progress.reached(total, total)


def _is_slip(one: ComparedName, other: ComparedName) -> bool:
    there = bool(one.organisation_key) and one.organisation_key == other.organisation_key
    enough = _ALIKE_THERE if there else _ALIKE
    return bool(fuzz.ratio(one.key, other.key, score_cutoff=enough)) and _numbers(one.key) == _numbers(other.key)


def _numbers(name: str) -> list[str]:
    """The numbers in a name: "Team 12" and "Team 13" differ by more than a slip."""
    return [word for word in name.split() if any(letter.isdecimal() for letter in word)]


def _told(connection: DataConnection, pairs: Sequence[Pair]) -> list[LikelyPair]:
    """The pairs with the reason, read from their records; the surest first."""
    ids = sorted({key for pair in pairs for key in pair})
    people = {one.id: one for some in portions(ids) for one in people_by_id(connection, some)}
    told = (_pair(people[a], people[b]) for a, b in pairs if a in people and b in people)
    found = [pair for pair in told if pair is not None]
    return sorted(found, key=lambda pair: (ORDER[pair.other.reason], pair.name, pair.person_id))


def _pair(one: LikelyPerson, other: LikelyPerson) -> LikelyPair | None:
    for noted, known in ((one, other), (other, one)):
        points = [(ContactPoint(kind, value), key) for kind, value, key in noted.points if key]
        keys = NotedKeys(noted.name_key, noted.organisation_key, points)
        likeness = max(score(noted.name_key, known.name_key) for score in (fuzz.ratio, fuzz.token_sort_ratio))
        someone = SomeoneNoted(noted.name, noted.organisation)
        if proposal := proposed(known, someone, keys, likeness):
            return LikelyPair(noted.id, noted.name, noted.organisation, proposal)
    return None
