"""How often to be in touch with a person, and when the next touch would be welcome (S13, S97)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from networkprep.domain.day_steps import months_after
from networkprep.domain.encounters import Decision


class Rhythm(StrEnum):
    """How often to be in touch, as the person likes it; off means no dates at all."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    TWICE_A_YEAR = "twice_a_year"
    YEARLY = "yearly"
    OFF = "off"


CLOSE = frozenset({Rhythm.MONTHLY, Rhythm.QUARTERLY})
"""The rhythms of people one is close with; there is no other mark of closeness."""

_MONTHS = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3, Rhythm.TWICE_A_YEAR: 6, Rhythm.YEARLY: 12}
_AFTER_DEBRIEF = {
    Decision.FOLLOW_UP: Rhythm.QUARTERLY,
    Decision.KEEP_LIGHTLY: Rhythm.YEARLY,
    Decision.LET_GO: Rhythm.OFF,
}


def rhythm_after(decision: Decision) -> Rhythm:
    """The rhythm a person gets by the debrief's decision; it may be changed at any time."""
    return _AFTER_DEBRIEF[decision]


def months_between(rhythm: Rhythm) -> int | None:
    """The months from one touch to the next; None when off."""
    return _MONTHS.get(rhythm)


def next_touch_on(last_interaction: date, rhythm: Rhythm) -> date | None:
    """The day of the next touch, counted from the last real interaction; None when off.

    A day the month lacks becomes its last: a year after 29 February is 28 February (row 43).
    """
    months = months_between(rhythm)
    return None if months is None else months_after(last_interaction, months)
