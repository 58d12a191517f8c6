"""Who known may be meant by a name and what stands beside it: proposed with a reason, never decided here."""

from __future__ import annotations

from nameparser import HumanName
from rapidfuzz import fuzz, process

from networkprep.domain.likeness import LikenessProposal, LikenessReason, SomeoneNoted
from networkprep.domain.people import PointKind
from networkprep.domain.plain_text import NAME_CAP, clean_line, search_key
from networkprep.store.data_file import DataConnection
from networkprep.store.likely_people import LikelyPerson, NotedKeys, likely_people
from networkprep.store.person_gateway import point_key

_MOST = 3
_LIKE_ENOUGH = 86
_LIKE_ENOUGH_THERE = 74
_POINT_REASONS = {
    PointKind.EMAIL: LikenessReason.SAME_EMAIL,
    PointKind.PHONE: LikenessReason.SAME_PHONE,
    PointKind.LINK: LikenessReason.SAME_LINK,
}
_ORDER = {reason: place for place, reason in enumerate(LikenessReason)}


def who_may_it_be(connection: DataConnection, noted: SomeoneNoted) -> tuple[LikenessProposal, ...]:
    """At most three people known already, the surest first; empty when nobody is like it."""
    keys = NotedKeys(
        search_key(clean_line(noted.name, NAME_CAP).text),
        search_key(clean_line(noted.organisation, NAME_CAP).text),
        {point_key(point): point for point in noted.points if point.kind in _POINT_REASONS},
    )
    people = likely_people(connection, keys)
    alike = _likeness(keys.name, people)
    found = [proposal for person in people if (proposal := _proposal(person, noted, keys, alike[person.id]))]
    found.sort(key=lambda proposal: (_ORDER[proposal.reason], -alike[proposal.person_id], proposal.name))
    return tuple(found[:_MOST])


def _likeness(name: str, people: tuple[LikelyPerson, ...]) -> dict[int, float]:
    """How alike each name is, 0 to 100, whatever the order of its words."""
    names = {person.id: person.name_key for person in people}
    scores = dict.fromkeys(names, 0.0)
    scores |= {key: score for _, score, key in process.extract(name, names, scorer=fuzz.token_sort_ratio, limit=None)}
    return scores


def _proposal(person: LikelyPerson, noted: SomeoneNoted, keys: NotedKeys, likeness: float) -> LikenessProposal | None:
    reason, value = _point_reason(person, keys) or _name_reason(person, noted, keys, likeness)
    if reason is None:
        return None
    return LikenessProposal(person.id, person.name, person.organisation, reason, value, person.met_where, person.met_on)


def _point_reason(person: LikelyPerson, keys: NotedKeys) -> tuple[LikenessReason, str] | None:
    shared = [keys.points[key] for key in person.point_keys if key in keys.points]
    shared.sort(key=lambda point: _ORDER[_POINT_REASONS[point.kind]])
    return (_POINT_REASONS[shared[0].kind], shared[0].value) if shared else None


def _name_reason(
    person: LikelyPerson, noted: SomeoneNoted, keys: NotedKeys, likeness: float
) -> tuple[LikenessReason | None, str]:
    same_place = bool(keys.organisation) and keys.organisation == person.organisation_key
    place = person.organisation if same_place else ""
    if keys.name == person.name_key:
        return (LikenessReason.SAME_NAME_AND_ORGANISATION if same_place else LikenessReason.SAME_NAME), place
    if _is_short_form(noted.name, person.name):
        return LikenessReason.SHORT_NAME, place
    if likeness >= _LIKE_ENOUGH_THERE and same_place:
        return LikenessReason.LIKE_NAME_AND_ORGANISATION, place
    return (LikenessReason.LIKE_NAME, "") if likeness >= _LIKE_ENOUGH else (None, "")


def _is_short_form(one: str, other: str) -> bool:
    """ "Ana", "Ana R." and "A. Ruiz" may all be Ana Ruiz, in either direction."""
    a, b = HumanName(one), HumanName(other)
    return _is_part(search_key(a.first), search_key(b.first)) and _is_part(search_key(a.last), search_key(b.last))


def _is_part(one: str, other: str) -> bool:
    if not (one and other):
        return bool(one or other) or one == other
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))
