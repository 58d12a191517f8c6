"""What was recognised in a line, as chips: its kind in a word, its text, a due day with its weekday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from networkprep.domain.capture_line import CaptureLine, CapturePart, PartKind
from networkprep.ui.widgets.chips import Chip
from networkprep.ui.words import fill
from networkprep.ui.words.captures import part_icon, part_word
from networkprep.ui.words.dates import day_words, near_words

MOST_CHIPS = 40


def chips_of(line: CaptureLine, today: date, *, dismissable: bool = False) -> tuple[Chip, ...]:
    """One chip for each part in the order of the line, and one for each due day, which can be dismissed alone."""
    chips = [chip for part in line.parts for chip in _of_part(part, today, dismissable)]
    if len(chips) <= MOST_CHIPS:
        return tuple(chips)
    more = QCoreApplication.translate("Captures", "and %n more", "", len(chips) - MOST_CHIPS + 1)
    return (*chips[: MOST_CHIPS - 1], Chip("", "", more, "more"))


def _of_part(part: CapturePart, today: date, dismissable: bool) -> Iterator[Chip]:
    word, icon = part_word(part.kind), part_icon(part.kind)
    key = f"{part.start}-{part.end}"
    if part.kind is PartKind.QUALITY:
        yield Chip(key, "", word, icon, dismissable)
    else:
        yield Chip(key, word, part.text, icon, dismissable)
    if part.due is not None and part.due_words is not None:
        start, end = part.due_words
        due = QCoreApplication.translate("Captures", "due")
        yield Chip(f"{start}-{end}", due, _due_words(part.due, today), "clock", dismissable)


def _due_words(day: date, today: date) -> str:
    return fill("{day} ({near})", day=day_words(day, today), near=near_words(day, today))
