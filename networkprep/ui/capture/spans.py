"""Keeps dismissed places where they belong while the line around them is typed on."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from networkprep.domain.capture_line import Span


def span_of(key: str) -> Span:
    """The place in the line that a chip of ``part_chips.chips_of`` stands for."""
    start, _, end = key.partition("-")
    return int(start), int(end)


def moved_spans(spans: frozenset[Span], before: str, after: str) -> frozenset[Span]:
    """The same places in the changed text; a place whose beginning was typed over is forgotten."""
    if not spans or before == after:
        return spans
    same_start = _alike(before, after)
    room = min(len(before), len(after)) - same_start
    same_end = _alike(before[::-1][:room], after[::-1][:room])
    changed_end = len(before) - same_end
    grown = len(after) - len(before)
    moved = (_moved(span, same_start, changed_end, grown) for span in spans)
    return frozenset(span for span in moved if span is not None and span[0] < span[1])


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _moved(span: Span, start: int, end: int, grown: int) -> Span | None:
    """One place after ``start:end`` was replaced by text that is ``grown`` characters longer."""
    first, last = span
    if last <= start:
        return span
    if first >= end:
        return first + grown, last + grown
    if first < start:
        return first, (last + grown if end <= last else start)
    return None
