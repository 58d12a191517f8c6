"""Reads the tables of a built-in content file, and names file and entry when one is not as it should be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

_Entry = TypeVar("_Entry")


class ContentFileError(Exception):
    """Built-in content cannot be read; names the file, the entry (its name, or its place from 1) and what is wrong."""

    def __init__(self, file: str, entry: str, reason: str) -> None:
        super().__init__(f"{file}: {entry}: {reason}")
        self.file = file
        self.entry = entry
        self.reason = reason


def read_entries(
    content: Mapping[str, Any], table: str, named_by: str, file: str, make: Callable[[dict[str, Any]], _Entry]
) -> tuple[_Entry, ...]:
    """Every entry of a table; what the file says at its top holds for each entry that does not say it."""
    shared = {key: value for key, value in content.items() if key != table}
    entries = content.get(table, [])
    if not isinstance(entries, list):
        raise ContentFileError(file, table, "must be a list of tables")
    made = []
    for place, entry in enumerate(entries, start=1):
        where = str(entry.get(named_by, place)) if isinstance(entry, dict) else str(place)
        try:
            made.append(make({**shared, **entry}))
        except (KeyError, TypeError, ValueError) as problem:
            raise ContentFileError(file, where, _in_words(problem)) from problem
    return tuple(made)


def refuse_unknown_keys(entry: Mapping[str, Any], keys: frozenset[str]) -> None:
    """A misspelt key would be lost in silence."""
    unknown = sorted(entry.keys() - keys)
    if unknown:
        raise ValueError(f"unknown key {unknown[0]}")


def text_at(entry: Mapping[str, Any], key: str) -> str:
    """A text that must be there."""
    value = entry[key]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} must be text")
    return value


def text_or(entry: Mapping[str, Any], key: str, otherwise: str) -> str:
    """A text that may be left out."""
    return text_at(entry, key) if key in entry else otherwise


def texts_at(entry: Mapping[str, Any], key: str) -> list[str]:
    """A list of texts, empty when left out."""
    values = entry.get(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ValueError(f"{key} must be a list of texts")
    return values


def _in_words(problem: Exception) -> str:
    return f"{problem.args[0]} is missing" if isinstance(problem, KeyError) else str(problem)
