"""The notes behind "Why this?" (X6)."""

from __future__ import annotations

from functools import cached_property

from networkprep.domain.evidence_notes import EvidenceNote
from networkprep.services.evidence_library import load_notes


class EvidenceService:
    """Gives notes by key; they are read once, when the first one is asked for."""

    @cached_property
    def _notes(self) -> dict[str, EvidenceNote]:
        return load_notes()

    def notes(self, keys: tuple[str, ...]) -> tuple[EvidenceNote, ...]:
        """The notes of these tips, defaults or categories, in this order."""
        return tuple(self._notes[key] for key in keys)
