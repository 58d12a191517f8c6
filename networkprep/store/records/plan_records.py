"""What is prepared for one event."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from networkprep.store.records.record import EventKey, Key, LoosePersonKey, Record, Uid


class PlanRecord(Record):
    """Intention, goal and nerves of one event; one row per event, made with the event."""

    __tablename__ = "plan"

    id: Mapped[Key]
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), unique=True)
    intention: Mapped[str] = mapped_column(default="")
    goal_from: Mapped[int] = mapped_column(default=2)
    goal_to: Mapped[int] = mapped_column(default=3)
    learning_goal: Mapped[str] = mapped_column(default="")
    nerves: Mapped[int | None]
    confidence_before: Mapped[int | None]
    card_items: Mapped[list[str] | None]
    keywords: Mapped[list[str] | None]
    hand_back: Mapped[str] = mapped_column(default="")
    prepared: Mapped[bool] = mapped_column(default=False)


class PlanPersonRecord(Record):
    """Someone, or a kind of people, to look for (S9, S10, S133)."""

    __tablename__ = "plan_person"

    id: Mapped[Key]
    uid: Mapped[Uid]
    event_id: Mapped[EventKey]
    person_id: Mapped[LoosePersonKey]
    name: Mapped[str]
    focus: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int]
    in_common: Mapped[str] = mapped_column(default="")
    i_could_help: Mapped[str] = mapped_column(default="")
    they_might_help: Mapped[str] = mapped_column(default="")


class PlanLineRecord(Record):
    """One starter chosen for the event's pack; ``parent_id`` puts a follow-up question under its opener."""

    __tablename__ = "plan_line"

    id: Mapped[Key]
    event_id: Mapped[EventKey]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("plan_line.id", ondelete="CASCADE"), index=True)
    role: Mapped[str]
    starter_key: Mapped[str]
    text: Mapped[str]
    position: Mapped[int]
    kept: Mapped[bool] = mapped_column(default=False)


class PlanIfThenRecord(Record):
    """One if-then plan of the event, and whether it happened (S106, S136)."""

    __tablename__ = "plan_if_then"

    id: Mapped[Key]
    event_id: Mapped[EventKey]
    starter_key: Mapped[str | None]
    text: Mapped[str]
    position: Mapped[int]
    happened: Mapped[bool | None]


class PlanBreakRecord(Record):
    """A planned moment for capturing: wall time ``HH:MM`` at the event."""

    __tablename__ = "plan_break"

    id: Mapped[Key]
    event_id: Mapped[EventKey]
    at: Mapped[str]


class PlanStatementRecord(Record):
    """A value statement chosen for the event (S48)."""

    __tablename__ = "plan_statement"

    id: Mapped[Key]
    event_id: Mapped[EventKey]
    statement_id: Mapped[int] = mapped_column(ForeignKey("value_statement.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
