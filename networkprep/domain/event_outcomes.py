"""What came of an event: people met, promises, follow-ups, learnings, and the notes behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from networkprep.domain.captures import CaptureRow
from networkprep.domain.encounters import EncounterRow
from networkprep.domain.follow_ups import FollowUpRow
from networkprep.domain.interactions import InteractionKind
from networkprep.domain.learnings import LearningKind
from networkprep.domain.likeness import LikenessProposal
from networkprep.domain.linkedin import LinkedInRow
from networkprep.domain.plans import PlannedIfThen
from networkprep.domain.promises import PromiseRow


@dataclass(frozen=True, slots=True)
class LearningRow:
    """One thing taken along, and from whom when it was learned from someone (S157, S158)."""

    id: int
    kind: LearningKind
    text: str
    learned_on: date
    person_id: int | None = None
    person_name: str = ""


@dataclass(frozen=True, slots=True)
class SharedRow:
    """Something logged at an event beside its debrief, with everybody who took part (S16)."""

    kind: InteractionKind
    note: str
    names: tuple[str, ...]
    person_id: int
    """The first of them."""


@dataclass(frozen=True, slots=True)
class PerhapsFound:
    """Somebody met without a name, and who it may have been."""

    person_id: int
    name: str
    proposal: LikenessProposal


@dataclass(frozen=True, slots=True)
class EventOutcome:
    """Everything that grew out of one event."""

    met: tuple[EncounterRow, ...] = ()
    shared: tuple[SharedRow, ...] = ()
    promises: tuple[PromiseRow, ...] = ()
    follow_ups: tuple[FollowUpRow, ...] = ()
    learnings: tuple[LearningRow, ...] = ()
    if_thens: tuple[PlannedIfThen, ...] = ()
    """Those of which was said whether they happened (S136)."""
    linkedin: tuple[LinkedInRow, ...] = ()
    perhaps: tuple[PerhapsFound, ...] = ()
    captures: tuple[CaptureRow, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is there yet."""
        grown = (self.met, self.shared, self.promises, self.follow_ups, self.learnings, self.if_thens, self.captures)
        return not any(grown)
