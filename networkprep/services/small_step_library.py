"""Loads the ladder of small steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from networkprep.domain.small_steps import SmallStep
from networkprep.services.content_files import read_entries, refuse_unknown_keys, text_at, text_or
from networkprep.system.resources import read_toml

FILE = "confidence/small_steps.toml"
_KEYS = frozenset({"key", "text", "lang"})


def load_small_steps() -> tuple[SmallStep, ...]:
    """All steps, the easiest first."""
    return small_steps_from(read_toml(FILE), FILE)


def small_steps_from(content: Mapping[str, Any], file: str) -> tuple[SmallStep, ...]:
    """Steps from a file already parsed."""
    return read_entries(content, "step", "key", file, _step)


def _step(entry: dict[str, Any]) -> SmallStep:
    refuse_unknown_keys(entry, _KEYS)
    return SmallStep(text_at(entry, "key"), text_at(entry, "text"), text_or(entry, "lang", "en"))
