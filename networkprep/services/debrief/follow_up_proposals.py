"""The follow-ups a debrief proposes: kind, day and first words, all from captured facts (S90, S94-S96)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from networkprep.domain.day_steps import days_after
from networkprep.domain.debrief import DebriefDraft, DebriefPromise, FollowUpChange, MetPerson
from networkprep.domain.debrief_material import DebriefMaterial
from networkprep.domain.debrief_outcome import FollowUpOutcome
from networkprep.domain.due_dates import FIRST_DUE_DAYS, follow_up_due, window_end
from networkprep.domain.encounters import Decision
from networkprep.domain.message_drafts import (
    Fact,
    Facts,
    FactSource,
    FollowUpKind,
    category_for,
    drafts_in_order,
    event_words,
    greeting_name,
    kind_for,
    link_first,
)
from networkprep.domain.noun_phrases import promised_thing, thing_talked_about
from networkprep.domain.promises import Whose

_PERSONAL = frozenset({"detail", "topic", "interest", "challenge", "idea"})


def follow_ups_of(draft: DebriefDraft, material: DebriefMaterial) -> tuple[FollowUpOutcome, ...]:
    """One for each open promise of mine, and one without any for whoever is to be followed up and has none."""
    changes = {change.key: change for change in draft.follow_ups}
    return tuple(
        _outcome(wanted, material, changes.get(wanted.key, FollowUpChange(wanted.key))) for wanted in _wanted(draft)
    )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A follow-up that is to be: for whom, and for which promise."""

    person: MetPerson
    promise: DebriefPromise | None = None

    @property
    def key(self) -> str:
        return f"f:{self.promise.key if self.promise else self.person.key}"


def _wanted(draft: DebriefDraft) -> Iterator[_Wanted]:
    for person in draft.people:
        if not person.takes_part:
            continue
        promises = draft.promises_with(person.key)
        mine = [each for each in promises if each.whose is Whose.MINE and not each.dropped and each.text.strip()]
        for promise in mine:
            yield _Wanted(person, promise)
        if not mine and person.decision is Decision.FOLLOW_UP:
            yield _Wanted(person)


def _outcome(wanted: _Wanted, material: DebriefMaterial, change: FollowUpChange) -> FollowUpOutcome:
    person, promise = wanted.person, wanted.promise
    promised = promise.text if promise else ""
    proposed = kind_for(promise=promised, collaboration=bool(person.paths_cross.strip()))
    kind = change.kind or proposed or FollowUpKind.PLEASANT
    thing = promised_thing(promised) if kind is FollowUpKind.RESOURCE else ""
    due = change.due_on or _due(promise.due_on if promise else None, material)
    text, wording = _first_words(kind, person, thing, material)
    return FollowUpOutcome(
        key=wanted.key,
        person_key=person.key,
        kind=kind,
        due_on=due,
        text=text if change.text is None else change.text,
        promise_key=promise.key if promise else "",
        wording=wording,
        resource=thing,
        idea=person.paths_cross.strip() if kind is FollowUpKind.COLLABORATION else "",
        edited=change.text is not None,
    )


def _due(promised: date | None, material: DebriefMaterial) -> date:
    """The day that was promised, as far as it lies in the days a first message is expected; else the usual one."""
    end = material.end_day
    if promised is None:
        return follow_up_due(end, material.wish.days, material.wish.weekend)
    return max(days_after(end, FIRST_DUE_DAYS), min(promised, window_end(end)))


def _first_words(kind: FollowUpKind, person: MetPerson, thing: str, material: DebriefMaterial) -> tuple[str, str]:
    """The best wording filled, and its id; both empty where there is no wording."""
    facts = _facts(person, thing, material)
    wordings = material.wordings.get(category_for(kind, facts), ())
    late = material.today > window_end(material.end_day)
    drafts = link_first(drafts_in_order(wordings, facts, late=late), wordings)
    # A wording that says something personal, or shows the gap for it, before one that would suit anybody (S91).
    personal = [draft for draft in drafts if _PERSONAL & {*(fact.slot for fact in draft.used), *draft.gaps}]
    best = next(iter((*personal, *drafts)), None)
    return (best.text, best.template_id) if best else ("", "")


def _facts(person: MetPerson, thing: str, material: DebriefMaterial) -> Facts:
    lines = material.lines_of(person.capture_ids)
    event = material.event
    met = event_words(event.row.title, material.end_day, material.today) if event else ""
    name = greeting_name(person.name) if _is_name(person, material) else ""
    known = [
        Fact("name", name, FactSource.CAPTURE),
        Fact("detail", thing_talked_about(person.detail), FactSource.DEBRIEF),
        Fact("idea", person.paths_cross, FactSource.DEBRIEF),
        Fact("resource", thing, FactSource.PROMISE),
        Fact("event", met, FactSource.EVENT),
        Fact("me", material.my_name, FactSource.PROFILE),
    ]
    for line in lines:
        known += [Fact("interest", ground, FactSource.CAPTURE) for ground in line.common_ground]
        known += [Fact("topic", topic.lstrip("#"), FactSource.CAPTURE) for topic in line.topics]
        known += [Fact("challenge", challenge, FactSource.CAPTURE) for challenge in line.challenges]
    return Facts(tuple(fact for fact in known if fact.value.strip()))


def _is_name(person: MetPerson, material: DebriefMaterial) -> bool:
    """A description ("tall, fintech, Lisbon") is no name to greet by, until it has been changed to one."""
    lines = material.lines_of(person.capture_ids)
    return not any(line.who == person.name and not line.who_is_name for line in lines)
