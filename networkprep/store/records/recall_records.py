"""What is kept of recalling people: when next, and how well it sits; never how often it came."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Float, Index
from sqlalchemy.orm import Mapped, mapped_column

from networkprep.store.records.record import Key, PersonKey, Record, Uid


class RecallCardRecord(Record):
    """One thing to recall about one person (X4); ``due_on`` empty is not to be asked again."""

    __tablename__ = "recall_card"
    __table_args__ = (
        Index("uq_recall_card_person_id_asks", "person_id", "asks", unique=True),
        Index("ix_recall_card_due_on", "due_on"),
        Index("ix_recall_card_tried_on", "tried_on"),
    )

    id: Mapped[Key]
    uid: Mapped[Uid]
    person_id: Mapped[PersonKey]
    asks: Mapped[str]
    stability: Mapped[float | None] = mapped_column(Float)
    difficulty: Mapped[float | None] = mapped_column(Float)
    tried_on: Mapped[date | None]
    due_on: Mapped[date | None]
    fresh_until: Mapped[date | None]
