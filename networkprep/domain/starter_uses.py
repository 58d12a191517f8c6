"""How a line went at an event, said in the debrief by one touch (S26)."""

from __future__ import annotations

from enum import StrEnum


class StarterOutcome(StrEnum):
    """Whether a line got a talk going."""

    GOT_GOING = "got_going"
    FELL_FLAT = "fell_flat"
