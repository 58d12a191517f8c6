"""From what was said to what will be saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from networkprep.domain.debrief import DebriefDraft, DebriefPromise, LookingBack, MetPerson
from networkprep.domain.debrief_material import DebriefMaterial
from networkprep.domain.debrief_outcome import DebriefOutcome, LearningOutcome, PersonOutcome
from networkprep.domain.learnings import LearningKind
from networkprep.services.debrief.follow_up_proposals import follow_ups_of
from networkprep.services.debrief.grouping import points_in


def outcome_of(draft: DebriefDraft, material: DebriefMaterial) -> DebriefOutcome:
    """All records that saving would make, and no other."""
    taking_part = [person for person in draft.people if person.takes_part]
    excluded = [person for person in draft.people if person.is_excluded and not person.left_out]
    keys = {person.key for person in taking_part}
    left = [capture_id for person in draft.people if person.left_out for capture_id in person.capture_ids]
    return DebriefOutcome(
        people=tuple(_person(person, material) for person in taking_part),
        excluded=tuple(_person(person, material) for person in excluded),
        promises=tuple(_settled(draft, keys)),
        follow_ups=follow_ups_of(draft, material),
        learnings=tuple(_learnings(draft.looking_back, keys)),
        looking_back=draft.looking_back,
        remembered=draft.remembered.strip(),
        left_captures=tuple(left),
    )


def _person(person: MetPerson, material: DebriefMaterial) -> PersonOutcome:
    captures = material.captures_of(person.capture_ids)
    lines = material.lines_of(person.capture_ids)
    challenges = dict.fromkeys(challenge for line in lines for challenge in line.challenges)
    return PersonOutcome(
        met=person,
        met_on=_met_on(captures[0].taken_on if captures else material.end_day, material),
        common_ground=tuple(dict.fromkeys(ground for line in lines for ground in line.common_ground)),
        topics=tuple(dict.fromkeys(topic for line in lines for topic in line.topics)),
        challenge="; ".join(challenges),
        points=points_in(lines),
    )


def _met_on(noted: date, material: DebriefMaterial) -> date:
    """The day of the first note, if the event was on then; a note written the next morning tells of the event's end."""
    event = material.event
    if event is None:
        return noted
    # Written in UTC, an evening may begin on the day after the one it is.
    begins = min(date.fromisoformat((event.draft.starts or "9999-12-31")[:10]), material.end_day)
    return noted if begins <= noted <= material.end_day else material.end_day


def _settled(draft: DebriefDraft, keys: set[str]) -> Iterator[DebriefPromise]:
    """Promises of people who take part; those with anybody else are let go, a new one of theirs is not made."""
    order = {person.key: place for place, person in enumerate(draft.people)}
    for promise in sorted(draft.promises, key=lambda each: order.get(each.person_key, len(order))):
        if promise.person_key in keys:
            if promise.text.strip() and not (promise.dropped and promise.promise_id is None):
                yield promise
        elif promise.promise_id is not None:
            person = draft.person(promise.person_key)
            if person is not None and person.is_excluded:
                yield _let_go(promise)


def _let_go(promise: DebriefPromise) -> DebriefPromise:
    return DebriefPromise(
        promise.key, promise.person_key, promise.whose, promise.text, promise.due_on, promise.promise_id, dropped=True
    )


def _learnings(said: LookingBack, keys: set[str]) -> Iterator[LearningOutcome]:
    if said.went_well.strip():
        yield LearningOutcome(LearningKind.WORKED, said.went_well.strip())
    if said.to_try.strip():
        yield LearningOutcome(LearningKind.TRY, said.to_try.strip())
    for learned in said.learned:
        if learned.text.strip():
            known = learned.person_key if learned.person_key in keys else ""
            yield LearningOutcome(LearningKind.FROM_SOMEONE, learned.text.strip(), known)
