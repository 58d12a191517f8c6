"""The list of people: a first page at once, the rest by key, and search by name or situation as one types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from networkprep.domain.clock import Clock
from networkprep.domain.options import TOUCH_GAP_DAYS
from networkprep.domain.people import PersonRow
from networkprep.domain.people_list import PeopleFound, PeopleWish, Shown, WhereMatched, not_in_names, search_words
from networkprep.domain.plain_text import search_key
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.people_list import ListDays, PeopleListGateway
from networkprep.store.people_search import SEARCH_AT_MOST, PeopleSearchGateway
from networkprep.system.settings import Settings

if TYPE_CHECKING:
    from networkprep.services.name_words import NameWords

FIRST_ROWS = 60
FOUND_ROWS = 24
"""Rows of a search that come with the keystroke: what a window shows; more are read when they are scrolled to."""
_EXCERPTS_APART = " · "
_GUESSES, _GUESSES_AMONG = 50, 500


class PeopleListService:
    """Answers for the list; keys are cheap, rows are read where they are looked at."""

    def __init__(self, data: DataFile, settings: Settings, clock: Clock) -> None:
        self._data = data
        self._settings = settings
        self._clock = clock
        self._names: NameWords | None = None
        self._names_as_of = -1

    def find(self, wish: PeopleWish, *, whole: bool = False) -> PeopleFound:
        """What the list shows first. Without words only the first rows come, and ``all_ids`` gives the rest later.

        ``whole`` brings every key at once: for a list that is shown already and only read anew.
        """
        with self._data.reading() as connection:
            if wish.words.strip():
                return self._searched(connection, wish)
            gateway = PeopleListGateway(connection)
            rows = gateway.first_rows(wish, self._days(), FIRST_ROWS)
            if whole:
                return PeopleFound(wish, gateway.ids(wish, self._days()), rows)
            return PeopleFound(wish, [row.id for row in rows], rows, cut=len(rows) == FIRST_ROWS)

    def all_ids(self, wish: PeopleWish) -> PeopleFound:
        """Every key of a list without search words, in order; no rows."""
        with self._data.reading() as connection:
            ids = PeopleListGateway(connection).ids(wish, self._days())
        return PeopleFound(wish, ids, ())

    def rows(self, ids: Iterable[int], words: str = "") -> tuple[PersonRow, ...]:
        """The rows of these people in the order asked for, saying where the search words matched."""
        with self._data.reading() as connection:
            return _rows(connection, list(ids), words)

    def _days(self) -> ListDays:
        return ListDays(self._clock.today(), self._settings.number(TOUCH_GAP_DAYS))

    def _searched(self, connection: DataConnection, wish: PeopleWish) -> PeopleFound:
        gateway = PeopleSearchGateway(connection)
        ids = gateway.found(wish, self._days())
        guessed = not ids and wish.shown is Shown.EVERYONE and wish.group is None
        words = wish.words
        if guessed:
            ids, words = self._guessed(connection, wish)
        rows = _rows(connection, ids[:FOUND_ROWS], words)
        return PeopleFound(wish, ids, rows, guessed=guessed and bool(ids), cut=len(ids) >= SEARCH_AT_MOST)

    def _guessed(self, connection: DataConnection, wish: PeopleWish) -> tuple[list[int], str]:
        """Names that are like the words, or like those that nobody has beside others that fit; and what did fit."""
        gateway = PeopleSearchGateway(connection)
        alike = self._alike(connection, wish.words, _GUESSES)
        if alike:
            return alike, ""
        known, unknown = gateway.known_words(wish.words)
        if known and unknown:
            alike = gateway.among(self._alike(connection, unknown, _GUESSES_AMONG), known)
        return (alike, known) if alike else (gateway.holding(wish, self._days()), "")

    def _alike(self, connection: DataConnection, words: str, most: int) -> list[int]:
        return [key for key, _ in self._name_words(connection).like(search_key(words), most)]

    def _name_words(self, connection: DataConnection) -> NameWords:
        from networkprep.services.name_words import NameWords  # noqa: PLC0415  # 6 MB, for a word that is nowhere

        gateway = PeopleListGateway(connection)
        as_of = gateway.rows_written()
        if self._names is None or self._names_as_of != as_of:
            self._names = NameWords(gateway.name_keys())
            self._names_as_of = as_of
        return self._names


def _rows(connection: DataConnection, ids: Sequence[int], words: str) -> tuple[PersonRow, ...]:
    found = PeopleListGateway(connection).rows(ids)
    rows = [found[key] for key in ids if key in found]
    wanted = search_words(words)
    return tuple(_with_matches(PeopleSearchGateway(connection), rows, wanted)) if wanted else tuple(rows)


def _with_matches(
    gateway: PeopleSearchGateway, rows: Sequence[PersonRow], words: tuple[str, ...]
) -> Iterator[PersonRow]:
    """What stands on the page is looked through first; what hangs on a person only where a word is still missing."""
    sought = {row.id: WhereMatched(open_words=not_in_names(words, row.name)) for row in rows}
    for read in (gateway.own_texts, gateway.further_texts):
        missing = [key for key, where in sought.items() if where.open_words]
        if missing:
            texts = read(missing)
            sought |= {key: sought[key].with_texts(texts.get(key, ())) for key in missing}
    for row in rows:
        where = sought[row.id]
        yield replace(row, matched=_EXCERPTS_APART.join(where.excerpts), matched_in=where.where)
