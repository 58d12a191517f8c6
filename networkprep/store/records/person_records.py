"""People: two-sided, never scored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from networkprep.store.records.record import Key, LooseEventKey, LoosePersonKey, PersonKey, Record, Uid


class PersonRecord(Record):
    """Someone met. ``name_key`` and ``organisation_key`` are the folded forms that lists sort and match by."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_next_touch_on_resting", "next_touch_on", "resting"),)

    id: Mapped[Key]
    uid: Mapped[Uid]
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(index=True)
    given: Mapped[str] = mapped_column(default="")
    family: Mapped[str] = mapped_column(default="")
    additional: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    suffix: Mapped[str] = mapped_column(default="")
    nickname: Mapped[str] = mapped_column(default="")
    called: Mapped[str] = mapped_column(default="")
    pronunciation: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    organisation_key: Mapped[str] = mapped_column(default="", index=True)
    title: Mapped[str] = mapped_column(default="")
    birthday: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    private_notes: Mapped[str] = mapped_column(default="")
    could_offer: Mapped[str] = mapped_column(default="")
    would_learn: Mapped[str] = mapped_column(default="")
    challenge: Mapped[str] = mapped_column(default="")
    lit_up: Mapped[str] = mapped_column(default="")
    detail: Mapped[str] = mapped_column(default="")
    how_met: Mapped[str] = mapped_column(default="")
    met_event_id: Mapped[LooseEventKey]
    met_on: Mapped[date | None]
    through_person_id: Mapped[LoosePersonKey]
    role: Mapped[str | None]
    mentoring: Mapped[str | None]
    stage: Mapped[str] = mapped_column(default="just_met")
    career_stage: Mapped[str | None]
    sector: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    zone: Mapped[str | None]
    rhythm: Mapped[str] = mapped_column(default="off")
    last_touch_on: Mapped[date | None]
    last_full_on: Mapped[date | None]
    next_touch_on: Mapped[date | None]
    space_until: Mapped[date | None]
    resting: Mapped[bool] = mapped_column(default=False)
    no_contact: Mapped[bool] = mapped_column(default=False)
    gladly_again: Mapped[bool | None]
    connected_on: Mapped[date | None]
    invited_on: Mapped[date | None]
    asked_me_on: Mapped[date | None]
    card_kind: Mapped[str] = mapped_column(default="individual")
    card_extra: Mapped[list[str]] = mapped_column(default=list)
    created_at: Mapped[datetime]


class ContactPointRecord(Record):
    """An e-mail, phone, link or address with its types; ``key`` is the form that matching compares."""

    __tablename__ = "contact_point"

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    kind: Mapped[str]
    value: Mapped[str]
    types: Mapped[list[str]] = mapped_column(default=list)
    position: Mapped[int]
    key: Mapped[str] = mapped_column(index=True)


class PersonTagRecord(Record):
    """One interest, or one category, of a person."""

    __tablename__ = "person_tag"

    id: Mapped[Key]
    person_id: Mapped[PersonKey]
    kind: Mapped[str]
    text: Mapped[str]
    key: Mapped[str] = mapped_column(index=True)


class AttachmentRecord(Record):
    """A file kept with a person, by default the photo."""

    __tablename__ = "attachment"

    id: Mapped[Key]
    uid: Mapped[Uid]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    media_type: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    content: Mapped[bytes] = mapped_column(LargeBinary)
