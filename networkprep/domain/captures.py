"""Captures as they are kept: the raw line for ever, and what was recognised in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from networkprep.domain.capture_line import CaptureLine, read_capture_line


class CaptureState(StrEnum):
    """Whether a capture has found its place: decided about in a debrief or in "Sort notes", or still open."""

    OPEN = "open"
    SORTED = "sorted"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class CaptureRow:
    """One capture. ``taken_on`` is the day its words were read against, so the reading never changes."""

    id: int
    uid: str
    raw: str
    dismissed: frozenset[tuple[int, int]]
    event_id: int | None
    event_title: str
    person_id: int | None
    state: CaptureState
    quality: bool
    paths_cross: str
    not_all_right: bool
    taken_at: datetime
    taken_on: date

    def line(self) -> CaptureLine:
        """The line read again, as it was read when it was taken."""
        return read_capture_line(self.raw, self.taken_on, self.dismissed)
