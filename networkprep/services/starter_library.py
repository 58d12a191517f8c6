"""Loads the built-in lines: one file a category, each line a table, checked as it is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.starters import NEEDS, TAGS, Angle, Starter, StarterCategory, StarterSource, slots_in
from networkprep.services.content_files import (
    ContentFileError,
    read_entries,
    refuse_unknown_keys,
    text_at,
    text_or,
    texts_at,
)
from networkprep.system.resources import read_toml

_KEYS = frozenset({
    *("id", "text", "contexts", "excludes", "depth", "angle", "needs", "tags"),
    *("source", "evidence", "lang", "note_form", "example"),
})


def load_library() -> tuple[Starter, ...]:
    """All built-in lines, category by category, each in the order of its file."""
    lines: list[Starter] = []
    for category in StarterCategory:
        lines.extend(load_category(category))
    _refuse_doubles(lines)
    return tuple(lines)


def load_category(category: StarterCategory) -> tuple[Starter, ...]:
    """The built-in lines of one category."""
    file = f"starters/{category}.toml"
    return starters_from(read_toml(file), category, file)


def starters_from(content: Mapping[str, Any], category: StarterCategory, file: str) -> tuple[Starter, ...]:
    """Lines from a file already parsed."""
    return read_entries(content, "line", "id", file, lambda entry: _starter(entry, category))


def _starter(entry: dict[str, Any], category: StarterCategory) -> Starter:
    refuse_unknown_keys(entry, _KEYS)
    text = text_at(entry, "text")
    return Starter(
        id=text_at(entry, "id"),
        category=category,
        text=text,
        contexts=_kinds(entry, "contexts"),
        excludes=_kinds(entry, "excludes"),
        depth=_depth(entry),
        angle=Angle(text_at(entry, "angle")) if "angle" in entry else None,
        slots=slots_in(text),
        needs=_known(entry, "needs", NEEDS),
        tags=_known(entry, "tags", TAGS),
        source=StarterSource(text_or(entry, "source", StarterSource.STARTER)),
        evidence=tuple(texts_at(entry, "evidence")),
        lang=text_or(entry, "lang", "en"),
        note_form=text_or(entry, "note_form", ""),
        example=text_or(entry, "example", ""),
    )


def _kinds(entry: Mapping[str, Any], key: str) -> frozenset[EventKind]:
    return frozenset(EventKind(value) for value in texts_at(entry, key))


def _known(entry: Mapping[str, Any], key: str, allowed: frozenset[str]) -> frozenset[str]:
    values = frozenset(texts_at(entry, key))
    strange = sorted(values - allowed)
    if strange:
        raise ValueError(f"unknown {key[:-1]} {strange[0]}")
    return values


def _depth(entry: Mapping[str, Any]) -> int:
    depth = entry.get("depth", 0)
    if depth not in {0, 1, 2, 3} or isinstance(depth, bool):
        raise ValueError("depth must be 1, 2 or 3")
    return int(depth)


def _refuse_doubles(lines: list[Starter]) -> None:
    seen: set[str] = set()
    for line in lines:
        if line.id in seen:
            raise ContentFileError(f"starters/{line.category}.toml", line.id, "this id is used twice")
        seen.add(line.id)
