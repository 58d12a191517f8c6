"""Loads the ideas for kinds of places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.place_ideas import PlaceIdea
from networkprep.services.content_files import read_entries, refuse_unknown_keys, text_at, text_or, texts_at
from networkprep.system.resources import read_toml

FILE = "ideas/places.toml"
_KEYS = frozenset({"key", "kind", "text", "words", "lang"})


def load_places() -> tuple[PlaceIdea, ...]:
    """All ideas, those for certain interests first."""
    return places_from(read_toml(FILE), FILE)


def places_from(content: Mapping[str, Any], file: str) -> tuple[PlaceIdea, ...]:
    """Ideas from a file already parsed."""
    return read_entries(content, "place", "key", file, _place)


def _place(entry: dict[str, Any]) -> PlaceIdea:
    refuse_unknown_keys(entry, _KEYS)
    return PlaceIdea(
        key=text_at(entry, "key"),
        kind=EventKind(text_at(entry, "kind")),
        text=text_at(entry, "text"),
        words=tuple(texts_at(entry, "words")),
        lang=text_or(entry, "lang", "en"),
    )
