"""Loads the notes behind "Why this?"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from networkprep.domain.evidence_notes import EvidenceNote, Strength
from networkprep.services.content_files import (
    ContentFileError,
    read_entries,
    refuse_unknown_keys,
    text_at,
    text_or,
)
from networkprep.system.resources import read_toml

FILES = ("planning", "confidence", "afterwards", "wording", "categories")
_KEYS = frozenset({"key", "strength", "text", "source", "limit", "evidence", "lang"})


def load_notes() -> dict[str, EvidenceNote]:
    """All notes by key: the name of a starter category, or of the default or tip they explain."""
    notes: dict[str, EvidenceNote] = {}
    for name, of_file in load_groups().items():
        for note in of_file:
            if note.key in notes:
                raise ContentFileError(f"evidence/{name}.toml", note.key, "this key is used twice")
            notes[note.key] = note
    return notes


def load_groups() -> dict[str, tuple[EvidenceNote, ...]]:
    """The notes as they are kept together, by the name of their file."""
    files = {name: f"evidence/{name}.toml" for name in FILES}
    return {name: tuple(notes_from(read_toml(file), file)) for name, file in files.items()}


def notes_from(content: Mapping[str, Any], file: str) -> tuple[EvidenceNote, ...]:
    """Notes from a file already parsed."""
    return read_entries(content, "note", "key", file, _note)


def _note(entry: dict[str, Any]) -> EvidenceNote:
    refuse_unknown_keys(entry, _KEYS)
    return EvidenceNote(
        key=text_at(entry, "key"),
        strength=Strength(text_at(entry, "strength")),
        text=text_at(entry, "text"),
        source=text_at(entry, "source"),
        limit=text_at(entry, "limit"),
        evidence=text_or(entry, "evidence", ""),
        lang=text_or(entry, "lang", "en"),
    )
