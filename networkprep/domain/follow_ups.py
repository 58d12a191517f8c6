"""Follow-ups: a dated task for one person, with a draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from networkprep.domain.message_drafts import FollowUpKind


class FollowUpSection(StrEnum):
    """The four parts of the list; what is done holds also what was let go."""

    DUE = "due"
    WAITING = "waiting"
    LATER = "later"
    DONE = "done"


class SentBy(StrEnum):
    """How a message left: nothing is ever sent by the program itself (S78)."""

    COPIED = "copied"
    MAIL = "mail"
    FILE = "file"
    NOTE = "note"


class FollowUpState(StrEnum):
    """Where a follow-up stands."""

    DUE = "due"
    WAITING = "waiting"
    DONE = "done"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """What a new follow-up is made of; ``draft`` is the message's text so far."""

    person_id: int
    kind: FollowUpKind
    due_on: date
    event_id: int | None = None
    promise_id: int | None = None
    draft: str = ""
    draft_key: str | None = None
    resource: str = ""
    link: str = ""
    idea: str = ""
    next_step: str = ""
    time1: str = ""
    time2: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """One follow-up in a list."""

    id: int
    uid: str
    person_id: int
    person_name: str
    kind: FollowUpKind
    state: FollowUpState
    due_on: date
    event_id: int | None
    event_title: str
    promise_text: str
    sent_on: date | None
    answer: str | None
    asked_on: date | None = None
    nudged_on: date | None = None
