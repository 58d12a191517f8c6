"""Where the person has been in the window, for going back and forward."""

from __future__ import annotations

from typing import NamedTuple

_KEPT = 50


class Visit(NamedTuple):
    """One step: a place as it stands, or one thing of it (an id, with a face for an event)."""

    place: str
    opens: bool = False
    key: int | str | None = None
    face: str = ""


class VisitHistory:
    """A line of visits with a present one; going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    def go(self, visit: Visit) -> None:
        """A new present visit; the same one again changes nothing."""
        if self._visits and self._visits[self._at] == visit:
            return
        self._visits = [*self._visits[: self._at + 1], visit][-_KEPT:]
        self._at = len(self._visits) - 1

    def can_step(self, direction: int) -> bool:
        """Whether there is a visit behind (-1) or ahead (1)."""
        return 0 <= self._at + direction < len(self._visits)

    def step(self, direction: int) -> Visit | None:
        """Step back (-1) or forward (1); None at the end of the line."""
        if not self.can_step(direction):
            return None
        self._at += direction
        return self._visits[self._at]
