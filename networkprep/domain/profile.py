"""The person's own side as far as plans need it: what they like, how they like to be among people, what they bring."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from networkprep.domain.confidence import Comfort
from networkprep.domain.event_kinds import EventKind
from networkprep.domain.ranking import Energy
from networkprep.domain.value_statements import StatementPattern


class ProfileField(StrEnum):
    """The single answers about me."""

    CALLED = "called"
    NAME = "name"
    ORGANISATION = "organisation"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    PLACE = "place"
    ENERGY = "energy"
    COMFORT = "comfort"


class EntryKind(StrEnum):
    """The lists about me (S40, S150)."""

    SKILL = "skill"
    EXPERIENCE = "experience"
    PERSPECTIVE = "perspective"
    INTEREST = "interest"
    VALUE = "value"
    ENTHUSIASM = "enthusiasm"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of me; empty for a new person, and everything works then, too."""

    called: str = ""
    energy: Energy = Energy.EITHER
    comfort: Comfort | None = None
    entries: tuple[tuple[EntryKind, str], ...] = ()

    def listed(self, kind: EntryKind) -> tuple[str, ...]:
        """The entries of one list in their order."""
        return tuple(text for each, text in self.entries if each is kind)


@dataclass(frozen=True, slots=True)
class StatementDraft:
    """A spoken way to say what I bring; no kinds means for any event."""

    text: str
    pattern: StatementPattern | None = None
    audience: str = ""
    kinds: tuple[EventKind, ...] = ()
    keywords: tuple[str, ...] = ()
    hand_back: str = ""


@dataclass(frozen=True, slots=True)
class KeptStatement:
    """A statement that is kept."""

    id: int
    draft: StatementDraft
