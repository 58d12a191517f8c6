"""How going to events feels: asked once, rated before and after, shown plainly and to nobody else (S123, S125).

Numbers go from 1 (shaky) to 5 (sure). They are the person's own words in short and are never weighed against anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from networkprep.domain.energy_pattern import EnergyRow
from networkprep.domain.small_steps import SmallStepRow

CONFIDENCE = range(1, 6)
LEAST_EVENTS = 2
"""From two events on there is something to look at (S125)."""

TOP_NERVES = 5
TOP_IN_A_ROW = 3
SUPPORT_NOTE = "support_note"
"""The note that people to talk to exist, as it is waved away."""

_SHAKY = 2


class Comfort(StrEnum):
    """How networking feels, asked once in place and changeable for ever; ``skipped`` is an answer, too (S123)."""

    GLAD = "glad"
    DEPENDS = "depends"
    UNCOMFORTABLE = "uncomfortable"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ConfidenceRow:
    """One event with what was said before and after it; either may be missing."""

    event_id: int
    title: str
    day: date | None
    before: int | None
    after: int | None

    @property
    def is_pair(self) -> bool:
        """Whether both were said."""
        return self.before is not None and self.after is not None


class Trend(StrEnum):
    """What the pairs say together, in the plainest words there are."""

    HIGHER = "higher"
    SAME = "same"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class ConfidencePicture:
    """The events rated on both sides, the oldest first; nothing to show before the second one."""

    rows: tuple[ConfidenceRow, ...] = ()

    @property
    def is_ready(self) -> bool:
        """Whether there is enough for a picture."""
        return len(self.rows) >= LEAST_EVENTS

    def count(self, trend: Trend) -> int:
        """At how many events it went this way from before to after."""
        return sum(1 for row in self.rows if _trend(row) is trend)


@dataclass(frozen=True, slots=True)
class ConfidencePage:
    """All about confidence on one page."""

    comfort: Comfort | None = None
    picture: ConfidencePicture = field(default_factory=ConfidencePicture)
    ladder: tuple[SmallStepRow, ...] = ()
    energy: tuple[EnergyRow, ...] = ()


def picture_of(rows: Sequence[ConfidenceRow], most: int) -> ConfidencePicture:
    """The picture of the newest ``most`` events rated before and after; ``rows`` come oldest first."""
    return ConfidencePicture(tuple([row for row in rows if row.is_pair][-most:]))


def goes_gently(comfort: Comfort | None, rows: Sequence[ConfidenceRow]) -> bool:
    """Whether easy places come first: networking feels uncomfortable, or the last rating was a shaky one (S126)."""
    if comfort is Comfort.UNCOMFORTABLE:
        return True
    said = [each for row in rows for each in (row.before, row.after) if each is not None]
    return bool(said) and said[-1] <= _SHAKY


def is_at_the_top_again(nerves: Sequence[int]) -> bool:
    """Whether nerves were at the top three events in a row; ``nerves`` come newest first, events without are left out.

    Then a kind note says that people to talk to exist, without a diagnosis (evidence 5.9).
    """
    newest = nerves[:TOP_IN_A_ROW]
    return len(newest) == TOP_IN_A_ROW and all(each == TOP_NERVES for each in newest)


def _trend(row: ConfidenceRow) -> Trend | None:
    if row.before is None or row.after is None:
        return None
    if row.after == row.before:
        return Trend.SAME
    return Trend.HIGHER if row.after > row.before else Trend.LOWER
