"""Finds people, events and starters for the palette."""

from __future__ import annotations

from functools import cached_property

from networkprep.domain.finding import FoundKind, FoundRow
from networkprep.domain.plain_text import search_key
from networkprep.services.starter_library import load_library
from networkprep.store.data_file import DataFile
from networkprep.store.finding_queries import events_like, people_like

MOST_OF_A_KIND = 20


class FindingService:
    """Looks everywhere at once."""

    def __init__(self, data: DataFile) -> None:
        self._data = data

    def find(self, text: str) -> tuple[FoundRow, ...]:
        """What has words that begin like those of ``text``: people, events, starters, at most twenty of each."""
        words = search_key(text).split()
        if not words:
            return ()
        with self._data.reading() as connection:
            people = people_like(connection, words, MOST_OF_A_KIND)
            events = events_like(connection, words, MOST_OF_A_KIND)
        return people + events + self._starters(words)

    def _starters(self, words: list[str]) -> tuple[FoundRow, ...]:
        fitting = (
            row for row, known in self._library if all(any(word.startswith(part) for word in known) for part in words)
        )
        return tuple(row for row, _ in zip(fitting, range(MOST_OF_A_KIND), strict=False))

    @cached_property
    def _library(self) -> tuple[tuple[FoundRow, list[str]], ...]:
        """Built-in lines, read when first looked for, with the words they are found by."""
        return tuple(
            (FoundRow(FoundKind.STARTER, line.id, line.text), search_key(line.text).split()) for line in load_library()
        )
