"""The starter library as a person browses it: found by what fits, and one line in full (F03)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from networkprep.domain.library import (
    LineDetails,
    LineMark,
    LineRow,
    LinesFound,
    LinesWish,
    LineUses,
    fits,
    follow_ups_under,
    has_words,
)
from networkprep.domain.plain_text import search_key
from networkprep.domain.ranking import LineHistory
from networkprep.domain.starters import Starter, StarterCategory
from networkprep.services.line_library import LineLibrary
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.starter_gateway import LineMarks, StarterGateway

MOST_ROWS = 1000
"""Rows shown at once: nobody reads on after a thousand, and one more word narrows it down."""


class LibraryService:
    """Finds lines and reads one; changing them is the matter of OwnLinesService."""

    def __init__(self, data: DataFile, library: LineLibrary) -> None:
        self._data = data
        self._library = library

    def find(self, wish: LinesWish) -> LinesFound:
        """The lines that fit, category by category; lines made for the wished kind of event come first in each."""
        words = search_key(wish.words).split()
        with self._data.reading() as connection:
            rows = [row for row in self._rows(connection) if fits(row, wish) and has_words(row.line.text, words)]
        order = {category: place for place, category in enumerate(StarterCategory)}
        rows.sort(key=lambda row: (order[row.line.category], not _is_made_for(row.line, wish), not row.is_own))
        return LinesFound(wish, tuple(rows[:MOST_ROWS]), len(rows))

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

    def _rows(self, connection: DataConnection) -> Iterator[LineRow]:
        starters = StarterGateway(connection)
        marks, history = starters.marks(), starters.history(None)
        return (_row(line, marks, history) for line in self._library.all(marks))


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
