"""All that is stored about one person, to be read or handed over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredThing:
    """One record: what kind it is, and its filled fields with their values as text."""

    kind: str
    fields: tuple[tuple[str, str], ...]
