"""One person met at one event: what was said of it in the debrief."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Quality(StrEnum):
    """The person's own judgement of a conversation (S12, S105); all are ordinary answers."""

    YES = "yes"
    NOT_YET = "not_yet"
    DID_NOT_CLICK = "did_not_click"
    DIFFICULT = "difficult"
    NOT_ALL_RIGHT = "not_all_right"


class Decision(StrEnum):
    """One for each person (S89)."""

    FOLLOW_UP = "follow_up"
    KEEP_LIGHTLY = "keep_lightly"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class EncounterDraft:
    """What the debrief says about one person at one event."""

    event_id: int
    person_id: int
    met_on: date
    quality: Quality | None = None
    why: str = ""
    detail: str = ""
    paths_cross: str = ""
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class EncounterRow:
    """One meeting, for an event's "what came of it" and a person's timeline."""

    event_id: int
    event_title: str
    person_id: int
    person_name: str
    met_on: date
    quality: Quality | None
    why: str
    detail: str
    paths_cross: str
    decision: Decision | None
