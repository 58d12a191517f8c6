"""The starter library as a person browses it: found by what fits, and one line in full (F03)."""

from __future__ import annotations

from collections.abc import Mapping

from networkprep.domain.library import (
    LineDetails,
    LineMark,
    LineRow,
    LinesFound,
    LinesShown,
    LinesWish,
    LineUses,
    fits,
    follow_ups_under,
    has_words,
)
from networkprep.domain.plain_text import search_key
from networkprep.domain.ranking import LineHistory
from networkprep.domain.starters import Starter, StarterCategory, StarterSource
from networkprep.services.line_library import LineLibrary
from networkprep.store.data_file import DataFile
from networkprep.store.starter_gateway import LineMarks, StarterGateway

MOST_ROWS = 1000
"""Rows shown at once: nobody reads on after a thousand, and one more word narrows it down."""

_OWN = StarterSource.OWN


class LibraryService:
    """Finds lines and reads one; changing them is the matter of OwnLinesService."""

    def __init__(self, data: DataFile, library: LineLibrary) -> None:
        self._data = data
        self._library = library

    def find(self, wish: LinesWish) -> LinesFound:
        """The lines that fit, category by category; lines made for the wished kind of event come first in each."""
        words = search_key(wish.words).split()
        with self._data.reading() as connection:
            starters = StarterGateway(connection)
            marks, history = starters.marks(), starters.history(None)
        shown = _Shown(wish.shown, marks)
        lines = [line for line in self._library.all(marks) if shown.has(line) and fits(line, wish)]
        lines = [line for line in lines if has_words(line.text, words)]
        order = {category: place for place, category in enumerate(StarterCategory)}
        lines.sort(key=lambda line: (order[line.category], not _is_made_for(line, wish), line.source is not _OWN))
        return LinesFound(wish, tuple(_row(line, marks, history) for line in lines[:MOST_ROWS]), len(lines))

    def details(self, key: str) -> LineDetails:
        """One line in full; raises GoneError when it is no longer there."""
        with self._data.reading() as connection:
            starters = StarterGateway(connection)
            marks = starters.marks()
            line = self._library.find(marks, key)
            row = _row(line, marks, starters.history(None))
        built_in = self._library.built_in.get(key)
        questions = self._library.lines(marks).get(StarterCategory.FOLLOWUPS_Q, [])
        shown = [each for each in questions if each.id not in marks.hidden]
        follow_ups = follow_ups_under(line, shown) if line.category is StarterCategory.OPENERS else ()
        return LineDetails(row, built_in.text if built_in else "", follow_ups)


class _Shown:
    """Which lines are asked for by what the person made of them; hidden ones only when just these are."""

    def __init__(self, shown: LinesShown, marks: LineMarks) -> None:
        self._shown = shown
        self._marks = marks

    def has(self, line: Starter) -> bool:
        """Whether this line is one of them."""
        marks, shown = self._marks, self._shown
        if shown is LinesShown.HIDDEN or line.id in marks.hidden:
            return shown is LinesShown.HIDDEN and line.id in marks.hidden
        if shown is LinesShown.FAVOURITES:
            return line.id in marks.favourites
        if shown is LinesShown.OWN:
            return line.source is _OWN or line.id in marks.wordings
        return shown is LinesShown.ALL or line.source is StarterSource.GUIDE


def _row(line: Starter, marks: LineMarks, history: Mapping[str, LineHistory]) -> LineRow:
    past = history.get(line.id)
    mark = LineMark(
        favourite=line.id in marks.favourites,
        hidden=line.id in marks.hidden,
        reworded=line.id in marks.wordings,
        uses=LineUses(past.worked, past.flat) if past else LineUses(),
    )
    return LineRow(line, mark)


def _is_made_for(line: Starter, wish: LinesWish) -> bool:
    return wish.kind is not None and wish.kind in line.contexts
