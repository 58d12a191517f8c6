"""Many keys in portions that one statement can name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

_T = TypeVar("_T")

_AT_ONCE = 500
"""Half of what the oldest SQLite takes as values of one statement."""


def portions(values: Iterable[_T]) -> Iterator[list[_T]]:
    """The values, five hundred at a time."""
    wanted = list(values)
    for start in range(0, len(wanted), _AT_ONCE):
        yield wanted[start : start + _AT_ONCE]
