"""What the search over everything finds: one short row for each thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FoundKind(StrEnum):
    """Kinds of things the search finds, in the order they are listed."""

    PERSON = "person"
    EVENT = "event"
    STARTER = "starter"


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One thing: ``id`` is its key, for a starter its name; ``about`` says where one knows it from."""

    kind: FoundKind
    id: int | str
    title: str
    about: str = ""
