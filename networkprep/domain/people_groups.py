"""People who are alike in one thing, as a list may be asked for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class GroupKind(StrEnum):
    """What people of a group are alike in; the value is the field of a person that says it."""

    ROLE = "role"
    CAREER_STAGE = "career_stage"
    SECTOR = "sector"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """People of one role, stage, sector or place, in every spelling there is of it, the most usual first.

    No spelling at all means those of whom it is not noted.
    """

    kind: GroupKind
    spellings: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The most usual spelling; of roles and stages their key."""
        return self.spellings[0] if self.spellings else ""
