"""From notes to people: captures with the same first words are one person, and so is who was remembered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

from networkprep.domain.capture_line import CaptureLine, first_words_key, read_capture_line
from networkprep.domain.captures import CaptureRow, CaptureState
from networkprep.domain.debrief import DebriefDraft, DebriefPromise, MetPerson
from networkprep.domain.encounters import Quality
from networkprep.domain.people import ContactPoint, PointKind
from networkprep.domain.plain_text import search_key
from networkprep.domain.promises import PromiseRow, PromiseState


def with_captures(
    draft: DebriefDraft,
    captures: Sequence[CaptureRow],
    promises: Iterable[PromiseRow],
    notes: Collection[str] | None = None,
) -> DebriefDraft:
    """The draft brought up to date with the notes: new ones joined to their person, deleted or sorted ones gone.

    ``notes`` are the uids of those the draft knew. SQLite gives the key of a deleted note again: what was said about
    that one is not said about another. None is a draft that did not keep them.
    """
    waiting = {capture.id: capture for capture in captures if capture.state is CaptureState.OPEN}
    known = {key: capture for key, capture in waiting.items() if notes is None or capture.uid in notes}
    people = _without_gone(draft.people, known)
    placed = {each for person in people for each in person.capture_ids}
    taken = {person.key for person in draft.people}
    for capture in waiting.values():
        if capture.id not in placed:
            people = _placed(people, capture, taken)
    return replace(draft, people=people, promises=_promises(draft, people, promises, known))


def with_remembered(draft: DebriefDraft, text: str, today: date) -> DebriefDraft:
    """The draft with one person for each remembered line whom no note tells of yet.

    Somebody added from memory goes again with their line, unless something was said about them.
    """
    before, wanted = (_by_key(each, today) for each in (draft.remembered, text))
    people = tuple(
        person for person in draft.people if person.key in wanted or not _is_untouched(person, draft, before)
    )
    for key, line in wanted.items():
        words = first_words_key(line)
        if not any(person.key == key or _same_words(words, search_key(person.name)) for person in people):
            people = (*people, _new_person(key, line, ()))
    return replace(draft, people=people, remembered=text)


def with_joined(draft: DebriefDraft, key: str, into: str) -> DebriefDraft:
    """The draft with two entries as one person: notes, promises and words of the first go to the second."""
    one, other = draft.person(key), draft.person(into)
    if one is None or other is None or key == into:
        return draft
    learned = tuple(
        replace(each, person_key=into) if each.person_key == key else each for each in draft.looking_back.learned
    )
    changed = {change.key for change in draft.follow_ups}
    return replace(
        draft,
        people=tuple(_united(one, each) if each is other else each for each in draft.people if each is not one),
        promises=tuple(replace(each, person_key=into) if each.person_key == key else each for each in draft.promises),
        follow_ups=tuple(
            replace(each, key=f"f:{into}") if each.key == f"f:{key}" and f"f:{into}" not in changed else each
            for each in draft.follow_ups
        ),
        looking_back=replace(draft.looking_back, learned=learned),
        person_key=into,
    )


def points_in(lines: Iterable[CaptureLine]) -> tuple[ContactPoint, ...]:
    """Addresses found in notes, each once."""
    found: list[ContactPoint] = []
    for line in lines:
        found += [ContactPoint(PointKind.EMAIL, each) for each in line.emails]
        found += [ContactPoint(PointKind.PHONE, each) for each in line.phones]
        found += [ContactPoint(PointKind.LINK, each) for each in line.links]
    return tuple(dict.fromkeys(found))


def _without_gone(people: Iterable[MetPerson], waiting: dict[int, CaptureRow]) -> tuple[MetPerson, ...]:
    kept = []
    for person in people:
        ids = tuple(each for each in person.capture_ids if each in waiting)
        if ids or not person.capture_ids:
            kept.append(replace(person, capture_ids=ids))
    return tuple(kept)


def _placed(people: tuple[MetPerson, ...], capture: CaptureRow, taken: Collection[str]) -> tuple[MetPerson, ...]:
    line = capture.line()
    key = first_words_key(line)
    at = next((at for at, person in enumerate(people) if search_key(person.name) == key), None)
    if at is None:
        new = _new_person(_free(f"c{capture.id}", taken), line, (capture.id,))
        return (*people, _marked(new, capture))
    joined = _joined(people[at], line, capture.id)
    return (*people[:at], _marked(joined, capture), *people[at + 1 :])


def _new_person(key: str, line: CaptureLine, capture_ids: tuple[int, ...]) -> MetPerson:
    return MetPerson(
        key=key,
        name=line.who or line.detail or line.raw.strip(),
        capture_ids=capture_ids,
        organisation=line.organisation,
        detail=_detail(line),
        quality=Quality.YES if line.is_quality else None,
    )


def _joined(person: MetPerson, line: CaptureLine, capture_id: int) -> MetPerson:
    """A further note about the same person adds to what was said and overwrites nothing."""
    further = _detail(line)
    new = further if further and further not in person.detail else ""
    return replace(
        person,
        capture_ids=(*person.capture_ids, capture_id),
        organisation=person.organisation or line.organisation,
        detail="; ".join(filter(None, (person.detail, new))),
        quality=person.quality or (Quality.YES if line.is_quality else None),
    )


def _marked(person: MetPerson, capture: CaptureRow) -> MetPerson:
    if capture.not_all_right:
        return replace(person, quality=Quality.NOT_ALL_RIGHT)
    return replace(person, paths_cross=person.paths_cross or capture.paths_cross)


def _detail(line: CaptureLine) -> str:
    return line.detail or ", ".join(line.common_ground)


def _promises(
    draft: DebriefDraft, people: Iterable[MetPerson], rows: Iterable[PromiseRow], known: Collection[int]
) -> tuple[DebriefPromise, ...]:
    """Promises keep their identity; what was changed in the draft about one of a ``known`` note stays changed."""
    person_of = {capture_id: person.key for person in people for capture_id in person.capture_ids}
    said = {promise.promise_id: promise for promise in draft.promises if promise.promise_id is not None}
    taken = {promise.key for promise in draft.promises}
    keys = {person.key for person in people}
    found = []
    for row in rows:
        if row.state is not PromiseState.OPEN or row.capture_id not in person_of:
            continue
        promise = said.get(row.id) if row.capture_id in known else None
        if promise is None:
            promise = DebriefPromise(_free(f"p{row.id}", taken), "", row.whose, row.text, row.due_on, row.id)
        found.append(replace(promise, person_key=person_of[row.capture_id]))
    added = (promise for promise in draft.promises if promise.promise_id is None and promise.person_key in keys)
    return (*found, *added)


def _free(key: str, taken: Collection[str]) -> str:
    """The key, or one with a number behind it where something else of the draft has, or had, just this one."""
    return key if key not in taken else next(each for at in count(2) if (each := f"{key}.{at}") not in taken)


def _by_key(text: str, today: date) -> dict[str, CaptureLine]:
    """What was remembered, line by line, by the keys of the people these lines make."""
    lines = (read_capture_line(each.strip(), today) for each in text.splitlines() if each.strip())
    return {f"m:{key}": line for line in lines if (key := first_words_key(line))}


def _is_untouched(person: MetPerson, draft: DebriefDraft, before: dict[str, CaptureLine]) -> bool:
    """Whether somebody is from memory, and just as their line made them."""
    line = before.get(person.key)
    return line is not None and person == _new_person(person.key, line, ()) and not draft.promises_with(person.key)


def _united(one: MetPerson, other: MetPerson) -> MetPerson:
    """Both, as the second entry; a conversation that was not all right stays one (S113)."""
    who = one if one.person_id is not None and not other.settled else other
    return replace(
        other,
        capture_ids=(*other.capture_ids, *one.capture_ids),
        organisation=other.organisation or one.organisation,
        settled=who.settled,
        person_id=who.person_id,
        quality=one.quality if one.is_excluded else other.quality or one.quality,
        gladly_again=one.gladly_again if other.gladly_again is None else other.gladly_again,
        decision=other.decision or one.decision,
        why=_both(other.why, one.why),
        detail=_both(other.detail, one.detail),
        paths_cross=_both(other.paths_cross, one.paths_cross),
    )


def _both(first: str, second: str) -> str:
    return "; ".join(dict.fromkeys(filter(None, (first, second))))


def _same_words(remembered: str, noted: str) -> bool:
    """Somebody remembered as "Ana" is the Ana Ruiz of the notes."""
    return noted == remembered or noted.startswith(remembered + " ") or remembered.startswith(noted + " ")
