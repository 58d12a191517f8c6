"""Whether two notes or people may be the same: proposed with the reason, never decided by the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from networkprep.domain.people import ContactPoint


class LikenessReason(StrEnum):
    """Why someone known may be meant, the surest first."""

    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_LINK = "same_link"
    SAME_NAME_AND_ORGANISATION = "same_name_and_organisation"
    SAME_NAME = "same_name"
    NICKNAME = "nickname"
    SHORT_NAME = "short_name"
    LIKE_NAME_AND_ORGANISATION = "like_name_and_organisation"
    LIKE_NAME = "like_name"
    CONNECTED_NEAR = "connected_near"


@dataclass(frozen=True, slots=True)
class SomeoneNoted:
    """What a note says about who it was."""

    name: str
    organisation: str = ""
    points: tuple[ContactPoint, ...] = ()


@dataclass(frozen=True, slots=True)
class LikenessProposal:
    """Someone known who may be meant; ``value`` is what both have (an address, an organisation, a nickname)."""

    person_id: int
    name: str
    organisation: str
    reason: LikenessReason
    value: str = ""
    met_where: str = ""
    met_on: date | None = None


@dataclass(frozen=True, slots=True)
class LikelyPair:
    """Two people of the file who may be one, with the reason."""

    person_id: int
    name: str
    organisation: str
    other: LikenessProposal

    @property
    def ids(self) -> frozenset[int]:
        """The keys of both."""
        return frozenset({self.person_id, self.other.person_id})


@dataclass(frozen=True, slots=True)
class LikelyPairs:
    """Pairs found, the surest first; ``cut`` says that there are more."""

    pairs: tuple[LikelyPair, ...]
    cut: bool = False


def two_people_key(one_uid: str, other_uid: str) -> str:
    """Under what it is remembered that two records are two people."""
    return ":".join(("two", *sorted((one_uid, other_uid))))
