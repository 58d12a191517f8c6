"""Events, the circles that hold them, and what came of them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from networkprep.store.records.record import EventKey, Key, LooseEventKey, LoosePersonKey, PersonKey, Record, Uid


class CommunityRecord(Record):
    """A circle that holds events (S61)."""

    __tablename__ = "community"

    id: Mapped[Key]
    uid: Mapped[Uid]
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str | None]
    purpose: Mapped[str] = mapped_column(default="")
    interests: Mapped[list[str]] = mapped_column(default=list)
    notes: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime]


class EventRecord(Record):
    """An occasion. ``starts``/``ends`` are wall times in ``zone``; ``starts_at``/``ends_at`` are their instants."""

    __tablename__ = "event"
    __table_args__ = (Index("ix_event_state_starts_at", "state", "starts_at"),)

    id: Mapped[Key]
    uid: Mapped[Uid]
    title: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(default="planned")
    pressure: Mapped[str] = mapped_column(default="medium")
    starts: Mapped[str | None]
    ends: Mapped[str | None]
    all_day: Mapped[bool] = mapped_column(default=False)
    zone: Mapped[str | None]
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None] = mapped_column(index=True)
    end_day: Mapped[date | None]
    place: Mapped[str] = mapped_column(default="")
    url: Mapped[str] = mapped_column(default="")
    organiser: Mapped[str] = mapped_column(default="")
    description: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str | None]
    common_purpose: Mapped[str] = mapped_column(default="")
    shared: Mapped[str] = mapped_column(default="")
    community_id: Mapped[int | None] = mapped_column(ForeignKey("community.id", ondelete="SET NULL"), index=True)
    felt_wrong: Mapped[bool] = mapped_column(default=False)
    gladly_again: Mapped[int | None]
    calendar_uid: Mapped[str | None] = mapped_column(index=True)
    calendar_sequence: Mapped[int | None]
    calendar_status: Mapped[str | None]
    recurrence: Mapped[str | None]
    recurrence_id: Mapped[str | None]
    tzid: Mapped[str | None]
    later_dates: Mapped[list[str] | None]
    created_at: Mapped[datetime]


class EventTagRecord(Record):
    """One topic or interest of an event."""

    __tablename__ = "event_tag"

    id: Mapped[Key]
    event_id: Mapped[EventKey]
    text: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)


class EncounterRecord(Record):
    """One person met at one event, as the debrief recorded it; one row per pair."""

    __tablename__ = "encounter"
    __table_args__ = (Index("uq_encounter_event_id_person_id", "event_id", "person_id", unique=True),)

    id: Mapped[Key]
    uid: Mapped[Uid]
    event_id: Mapped[EventKey]
    person_id: Mapped[PersonKey]
    quality: Mapped[str | None]
    why: Mapped[str] = mapped_column(default="")
    detail: Mapped[str] = mapped_column(default="")
    paths_cross: Mapped[str] = mapped_column(default="")
    decision: Mapped[str | None]
    met_on: Mapped[date]


class DebriefRecord(Record):
    """The looking-back half of a debrief, one row per event (S12, S155, S157)."""

    __tablename__ = "debrief"

    id: Mapped[Key]
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), unique=True)
    remembered: Mapped[str] = mapped_column(default="")
    went_well: Mapped[str] = mapped_column(default="")
    made_good: Mapped[str] = mapped_column(default="")
    differently: Mapped[str] = mapped_column(default="")
    energy: Mapped[int | None]
    confidence_after: Mapped[int | None]
    committed_at: Mapped[datetime]


class LearningRecord(Record):
    """One thing that worked, one to try, or something learned from someone (S157, S158)."""

    __tablename__ = "learning"

    id: Mapped[Key]
    uid: Mapped[Uid]
    event_id: Mapped[LooseEventKey]
    person_id: Mapped[LoosePersonKey]
    kind: Mapped[str]
    text: Mapped[str]
    learned_on: Mapped[date] = mapped_column(index=True)
    tried_event_id: Mapped[int | None] = mapped_column(ForeignKey("event.id", ondelete="SET NULL"))
