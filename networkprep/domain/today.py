"""What Today shows: rows in the order they matter, one main action each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class TodayKind(StrEnum):
    """Why a row is on Today, in the order the rows stand."""

    AT_EVENT = "at_event"
    DEBRIEF = "debrief"
    PLAN = "plan"
    PROMISE = "promise"
    FOLLOW_UP = "follow_up"
    THEIR_PROMISE = "their_promise"
    SILENCE = "silence"
    TOUCH = "touch"


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One row: what (``title``, person or event first), why (``about``), and the day it turns on."""

    kind: TodayKind
    id: int
    title: str
    about: str
    day: date | None
    event_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Today at one moment. ``first_start`` is true while nothing at all has been entered."""

    moment: datetime
    rows: tuple[TodayRow, ...]
    first_start: bool = False
