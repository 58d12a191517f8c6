"""The way through a debrief, without a window: which step next, what is still undecided, how far it is.

Nothing here writes: a page keeps ``body`` as a draft after each change, and hands ``outcome`` to the service at the
end. Any order of steps is fine, and leaving is always possible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from networkprep.domain.debrief import (
    DEBRIEF_STEPS,
    NOTES_STEPS,
    DebriefDraft,
    DebriefPromise,
    DebriefStep,
    FollowUpChange,
    LookingBack,
    MetPerson,
    draft_key,
)
from networkprep.domain.debrief_cleaning import cleaned_debrief
from networkprep.domain.debrief_json import as_json
from networkprep.domain.debrief_material import DebriefMaterial
from networkprep.domain.debrief_outcome import DebriefOutcome, FollowUpOutcome
from networkprep.domain.likeness import LikenessProposal, SomeoneNoted
from networkprep.domain.plain_text import clean_line
from networkprep.domain.promises import Whose
from networkprep.services.debrief.grouping import points_in, with_joined, with_remembered
from networkprep.services.debrief.outcome import outcome_of


class Missing(StrEnum):
    """What a person of the debrief still lacks."""

    WHO_IT_IS = "who_it_is"
    DECISION = "decision"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Undecided:
    """One thing to settle before saving, and where."""

    person_key: str
    name: str
    missing: Missing


class DebriefFlow:
    """One debrief under way. Changed by its methods only; every state of it can be kept and taken up again."""

    def __init__(self, material: DebriefMaterial, draft: DebriefDraft) -> None:
        self.material = material
        self.steps: tuple[DebriefStep, ...] = DEBRIEF_STEPS if material.event else NOTES_STEPS
        self._draft = draft if draft.step in self.steps else replace(draft, step=self.steps[0])
        self._proposals = dict(material.proposals)
        self._reckoned: tuple[DebriefDraft, DebriefOutcome] | None = None
        self._looked_up = {key: self.noted(found) for key in self._proposals if (found := draft.person(key))}

    @property
    def draft(self) -> DebriefDraft:
        """Everything said so far."""
        return self._draft

    @property
    def key(self) -> str:
        """The key the draft is kept under."""
        return draft_key(self.material.event.uid if self.material.event else None)

    def body(self) -> dict[str, Any]:
        """The draft as it is kept; ``share`` is what the event's badge shows, in percent, ``notes`` what it knew of."""
        notes = [capture.uid for capture in self.material.captures]
        return {"share": self.share, "notes": notes, **as_json(self._draft)}

    # Where the person is

    @property
    def step(self) -> DebriefStep:
        """The step shown."""
        return self._draft.step

    @property
    def person(self) -> MetPerson | None:
        """The person whose form is open in the People step; the first one where none was."""
        people = self._draft.people
        return self._draft.person(self._draft.person_key) or (people[0] if people else None)

    def go_to(self, step: DebriefStep) -> None:
        """Open a step; the one left counts as visited."""
        visited = (*self._draft.visited, self.step) if self.step not in self._draft.visited else self._draft.visited
        self._draft = replace(self._draft, step=step, visited=visited)

    def open_person(self, key: str) -> None:
        """Open the form of one person."""
        self.go_to(DebriefStep.PEOPLE)
        self._draft = replace(self._draft, person_key=key)

    @property
    def next_person(self) -> MetPerson | None:
        """Who comes after the person shown; None at the last one."""
        return self._neighbour(1)

    @property
    def is_first_person(self) -> bool:
        """Whether nobody comes before the person shown."""
        return self._neighbour(-1) is None

    def next(self) -> None:
        """The next person, or after the last one the next step."""
        following = self.next_person if self.step is DebriefStep.PEOPLE else None
        if following is not None:
            self.open_person(following.key)
        elif self.step is not self.steps[-1]:
            self._enter(self.steps[self.steps.index(self.step) + 1], at=0)

    def back(self) -> None:
        """The person before, or before the first one the step before."""
        before = self._neighbour(-1) if self.step is DebriefStep.PEOPLE else None
        if before is not None:
            self.open_person(before.key)
        elif self.step is not self.steps[0]:
            self._enter(self.steps[self.steps.index(self.step) - 1], at=-1)

    @property
    def may_show_notes(self) -> bool:
        """Whether the time of remembering is over, so that notes help and do not spoil it."""
        return self.step is not DebriefStep.REMEMBER or bool(self._draft.visited)

    def is_done(self, step: DebriefStep) -> bool:
        """Whether a step has what it needs; those that only invite are done when they were visited."""
        if step is DebriefStep.PEOPLE:
            return bool(self._draft.people) and not self.undecided() and step in self._draft.visited
        return step is not DebriefStep.REVIEW and step in self._draft.visited

    # What is said

    def remember(self, text: str) -> None:
        """Who comes to mind before the notes are shown, one on a line; people nobody noted are added."""
        self._draft = with_remembered(self._draft, text, self.material.today)

    def put_person(self, person: MetPerson) -> None:
        """What is said about a person, anew."""
        people = tuple(person if each.key == person.key else each for each in self._draft.people)
        self._draft = replace(self._draft, people=people)

    def take_up(self, draft: DebriefDraft) -> None:
        """Go back to what was said at an earlier moment."""
        self._draft = draft

    def join(self, key: str, into: str) -> None:
        """Two entries are the same person: notes, promises and words of the first go to the second."""
        self._draft = with_joined(self._draft, key, into)

    def add_promise(self, person_key: str, whose: Whose) -> DebriefPromise:
        """A further promise, still without words."""
        taken = {promise.key for promise in self._draft.promises}
        key = next(key for number in range(1, len(taken) + 2) if (key := f"n{number}") not in taken)
        added = DebriefPromise(key, person_key, whose, "")
        self._draft = replace(self._draft, promises=(*self._draft.promises, added))
        return added

    def put_promise(self, promise: DebriefPromise) -> None:
        """What is said about a promise, anew."""
        promises = tuple(promise if each.key == promise.key else each for each in self._draft.promises)
        self._draft = replace(self._draft, promises=promises)

    def change_follow_up(self, change: FollowUpChange) -> None:
        """Change a proposed follow-up; a change in which everything is None gives the proposal back."""
        others = tuple(each for each in self._draft.follow_ups if each.key != change.key)
        is_plain = change.kind is None and change.due_on is None and change.text is None
        self._draft = replace(self._draft, follow_ups=others if is_plain else (*others, change))

    def change_of(self, key: str) -> FollowUpChange:
        """What was changed in a follow-up so far."""
        return next((each for each in self._draft.follow_ups if each.key == key), FollowUpChange(key))

    def look_back(self, said: LookingBack) -> None:
        """How it was, anew."""
        self._draft = replace(self._draft, looking_back=said)

    # Who may be meant

    def proposals(self, key: str) -> tuple[LikenessProposal, ...]:
        """People known already who may be meant by this entry."""
        return self._proposals.get(key, ())

    def set_proposals(self, key: str, noted: SomeoneNoted, found: Sequence[LikenessProposal]) -> None:
        """Answer of a look-up made after a name was typed; ``noted`` is what was asked for."""
        self._proposals[key] = tuple(found)
        self._looked_up[key] = noted

    def noted(self, person: MetPerson) -> SomeoneNoted:
        """What form and notes say about who it was."""
        points = points_in(self.material.lines_of(person.capture_ids))
        return SomeoneNoted(person.name, person.organisation, points)

    @property
    def not_looked_up(self) -> tuple[MetPerson, ...]:
        """People whose name is new or was changed, for whom nobody known was looked for yet."""
        return tuple(
            person
            for person in self._draft.people
            if not person.settled and person.name.strip() and self._looked_up.get(person.key) != self.noted(person)
        )

    # How far it is

    def missing(self, person: MetPerson) -> tuple[Missing, ...]:
        """What this person still lacks: nothing is accepted by the program in the person's place (S89)."""
        if not person.takes_part:
            return ()
        asked = {
            Missing.NAME: not clean_line(person.name).text,
            Missing.WHO_IT_IS: not person.settled and bool(self.proposals(person.key)),
            Missing.DECISION: person.decision is None,
        }
        return tuple(missing for missing, lacks in asked.items() if lacks)

    def undecided(self) -> tuple[Undecided, ...]:
        """All that must be settled before saving, in the order of the people."""
        return tuple(
            Undecided(person.key, person.name, missing)
            for person in self._draft.people
            for missing in self.missing(person)
        )

    @property
    def may_commit(self) -> bool:
        """Whether each person has their one decision."""
        return not self.undecided()

    @property
    def decided(self) -> int:
        """For how many people everything is settled."""
        return sum(not self.missing(person) for person in self._draft.people)

    @property
    def share(self) -> int:
        """How far the debrief is, in percent; saving is the last part."""
        invited = [step for step in self.steps if step not in {DebriefStep.PEOPLE, DebriefStep.REVIEW}]
        parts = len(invited) + len(self._draft.people) + 1
        done = sum(self.is_done(step) for step in invited) + self.decided
        return 100 * done // parts

    def follow_ups(self) -> tuple[FollowUpOutcome, ...]:
        """The follow-ups as they stand."""
        return self.outcome().follow_ups

    def outcome(self) -> DebriefOutcome:
        """All that saving will make: what the review lists."""
        if self._reckoned is None or self._reckoned[0] is not self._draft:
            self._reckoned = (self._draft, outcome_of(cleaned_debrief(self._draft), self.material))
        return self._reckoned[1]

    def _neighbour(self, step: int) -> MetPerson | None:
        people, shown = self._draft.people, self.person
        if shown is None:
            return None
        at = people.index(shown) + step
        return people[at] if 0 <= at < len(people) else None

    def _enter(self, step: DebriefStep, at: int) -> None:
        self.go_to(step)
        if step is DebriefStep.PEOPLE and self._draft.people:
            self._draft = replace(self._draft, person_key=self._draft.people[at].key)
