"""What a debrief will save, item by item: the review shows it, the commit writes it, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from networkprep.domain.debrief import DebriefPromise, LookingBack, MetPerson
from networkprep.domain.learnings import LearningKind
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.domain.people import ContactPoint


@dataclass(frozen=True, slots=True)
class PersonOutcome:
    """A person to be made or brought up to date, with what the notes say beside the form."""

    met: MetPerson
    met_on: date
    common_ground: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    challenge: str = ""
    points: tuple[ContactPoint, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether a person is made."""
        return self.met.person_id is None


@dataclass(frozen=True, slots=True)
class FollowUpOutcome:
    """A follow-up to be made; ``promise_key`` names the promise that it keeps."""

    key: str
    person_key: str
    kind: FollowUpKind
    due_on: date
    text: str
    promise_key: str = ""
    wording: str = ""
    resource: str = ""
    idea: str = ""
    edited: bool = False


@dataclass(frozen=True, slots=True)
class LearningOutcome:
    """One line for the log of what was learned."""

    kind: LearningKind
    text: str
    person_key: str = ""


@dataclass(frozen=True, slots=True)
class DebriefOutcome:
    """Everything the one button will save.

    ``excluded`` are people with whom it was not all right: a known one is marked, a new one is not made (S113).
    ``left_captures`` are notes about nobody; they stay readable and ask for nothing any more.
    """

    people: tuple[PersonOutcome, ...] = ()
    excluded: tuple[PersonOutcome, ...] = ()
    promises: tuple[DebriefPromise, ...] = ()
    follow_ups: tuple[FollowUpOutcome, ...] = ()
    learnings: tuple[LearningOutcome, ...] = ()
    looking_back: LookingBack = field(default_factory=LookingBack)
    remembered: str = ""
    left_captures: tuple[int, ...] = ()
