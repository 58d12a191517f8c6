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
# The rhythms that go with a decision, the one it gives first.
_FITTING = {
    Decision.FOLLOW_UP: (Rhythm.QUARTERLY, Rhythm.MONTHLY),
    Decision.KEEP_LIGHTLY: (Rhythm.YEARLY, Rhythm.TWICE_A_YEAR),
    Decision.LET_GO: (Rhythm.OFF,),
}


def rhythm_after(decision: Decision, now: Rhythm = Rhythm.OFF) -> Rhythm:
    """The rhythm a person has after the debrief's decision: the one of now where it fits, else the decision's own.

    Whoever was put to monthly by hand and is followed up stays monthly.
    """
    fitting = _FITTING[decision]
    return now if now in fitting else fitting[0]


def months_between(rhythm: Rhythm) -> int | None:
    """The months from one touch to the next; None when off."""
    return _MONTHS.get(rhythm)


def next_touch_on(last_interaction: date, rhythm: Rhythm) -> date | None:
    """The day of the next touch, counted from the last real interaction; None when off.

    A day the month lacks becomes its last: a year after 29 February is 28 February (row 43).
    """
    months = months_between(rhythm)
    return None if months is None else months_after(last_interaction, months)
