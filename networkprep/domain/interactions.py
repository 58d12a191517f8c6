"""Interactions: one dated row with one or more people; rhythm and warmth count from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class InteractionKind(StrEnum):
    """What happened."""

    CONVERSATION = "conversation"
    MESSAGE = "message"
    CALL = "call"
    VIDEO = "video"
    MEETING = "meeting"
    TOGETHER = "together"
    MENTORING = "mentoring"
    TOUCH = "touch"
    GAVE = "gave"
    RECEIVED = "received"


class Channel(StrEnum):
    """How."""

    IN_PERSON = "in_person"
    MAIL = "mail"
    PHONE = "phone"
    VIDEO = "video"
    ONLINE = "online"
    POST = "post"


class Direction(StrEnum):
    """Who began it."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


class Weight(StrEnum):
    """Light: a message or touch. Full: a conversation, call, meeting, something done together."""

    LIGHT = "light"
    FULL = "full"


_FULL = frozenset({
    InteractionKind.CONVERSATION,
    InteractionKind.CALL,
    InteractionKind.VIDEO,
    InteractionKind.MEETING,
    InteractionKind.TOGETHER,
    InteractionKind.MENTORING,
})


def weight_of(kind: InteractionKind) -> Weight:
    """How much an interaction of this kind weighs; stages count only from full ones (S15)."""
    return Weight.FULL if kind in _FULL else Weight.LIGHT


@dataclass(frozen=True, slots=True)
class InteractionDraft:
    """What a new interaction is made of."""

    on_date: date
    kind: InteractionKind
    person_ids: tuple[int, ...]
    channel: Channel = Channel.IN_PERSON
    direction: Direction = Direction.BOTH
    event_id: int | None = None
    follow_up_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class InteractionRow:
    """One line of a person's timeline."""

    id: int
    on_date: date
    kind: InteractionKind
    channel: Channel
    direction: Direction
    weight: Weight
    event_id: int | None
    event_title: str
    note: str
