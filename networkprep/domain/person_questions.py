"""A first question for each person one hopes to meet, from what is shared with that person (S9, S22, S151)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from networkprep.domain.packs import filled
from networkprep.domain.ranking import Habits, Occasion, Reason, ranked, reasons_for, speaking_to
from networkprep.domain.shared_interests import shared_interests
from networkprep.domain.starters import Starter


@dataclass(frozen=True, slots=True)
class PersonToMeet:
    """Whom the question is for: their interests, facts about them that fill slots, and what they are to me."""

    key: str
    interests: tuple[str, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    role: str = ""


@dataclass(frozen=True, slots=True)
class PersonQuestion:
    """The question for one person, and why it was chosen."""

    key: str
    starter: Starter
    text: str
    reasons: tuple[Reason, ...]


def first_questions(
    openers: Sequence[Starter],
    people: Iterable[PersonToMeet],
    occasion: Occasion,
    habits: Habits,
    my_interests: Sequence[str] = (),
) -> tuple[PersonQuestion, ...]:
    """One question a person, no line twice; what both of us like is spoken of before what only they like.

    A line that speaks to the person goes before one that only suits the kind of event (S151).
    """
    used: set[str] = set()
    questions = []
    for person in people:
        common = shared_interests(my_interests, person.interests)
        asking = _occasion_with(person, common, occasion)
        order = [line for line in ranked(openers, asking, habits) if line.id not in used and line.depth <= 2]
        fitting = speaking_to(order, asking)
        line = next((line for line in order if line.id in fitting), next(iter(order), None))
        if line is None:
            continue
        used.add(line.id)
        reasons = reasons_for(line, asking, habits)
        questions.append(PersonQuestion(person.key, line, filled(line.text, asking.facts), reasons))
    return tuple(questions)


def _occasion_with(person: PersonToMeet, common: Sequence[str], occasion: Occasion) -> Occasion:
    subject = next(iter((*common, *person.interests)), "")
    facts = {**occasion.facts, **person.facts}
    if subject:
        facts |= {"topic": subject, "interest": subject}
    return replace(
        occasion,
        facts=facts,
        person_interests=tuple(common) or person.interests,
        for_person=bool(subject or person.facts),
        role=person.role,
    )
