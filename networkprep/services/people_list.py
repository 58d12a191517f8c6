"""The list of people: a first page at once, the rest by key, and search by name or situation as one types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from networkprep.domain.clock import Clock
from networkprep.domain.people import PersonRow
from networkprep.domain.people_list import PeopleFound, PeopleWish, Shown, name_fits, search_words, where_matched
from networkprep.domain.plain_text import search_key
from networkprep.services.name_words import NameWords
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.people_list import SEARCH_AT_MOST, PeopleListGateway

FIRST_ROWS = 60
FOUND_ROWS = 24
"""Rows of a search that come with the keystroke: what a window shows; more are read when they are scrolled to."""


class PeopleListService:
    """Answers for the list; keys are cheap, rows are read where they are looked at."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock
        self._names: NameWords | None = None
        self._names_as_of = -1

    def find(self, wish: PeopleWish) -> PeopleFound:
        """What the list shows first. Without words only the first rows come; ``all_ids`` gives the rest."""
        with self._data.reading() as connection:
            if wish.words.strip():
                return self._searched(connection, wish)
            gateway = PeopleListGateway(connection)
            rows = gateway.first_rows(wish, self._clock.today(), FIRST_ROWS)
            return PeopleFound(wish, [row.id for row in rows], rows, cut=len(rows) == FIRST_ROWS)

    def all_ids(self, wish: PeopleWish) -> PeopleFound:
        """Every key of a list without search words, in order; no rows."""
        with self._data.reading() as connection:
            ids = PeopleListGateway(connection).ids(wish, self._clock.today())
        return PeopleFound(wish, ids, ())

    def rows(self, ids: Iterable[int], words: str = "") -> tuple[PersonRow, ...]:
        """The rows of these people in the order asked for, saying where the search words matched."""
        with self._data.reading() as connection:
            return self._rows(PeopleListGateway(connection), list(ids), words)

    def _searched(self, connection: DataConnection, wish: PeopleWish) -> PeopleFound:
        gateway = PeopleListGateway(connection)
        ids = gateway.found(wish, self._clock.today())
        guessed = not ids
        if guessed and wish.shown is Shown.EVERYONE:
            ids = [key for key, _ in self._name_words(gateway).like(search_key(wish.words))]
        rows = self._rows(gateway, ids[:FOUND_ROWS], "" if guessed else wish.words)
        return PeopleFound(wish, ids, rows, guessed=guessed and bool(ids), cut=len(ids) >= SEARCH_AT_MOST)

    def _rows(self, gateway: PeopleListGateway, ids: Sequence[int], words: str) -> tuple[PersonRow, ...]:
        found = gateway.rows(ids)
        rows = [found[key] for key in ids if key in found]
        wanted = search_words(words)
        return tuple(_with_matches(gateway, rows, wanted)) if wanted else tuple(rows)

    def _name_words(self, gateway: PeopleListGateway) -> NameWords:
        as_of = self._data.raw.total_changes
        if self._names is None or self._names_as_of != as_of:
            self._names = NameWords(gateway.name_keys())
            self._names_as_of = as_of
        return self._names


def _with_matches(gateway: PeopleListGateway, rows: list[PersonRow], words: tuple[str, ...]) -> list[PersonRow]:
    elsewhere = [row.id for row in rows if not name_fits(words, row.name)]
    texts = gateway.documents(elsewhere) if elsewhere else {}
    marked = []
    for row in rows:
        where, excerpt = where_matched(words, texts[row.id]) if row.id in texts else (None, "")
        marked.append(replace(row, matched=excerpt, matched_in=where))
    return marked
