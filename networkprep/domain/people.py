"""People: input, row, page. Two-sided, and never scored (S3, S148)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What someone is to me (S65-S67)."""

    MENTOR = "mentor"
    PEER = "peer"
    EMERGING = "emerging"


class Mentoring(StrEnum):
    """Who mentors whom; whatever the role says, it may go the other way (S138)."""

    THEY_ME = "they_mentor_me"
    I_THEM = "i_mentor_them"


class Stage(StrEnum):
    """How far a relationship has come; offered after full interactions, never automatic (S15)."""

    JUST_MET = "just_met"
    ACQUAINTED = "acquainted"
    IN_TOUCH = "in_touch"
    CLOSE = "close"


class CareerStage(StrEnum):
    """Where someone stands in working life (S68)."""

    STUDYING = "studying"
    EARLY = "early"
    ESTABLISHED = "established"
    LEADING = "leading"
    LATER = "later"


class PointKind(StrEnum):
    """Ways to reach someone."""

    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One way to reach someone, with its types as they came ("work", "pref", ...)."""

    kind: PointKind
    value: str
    types: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What a new or changed person is made of.

    ``connected_on``, ``invited_on`` (I asked) and ``asked_me_on`` are as LinkedIn's files tell.
    """

    name: str
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    called: str = ""
    pronunciation: str = ""
    organisation: str = ""
    title: str = ""
    birthday: str = ""
    notes: str = ""
    private_notes: str = ""
    could_offer: str = ""
    would_learn: str = ""
    challenge: str = ""
    lit_up: str = ""
    detail: str = ""
    how_met: str = ""
    met_event_id: int | None = None
    met_on: date | None = None
    through_person_id: int | None = None
    role: Role | None = None
    mentoring: Mentoring | None = None
    career_stage: CareerStage | None = None
    sector: str = ""
    place: str = ""
    zone: str | None = None
    connected_on: date | None = None
    invited_on: date | None = None
    asked_me_on: date | None = None
    card_kind: str = "individual"
    card_extra: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    points: tuple[ContactPoint, ...] = ()


LONG_TEXTS = frozenset({
    *("notes", "private_notes", "could_offer", "would_learn", "challenge", "lit_up", "detail", "how_met")
})
"""The fields of a draft that may run over several lines."""


class MatchedIn(StrEnum):
    """Where a search found a person, when it was not the name."""

    ORGANISATION = "organisation"
    WORDS = "words"
    SITUATION = "situation"
    CAPTURE = "capture"
    TALK = "talk"
    PROMISE = "promise"
    TAG = "tag"
    POINT = "point"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in a list; ``matched`` holds the words around what a search found, ``matched_in`` where they begin."""

    id: int
    name: str
    organisation: str
    met_where: str
    last_touch_on: date | None
    next_touch_on: date | None
    rhythm: str
    resting: bool
    matched: str = ""
    matched_in: MatchedIn | None = None


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """Where the relationship stands: what the app keeps about it, beside what the person typed."""

    stage: Stage = Stage.JUST_MET
    rhythm: str = "off"
    last_touch_on: date | None = None
    last_full_on: date | None = None
    next_touch_on: date | None = None
    space_until: date | None = None
    resting: bool = False
    no_contact: bool = False
    gladly_again: bool | None = None


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """One person's page."""

    id: int
    uid: str
    draft: PersonDraft
    standing: PersonStanding
    met_where: str = ""
    through: str = ""
    has_photo: bool = False
