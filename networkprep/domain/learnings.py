"""What a person takes along from an event to the next one (S157, S158)."""

from __future__ import annotations

from enum import StrEnum


class LearningKind(StrEnum):
    """One thing that worked, one to try next time, something learned from someone."""

    WORKED = "worked"
    TRY = "try"
    FROM_SOMEONE = "from_someone"
