"""Loads the invented answers a practice listens to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from networkprep.domain.practice import PracticeTurn
from networkprep.domain.starters import Angle
from networkprep.services.content_files import read_entries, refuse_unknown_keys, text_at, text_or, texts_at
from networkprep.system.resources import read_toml

_FILE = "practice/turns.toml"
_KEYS = frozenset({"key", "angles", "text", "heard", "ask", "lang"})


def load_turns() -> tuple[PracticeTurn, ...]:
    """All answers in the order of their file."""
    return turns_from(read_toml(_FILE), _FILE)


def turns_from(content: Mapping[str, Any], file: str) -> tuple[PracticeTurn, ...]:
    """Answers from a file already parsed."""
    return read_entries(content, "turn", "key", file, _turn)


def _turn(entry: dict[str, Any]) -> PracticeTurn:
    refuse_unknown_keys(entry, _KEYS)
    angles = frozenset(Angle(value) for value in texts_at(entry, "angles"))
    if not angles:
        raise ValueError("angles must name one at least")
    return PracticeTurn(
        key=text_at(entry, "key"),
        angles=angles,
        text=text_at(entry, "text"),
        heard=text_at(entry, "heard"),
        ask=text_at(entry, "ask"),
        lang=text_or(entry, "lang", "en"),
    )
