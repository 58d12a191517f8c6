"""What Today shows: rows in the order they matter, one main action each."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

QUESTION_STAYS_DAYS = 7
"""How long Today asks about a silence."""


class TodayKind(StrEnum):
    """Why a row is on Today, in the order the rows stand."""

    AT_EVENT = "at_event"
    DEBRIEF = "debrief"
    PLAN = "plan"
    PROMISE = "promise"
    PROMISE_MESSAGE = "promise_message"
    """A promise of mine with its follow-up: the row's id is the follow-up's."""
    FOLLOW_UP = "follow_up"
    THEIR_PROMISE = "their_promise"
    SILENCE = "silence"
    TOUCH = "touch"
    RECALL = "recall"
    """Names and details to recall; the row has no id, ``about`` names the event they are from or for."""


class TodayRow(NamedTuple):
    """One row: what (``title``, person or event first), why (``about``), and the day it turns on."""

    kind: TodayKind
    id: int
    title: str
    about: str
    day: date | None
    event_id: int | None = None
    person_id: int | None = None


class TodayPage(NamedTuple):
    """Today at one moment. ``first_start`` is true while nothing at all has been entered.

    ``changes_at`` is when an event begins or ends next; midnight changes Today, too.
    """

    moment: datetime
    rows: tuple[TodayRow, ...]
    first_start: bool = False
    changes_at: datetime | None = None


class TodayFigures(NamedTuple):
    """The three figures of the home page, over the last three months; never how many people there are (S1)."""

    quality_conversations: int
    promises_kept: int
    people_in_touch: int
