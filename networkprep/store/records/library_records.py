"""The person's own side: profile, statements, own and changed starters, and what worked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from networkprep.store.records.record import Key, LooseEventKey, LoosePersonKey, Record, Uid, new_uid


class ProfileRecord(Record):
    """One answer about me: ``called``, ``email``, ``phone``, ``link``, ``energy``, ``comfort``, ..."""

    __tablename__ = "profile"

    id: Mapped[Key]
    field: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]


class ProfileEntryRecord(Record):
    """One skill, experience, perspective, interest, value, enthusiasm or language (S40, S150)."""

    __tablename__ = "profile_entry"

    id: Mapped[Key]
    uid: Mapped[Uid]
    kind: Mapped[str] = mapped_column(index=True)
    text: Mapped[str]
    helps: Mapped[str] = mapped_column(default="")
    position: Mapped[int]


class ValueStatementRecord(Record):
    """A spoken way to say what I bring (S38, S42)."""

    __tablename__ = "value_statement"

    id: Mapped[Key]
    uid: Mapped[Uid]
    text: Mapped[str]
    pattern: Mapped[str | None]
    audience: Mapped[str] = mapped_column(default="")
    kinds: Mapped[list[str]] = mapped_column(default=list)
    keywords: Mapped[list[str]] = mapped_column(default=list)
    hand_back: Mapped[str] = mapped_column(default="")
    position: Mapped[int]
    created_at: Mapped[datetime]


class StarterRecord(Record):
    """An own starter, or the person's wording and marks of a built-in one (``builtin_key``; S146)."""

    __tablename__ = "starter"
    __table_args__ = (Index("ix_starter_category_hidden", "category", "hidden"),)

    id: Mapped[Key]
    uid: Mapped[Uid]
    builtin_key: Mapped[str | None] = mapped_column(unique=True)
    category: Mapped[str]
    text: Mapped[str | None]
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    favourite: Mapped[bool] = mapped_column(default=False)
    hidden: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class StarterUseRecord(Record):
    """How one starter went at one event (S26)."""

    __tablename__ = "starter_use"

    id: Mapped[Key]
    uid: Mapped[str] = mapped_column(String(36), unique=True, default=new_uid)
    starter_key: Mapped[str] = mapped_column(index=True)
    event_id: Mapped[LooseEventKey]
    person_id: Mapped[LoosePersonKey]
    outcome: Mapped[str]
    used_on: Mapped[date]


class SmallStepRecord(Record):
    """A small step by its key: a built-in one that was tried or reworded, or one of one's own (S125)."""

    __tablename__ = "small_step"

    id: Mapped[Key]
    key: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str | None]
    tried_on: Mapped[date | None]


class DismissalRecord(Record):
    """Something said once and not to be said again (a hint, a suggestion, a question)."""

    __tablename__ = "dismissal"

    id: Mapped[Key]
    key: Mapped[str] = mapped_column(unique=True)
    until: Mapped[date | None]
