"""Loads the built-in lines: one file a category, each line a table, checked as it is read."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.starters import NEEDS, TAGS, Angle, Starter, StarterCategory, StarterSource, slots_in
from networkprep.system.resources import read_toml

_Kind = TypeVar("_Kind", bound=StrEnum)
_KEYS = frozenset({
    *("id", "text", "contexts", "excludes", "depth", "angle", "needs", "tags"),
    *("source", "evidence", "lang", "note_form", "example"),
})


class StarterFileError(Exception):
    """A built-in line cannot be read; names the file, the entry (its id, or its place from 1) and what is wrong."""

    def __init__(self, file: str, entry: str, reason: str) -> None:
        super().__init__(f"{file}: {entry}: {reason}")
        self.file = file
        self.entry = entry
        self.reason = reason


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
    """Lines from a file already parsed; what the file says at its top holds for each line that does not say it."""
    shared = {key: value for key, value in content.items() if key != "line"}
    entries = content.get("line", [])
    if not isinstance(entries, list):
        raise StarterFileError(file, "line", "must be a list of tables")
    lines = []
    for place, entry in enumerate(entries, start=1):
        where = str(entry.get("id", place)) if isinstance(entry, dict) else str(place)
        try:
            lines.append(_starter({**shared, **entry}, category))
        except (KeyError, TypeError, ValueError) as problem:
            raise StarterFileError(file, where, _in_words(problem)) from problem
    return tuple(lines)


def _starter(entry: dict[str, Any], category: StarterCategory) -> Starter:
    unknown = sorted(entry.keys() - _KEYS)
    if unknown:
        raise ValueError(f"unknown key {unknown[0]}")
    text = _text(entry, "text")
    note_form = _text(entry, "note_form", "")
    return Starter(
        id=_text(entry, "id"),
        category=category,
        text=text,
        contexts=frozenset(_members(EventKind, entry, "contexts")),
        excludes=frozenset(_members(EventKind, entry, "excludes")),
        depth=_depth(entry),
        angle=Angle(entry["angle"]) if "angle" in entry else None,
        slots=slots_in(text),
        needs=_known(entry, "needs", NEEDS),
        tags=_known(entry, "tags", TAGS),
        source=StarterSource(entry.get("source", StarterSource.STARTER)),
        evidence=tuple(_texts(entry, "evidence")),
        lang=_text(entry, "lang", "en"),
        note_form=note_form,
        example=_text(entry, "example", ""),
    )


def _text(entry: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = entry[key] if default is None else entry.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise ValueError(f"{key} must be text")
    return value


def _texts(entry: Mapping[str, Any], key: str) -> list[str]:
    values = entry.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError(f"{key} must be a list of texts")
    return values


def _members(kinds: type[_Kind], entry: Mapping[str, Any], key: str) -> list[_Kind]:
    return [kinds(value) for value in _texts(entry, key)]


def _known(entry: Mapping[str, Any], key: str, allowed: frozenset[str]) -> frozenset[str]:
    values = frozenset(_texts(entry, key))
    strange = sorted(values - allowed)
    if strange:
        raise ValueError(f"unknown {key[:-1]} {strange[0]}")
    return values


def _depth(entry: Mapping[str, Any]) -> int:
    depth = entry.get("depth", 0)
    if depth not in (0, 1, 2, 3) or isinstance(depth, bool):
        raise ValueError("depth must be 1, 2 or 3")
    return int(depth)


def _refuse_doubles(lines: list[Starter]) -> None:
    seen: set[str] = set()
    for line in lines:
        if line.id in seen:
            raise StarterFileError(f"starters/{line.category}.toml", line.id, "this id is used twice")
        seen.add(line.id)


def _in_words(problem: Exception) -> str:
    return f"{problem.args[0]} is missing" if isinstance(problem, KeyError) else str(problem)
