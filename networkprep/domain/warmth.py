"""How warm a relationship is, as a word and never a number (S103)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from networkprep.domain.day_steps import months_after
from networkprep.domain.rhythm import Rhythm, months_between, next_touch_on

_DORMANT_MONTHS = 12


class Warmth(StrEnum):
    """The three words."""

    WARM = "warm"
    COOLING = "cooling"
    DORMANT = "dormant"


def warmth(last_interaction: date | None, rhythm: Rhythm, today: date) -> Warmth | None:
    """The word for the time since the last interaction against the rhythm; None without either.

    Within the rhythm warm, past it cooling; dormant past twice the rhythm, but not before twelve months.
    """
    months = months_between(rhythm)
    if last_interaction is None or months is None:
        return None
    next_touch = next_touch_on(last_interaction, rhythm)
    if next_touch is None or today <= next_touch:
        return Warmth.WARM
    dormant_after = months_after(last_interaction, max(2 * months, _DORMANT_MONTHS))
    return Warmth.DORMANT if today > dormant_after else Warmth.COOLING
