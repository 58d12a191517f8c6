"""A debrief while it is filled in: one frozen value from which review and commit are made, kept as a draft."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from networkprep.domain.encounters import Decision, Quality
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.promises import Whose
from networkprep.domain.starter_uses import StarterOutcome


class DebriefStep(StrEnum):
    """The steps, in the order they are offered; any order is fine, review comes last."""

    REMEMBER = "remember"
    PEOPLE = "people"
    FOLLOW_UPS = "follow_ups"
    LOOKING_BACK = "looking_back"
    REVIEW = "review"


DRAFT_PREFIX = "debrief:"
"""What the key of a debrief's draft begins with; the event's uid follows."""

DEBRIEF_STEPS = tuple(DebriefStep)
NOTES_STEPS = (DebriefStep.PEOPLE, DebriefStep.FOLLOW_UPS, DebriefStep.REVIEW)
"""The steps of "Sort notes": captures without an event."""


@dataclass(frozen=True, slots=True)
class MetPerson:
    """One person of the debrief, from captures or from memory.

    ``settled`` says that the person decided who it is: ``person_id`` of someone known, or None for someone new.
    """

    key: str
    name: str
    capture_ids: tuple[int, ...] = ()
    organisation: str = ""
    settled: bool = False
    person_id: int | None = None
    quality: Quality | None = None
    why: str = ""
    detail: str = ""
    paths_cross: str = ""
    gladly_again: bool | None = None
    decision: Decision | None = None
    left_out: bool = False

    @property
    def is_excluded(self) -> bool:
        """It was not all right: nothing is proposed for this person, ever (S113)."""
        return self.quality is Quality.NOT_ALL_RIGHT

    @property
    def takes_part(self) -> bool:
        """Whether a decision is asked: notes about nobody and people who were not all right need none (S89)."""
        return not (self.is_excluded or self.left_out)


@dataclass(frozen=True, slots=True)
class DebriefPromise:
    """A promise taken over from a note (``promise_id``) or added now; a dropped one is let go."""

    key: str
    person_key: str
    whose: Whose
    text: str
    due_on: date | None = None
    promise_id: int | None = None
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpChange:
    """What the person changed in a proposed follow-up; None means as proposed."""

    key: str
    kind: FollowUpKind | None = None
    due_on: date | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Learned:
    """Something learned, and from whom (S158); an empty ``person_key`` names nobody."""

    text: str
    person_key: str = ""


@dataclass(frozen=True, slots=True)
class LookingBack:
    """How it was, as far as the person likes to say (S12, S26, S136, S153, S155, S157, S158)."""

    went_well: str = ""
    made_good: str = ""
    differently: str = ""
    to_try: str = ""
    learned: tuple[Learned, ...] = ()
    starters: tuple[tuple[str, StarterOutcome], ...] = ()
    if_thens: tuple[tuple[int, bool], ...] = ()
    energy: int | None = None
    confidence: int | None = None
    gladly_again: int | None = None


@dataclass(frozen=True, slots=True)
class DebriefDraft:
    """Everything said so far, and where the person is."""

    step: DebriefStep = DebriefStep.REMEMBER
    person_key: str = ""
    visited: tuple[DebriefStep, ...] = ()
    remembered: str = ""
    people: tuple[MetPerson, ...] = ()
    promises: tuple[DebriefPromise, ...] = ()
    follow_ups: tuple[FollowUpChange, ...] = ()
    looking_back: LookingBack = field(default_factory=LookingBack)

    def person(self, key: str) -> MetPerson | None:
        """The person under this key."""
        return next((person for person in self.people if person.key == key), None)

    def promises_with(self, key: str) -> tuple[DebriefPromise, ...]:
        """What was promised between this person and me."""
        return tuple(promise for promise in self.promises if promise.person_key == key)


def draft_key(event_uid: str | None) -> str:
    """The key a debrief's draft is kept under; None is "Sort notes"."""
    return f"{DRAFT_PREFIX}{event_uid or 'notes'}"
