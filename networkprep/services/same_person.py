"""Who known may be meant by a name and what stands beside it: proposed with a reason, never decided here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nameparser import HumanName
from phonenumbers import MatchType, is_number_match
from rapidfuzz import fuzz, process

from networkprep.domain.likeness import LikenessProposal, LikenessReason, SomeoneNoted
from networkprep.domain.people import PointKind
from networkprep.domain.phone_numbers import phone_key
from networkprep.domain.plain_text import NAME_CAP, clean_line, search_key
from networkprep.domain.short_names import other_forms
from networkprep.services.everybodys_names import EverybodysNames
from networkprep.store.data_file import DataConnection
from networkprep.store.likely_people import LikelyPerson, NotedKeys, likely_people, people_by_id
from networkprep.store.person_gateway import point_key

LIKE_ENOUGH = 86
_LIKE_ENOUGH_THERE = 74
_MOST = 3
_LONG_ENOUGH = 5
_POINT_REASONS = {
    PointKind.EMAIL: LikenessReason.SAME_EMAIL,
    PointKind.PHONE: LikenessReason.SAME_PHONE,
    PointKind.LINK: LikenessReason.SAME_LINK,
}
_SAME_NUMBER = frozenset({MatchType.EXACT_MATCH, MatchType.NSN_MATCH})
_LOCAL_DIGITS = 7
"""A number without its area is the same as one that ends with it, from so many digits on."""
ORDER = {reason: place for place, reason in enumerate(LikenessReason)}
"""The surest reason first."""


def who_may_it_be(
    connection: DataConnection, noted: SomeoneNoted, everybody: EverybodysNames | None = None
) -> tuple[LikenessProposal, ...]:
    """At most three people known already, the surest first; empty when nobody is like it.

    With ``everybody``, whole names are compared where the indexes find nobody.
    """
    keys = noted_keys(noted)
    found = _proposals(likely_people(connection, keys), noted, keys)
    if not found and everybody is not None and len(keys.name) >= _LONG_ENOUGH:
        found = _proposals(people_by_id(connection, everybody.like(connection, keys.name, LIKE_ENOUGH)), noted, keys)
    return tuple(found[:_MOST])


def _proposals(people: Sequence[LikelyPerson], noted: SomeoneNoted, keys: NotedKeys) -> list[LikenessProposal]:
    alike = _likeness(keys.name, people)
    found = [proposal for person in people if (proposal := proposed(person, noted, keys, alike[person.id]))]
    return sorted(found, key=lambda proposal: (ORDER[proposal.reason], -alike[proposal.person_id], proposal.name))


def noted_keys(noted: SomeoneNoted) -> NotedKeys:
    """What is noted, in the forms that are compared."""
    return NotedKeys(
        search_key(clean_line(noted.name, NAME_CAP).text),
        search_key(clean_line(noted.organisation, NAME_CAP).text),
        [(point, key) for point in noted.points if point.kind in _POINT_REASONS and (key := point_key(point))],
    )


def proposed(person: LikelyPerson, noted: SomeoneNoted, keys: NotedKeys, likeness: float) -> LikenessProposal | None:
    """The proposal that this person is who was noted, or None; ``likeness`` of their names from 0 to 100."""
    reason, value = _point_reason(person, keys) or _name_reason(person, noted, keys, likeness)
    if reason is None:
        return None
    return LikenessProposal(person.id, person.name, person.organisation, reason, value, person.met_where, person.met_on)


def same_number(one: str, other: str) -> bool:
    """Whether two spellings are one phone number, as far as one can tell without knowing the country of either."""
    a, b = phone_key(one), phone_key(other)
    if not a or not b:
        return False
    if a == b:
        return True
    match = is_number_match(one, other)
    return match in _SAME_NUMBER or (match == MatchType.SHORT_NSN_MATCH and min(len(a), len(b)) >= _LOCAL_DIGITS)


def _likeness(name: str, people: Iterable[LikelyPerson]) -> dict[int, float]:
    """How alike each name is, 0 to 100, as it stands or with its words in order."""
    names = {person.id: person.name_key for person in people}
    likeness = dict.fromkeys(names, 0.0)
    for scorer in (fuzz.token_sort_ratio, fuzz.ratio):
        for _, ratio, key in process.extract(name, names, scorer=scorer, limit=None):
            likeness[key] = max(likeness[key], ratio)
    return likeness


def _point_reason(person: LikelyPerson, keys: NotedKeys) -> tuple[LikenessReason, str] | None:
    for kind, reason in _POINT_REASONS.items():
        for noted, key in keys.points:
            theirs = [(value, their_key) for their_kind, value, their_key in person.points if their_kind is kind]
            if noted.kind is kind and any(_is_same(kind, (noted.value, key), each) for each in theirs):
                return reason, noted.value
    return None


def _is_same(kind: PointKind, one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[1] == other[1] or (kind is PointKind.PHONE and same_number(one[0], other[0]))


def _name_reason(
    person: LikelyPerson, noted: SomeoneNoted, keys: NotedKeys, likeness: float
) -> tuple[LikenessReason | None, str]:
    same_place = bool(keys.organisation) and keys.organisation == person.organisation_key
    place = person.organisation if same_place else ""
    if keys.name == person.name_key:
        return (LikenessReason.SAME_NAME_AND_ORGANISATION if same_place else LikenessReason.SAME_NAME), place
    if nickname := _nickname(noted.name, person):
        return LikenessReason.NICKNAME, nickname
    if _is_short_form(noted.name, person.name):
        return LikenessReason.SHORT_NAME, place
    if likeness >= _LIKE_ENOUGH_THERE and same_place:
        return LikenessReason.LIKE_NAME_AND_ORGANISATION, place
    return (LikenessReason.LIKE_NAME, "") if likeness >= LIKE_ENOUGH else (None, "")


def _nickname(name: str, person: LikelyPerson) -> str:
    """What somebody is called, when that is the name, alone or with their family name."""
    key, family = search_key(name), search_key(HumanName(person.name).last)
    for called in person.called:
        short = search_key(called)
        if key and key in {short, f"{short} {family}", f"{search_key(HumanName(called).first)} {family}"}:
            return called
    return ""


def _is_short_form(one: str, other: str) -> bool:
    """ "Ana", "Ana R.", "A. Ruiz" and "Anita Ruiz" may all be Ana Ruiz, in either direction."""
    a, b = HumanName(one), HumanName(other)
    first, other_first = search_key(a.first), search_key(b.first)
    last, other_last = search_key(a.last), search_key(b.last)
    if other_first in other_forms(first):
        return bool(last) and last == other_last
    return _is_part(first, other_first) and _is_part(last, other_last)


def _is_part(one: str, other: str) -> bool:
    if not (one and other):
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))
