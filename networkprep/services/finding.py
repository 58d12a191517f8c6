"""Finds people, events and starters for the palette."""

from __future__ import annotations

from itertools import islice

from networkprep.domain.finding import FoundKind, FoundRow
from networkprep.domain.library import has_words
from networkprep.domain.plain_text import search_key
from networkprep.services.line_library import LineLibrary
from networkprep.store.data_file import DataFile
from networkprep.store.finding_queries import events_like, people_like
from networkprep.store.starter_gateway import LineMarks, StarterGateway

MOST_OF_A_KIND = 20


class FindingService:
    """Looks everywhere at once."""

    def __init__(self, data: DataFile, library: LineLibrary) -> None:
        self._data = data
        self._library = library

    def find(self, text: str) -> tuple[FoundRow, ...]:
        """What has words that begin like those of ``text``: people, events, starters, at most twenty of each."""
        words = search_key(text).split()
        if not words:
            return ()
        with self._data.reading() as connection:
            people = people_like(connection, text, MOST_OF_A_KIND)
            events = events_like(connection, words, MOST_OF_A_KIND)
            marks = StarterGateway(connection).marks()
        return people + events + self._starters(words, marks)

    def _starters(self, words: list[str], marks: LineMarks) -> tuple[FoundRow, ...]:
        """Lines as the person says them, own ones too; not those they have hidden."""
        fitting = (
            FoundRow(FoundKind.STARTER, line.id, line.text)
            for line in self._library.all(marks)
            if has_words(line.text, words) and line.id not in marks.hidden
        )
        return tuple(islice(fitting, MOST_OF_A_KIND))
