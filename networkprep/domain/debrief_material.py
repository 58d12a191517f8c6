"""What a debrief starts from: the event, the notes, the plan's lines, and who may be meant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from networkprep.domain.capture_line import CaptureLine
from networkprep.domain.captures import CaptureRow
from networkprep.domain.due_dates import DUE_DAYS, WeekendWish
from networkprep.domain.events import EventDetails
from networkprep.domain.likeness import LikenessProposal
from networkprep.domain.plans import PlanLineRow, PlannedIfThen
from networkprep.domain.promises import PromiseRow
from networkprep.domain.starters import Starter


@dataclass(frozen=True, slots=True)
class FollowUpWish:
    """How soon follow-ups are due, as the person chose it in the settings."""

    days: int = DUE_DAYS
    weekend: WeekendWish = WeekendWish.KEEP


@dataclass(frozen=True, slots=True)
class DebriefMaterial:
    """Read once when a debrief is opened. ``event`` None means notes without an event.

    ``lines_read`` are the captures as read, by id; ``wordings`` the built-in first messages by category; ``kind_word``
    a line to take along after an event; ``confidence_before`` how sure one felt in the plan (S125).
    """

    today: date
    event: EventDetails | None = None
    captures: tuple[CaptureRow, ...] = ()
    lines_read: Mapping[int, CaptureLine] = field(default_factory=dict)
    promises: tuple[PromiseRow, ...] = ()
    lines: tuple[PlanLineRow, ...] = ()
    if_thens: tuple[PlannedIfThen, ...] = ()
    proposals: Mapping[str, tuple[LikenessProposal, ...]] = field(default_factory=dict)
    wordings: Mapping[str, tuple[Starter, ...]] = field(default_factory=dict)
    my_name: str = ""
    wish: FollowUpWish = field(default_factory=FollowUpWish)
    kind_word: str = ""
    confidence_before: int | None = None

    @property
    def end_day(self) -> date:
        """The day from which follow-ups count: the event's last one, else the day of the newest note, else today."""
        if self.event is not None and self.event.end_day is not None:
            return self.event.end_day
        return max((capture.taken_on for capture in self.captures), default=self.today)

    def captures_of(self, ids: tuple[int, ...]) -> tuple[CaptureRow, ...]:
        """These captures, in the order they were taken."""
        return tuple(capture for capture in self.captures if capture.id in ids)

    def lines_of(self, ids: tuple[int, ...]) -> tuple[CaptureLine, ...]:
        """The same, read; each line is read once, for this is asked with every key typed."""
        return tuple(self.lines_read.get(capture.id) or capture.line() for capture in self.captures_of(ids))
