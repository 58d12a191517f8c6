"""Promises, follow-ups, and the interactions that rhythm and warmth count from."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from networkprep.store.records.record import (
    Key,
    LooseEventKey,
    LoosePersonKey,
    PersonKey,
    Record,
    Uid,
)


class PromiseRecord(Record):
    """One promise, mine or theirs; ``who`` holds the words of the note until there is a person."""

    __tablename__ = "promise"
    __table_args__ = (Index("ix_promise_open_due_on", "due_on", "id", sqlite_where=text("state = 'open'")),)

    id: Mapped[Key]
    uid: Mapped[Uid]
    whose: Mapped[str]
    text: Mapped[str]
    who: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    remind_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="open")
    closed_on: Mapped[date | None]
    person_id: Mapped[LoosePersonKey]
    event_id: Mapped[LooseEventKey]
    capture_id: Mapped[int | None] = mapped_column(ForeignKey("capture.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime]


class FollowUpRecord(Record):
    """A dated task for one person, with its draft and what became of it."""

    __tablename__ = "follow_up"
    __table_args__ = (
        Index("ix_follow_up_open_due_on", "due_on", "id", sqlite_where=text("state = 'due'")),
        Index("ix_follow_up_waiting_sent_on", "sent_on", "id", sqlite_where=text("state = 'waiting'")),
    )

    id: Mapped[Key]
    uid: Mapped[Uid]
    person_id: Mapped[PersonKey]
    event_id: Mapped[LooseEventKey]
    promise_id: Mapped[int | None] = mapped_column(ForeignKey("promise.id", ondelete="SET NULL"), index=True)
    kind: Mapped[str]
    due_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="due")
    draft: Mapped[str] = mapped_column(default="")
    draft_key: Mapped[str | None]
    edited: Mapped[bool] = mapped_column(default=False)
    subject: Mapped[str] = mapped_column(default="")
    resource: Mapped[str] = mapped_column(default="")
    link: Mapped[str] = mapped_column(default="")
    idea: Mapped[str] = mapped_column(default="")
    next_step: Mapped[str] = mapped_column(default="")
    why_value: Mapped[str] = mapped_column(default="")
    time1: Mapped[str] = mapped_column(default="")
    time2: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date | None]
    sent_by: Mapped[str | None]
    asked_on: Mapped[date | None]
    nudged_on: Mapped[date | None]
    answer: Mapped[str | None]
    closed_on: Mapped[date | None]
    created_at: Mapped[datetime]


class InteractionRecord(Record):
    """One dated row with one or more people (product: light or full)."""

    __tablename__ = "interaction"

    id: Mapped[Key]
    uid: Mapped[Uid]
    on_date: Mapped[date] = mapped_column(index=True)
    kind: Mapped[str]
    channel: Mapped[str]
    direction: Mapped[str]
    weight: Mapped[str]
    event_id: Mapped[LooseEventKey]
    follow_up_id: Mapped[int | None] = mapped_column(ForeignKey("follow_up.id", ondelete="SET NULL"), index=True)
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]


class InteractionPersonRecord(Record):
    """Who took part in an interaction."""

    __tablename__ = "interaction_person"
    __table_args__ = (
        Index("uq_interaction_person_interaction_id_person_id", "interaction_id", "person_id", unique=True),
    )

    id: Mapped[Key]
    interaction_id: Mapped[int] = mapped_column(ForeignKey("interaction.id", ondelete="CASCADE"))
    person_id: Mapped[PersonKey]
