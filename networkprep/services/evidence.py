"""The notes behind "Why this?" (X6)."""

from __future__ import annotations

from functools import cached_property

from networkprep.domain.evidence_notes import EvidenceNote
from networkprep.services.evidence_library import load_groups, load_notes


class EvidenceService:
    """Gives notes by key; they are read once, when the first one is asked for."""

    @cached_property
    def _notes(self) -> dict[str, EvidenceNote]:
        return load_notes()

    def groups(self) -> dict[str, tuple[EvidenceNote, ...]]:
        """All notes as they are kept together: before an event, for confidence, afterwards, wording, kinds of line."""
        return load_groups()

    def notes(self, keys: tuple[str, ...]) -> tuple[EvidenceNote, ...]:
        """The notes of these tips, defaults or categories, in this order."""
        return tuple(self._notes[key] for key in keys)
