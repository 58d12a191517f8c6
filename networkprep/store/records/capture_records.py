"""Raw notes, and the unsaved text that must survive a crash."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from networkprep.store.records.record import Key, LooseEventKey, LoosePersonKey, Record, Uid


class CaptureRecord(Record):
    """One line as it was typed, verbatim for ever, and what was recognised in it (S14)."""

    __tablename__ = "capture"
    __table_args__ = (Index("ix_capture_state_event_id", "state", "event_id"),)

    id: Mapped[Key]
    uid: Mapped[Uid]
    event_id: Mapped[LooseEventKey]
    person_id: Mapped[LoosePersonKey]
    raw: Mapped[str]
    dismissed: Mapped[list[Any]] = mapped_column(default=list)
    parts: Mapped[list[Any]] = mapped_column(default=list)
    who: Mapped[str] = mapped_column(default="")
    who_is_name: Mapped[bool] = mapped_column(default=False)
    quality: Mapped[bool] = mapped_column(default=False)
    paths_cross: Mapped[str] = mapped_column(default="")
    not_all_right: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(default="open")
    taken_at: Mapped[datetime] = mapped_column(index=True)
    taken_on: Mapped[date]


class DraftRecord(Record):
    """Text while it is being typed; outside undo, kept 30 days after its commit (architecture decision 3)."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(primary_key=True)
    body: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(default="open")
    updated_at: Mapped[datetime]
