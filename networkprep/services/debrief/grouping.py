"""From notes to people: captures with the same first words are one person, and so is who was remembered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from networkprep.domain.capture_line import CaptureLine, first_words_key, read_capture_line
from networkprep.domain.captures import CaptureRow, CaptureState
from networkprep.domain.debrief import DebriefDraft, DebriefPromise, MetPerson
from networkprep.domain.encounters import Quality
from networkprep.domain.people import ContactPoint, PointKind
from networkprep.domain.plain_text import search_key
from networkprep.domain.promises import PromiseRow, PromiseState


def with_captures(draft: DebriefDraft, captures: Sequence[CaptureRow], promises: Iterable[PromiseRow]) -> DebriefDraft:
    """The draft brought up to date with the notes: new ones joined to their person, deleted or sorted ones gone."""
    waiting = {capture.id: capture for capture in captures if capture.state is CaptureState.OPEN}
    people = _without_gone(draft.people, waiting)
    placed = {each for person in people for each in person.capture_ids}
    for capture in waiting.values():
        if capture.id not in placed:
            people = _placed(people, capture)
    return replace(draft, people=people, promises=_promises(draft, people, promises))


def with_remembered(draft: DebriefDraft, text: str, today: date) -> DebriefDraft:
    """The draft with one person for each remembered line whom no note tells of yet.

    Somebody added from memory goes again with their line, unless something was said about them.
    """
    wanted = {first_words_key(line): line for line in _lines(text, today)}
    people = tuple(
        person for person in draft.people if not _untouched_memory(person) or person.key.removeprefix("m:") in wanted
    )
    for key, line in wanted.items():
        if not any(_same_words(key, search_key(person.name)) for person in people):
            people = (*people, _new_person(f"m:{key}", line, ()))
    return replace(draft, people=people, remembered=text)


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


def _placed(people: tuple[MetPerson, ...], capture: CaptureRow) -> tuple[MetPerson, ...]:
    line = capture.line()
    key = first_words_key(line)
    at = next((at for at, person in enumerate(people) if search_key(person.name) == key), None)
    if at is None:
        return (*people, _marked(_new_person(f"c{capture.id}", line, (capture.id,)), capture))
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
    draft: DebriefDraft, people: Iterable[MetPerson], rows: Iterable[PromiseRow]
) -> tuple[DebriefPromise, ...]:
    """Promises keep their identity; what was changed in the draft about one stays changed."""
    person_of = {capture_id: person.key for person in people for capture_id in person.capture_ids}
    said = {promise.promise_id: promise for promise in draft.promises if promise.promise_id is not None}
    keys = {person.key for person in people}
    taken = []
    for row in rows:
        if row.state is not PromiseState.OPEN or row.capture_id not in person_of:
            continue
        known = said.get(row.id) or DebriefPromise(f"p{row.id}", "", row.whose, row.text, row.due_on, row.id)
        taken.append(replace(known, person_key=person_of[row.capture_id]))
    added = (promise for promise in draft.promises if promise.promise_id is None and promise.person_key in keys)
    return (*taken, *added)


def _lines(text: str, today: date) -> list[CaptureLine]:
    lines = (read_capture_line(each.strip(), today) for each in text.splitlines() if each.strip())
    return [line for line in lines if first_words_key(line)]


def _untouched_memory(person: MetPerson) -> bool:
    return person.key.startswith("m:") and not (
        person.capture_ids or person.decision or person.quality or person.why or person.paths_cross or person.settled
    )


def _same_words(remembered: str, noted: str) -> bool:
    """Somebody remembered as "Ana" is the Ana Ruiz of the notes."""
    return noted == remembered or noted.startswith(remembered + " ") or remembered.startswith(noted + " ")
