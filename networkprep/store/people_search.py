"""Search by situation, quick with a hundred thousand people: whom the words fit, and what they may have fitted.

A search reads at most two hundred documents and sorts those; ranking a short prefix would read them all
(performance 3d).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection

from networkprep.domain.people import MatchedIn
from networkprep.domain.people_list import PeopleWish, search_words
from networkprep.domain.plain_text import clean_line, search_key
from networkprep.store.driver import driver_of
from networkprep.store.people_list import ListDays, condition_of, needed_tables, order_of, places, values_of
from networkprep.store.search_documents import NAME_SIGN, WORDS, day_text

SEARCH_AT_MOST = 200
_TOO_SHORT, _LONGEST_INDEXED = 2, 4
_OWN = f"SELECT id, organisation, title, {', '.join(WORDS)} FROM person WHERE id IN ({{people}})"
_EVENT = "e.title || CASE WHEN e.place = '' THEN '' ELSE ', ' || e.place END || ', ' || {day}"
_FURTHER: tuple[tuple[MatchedIn, str], ...] = (
    (
        MatchedIn.SITUATION,
        f"SELECT n.person_id, {_EVENT.format(day=day_text('n.met_on'))}, n.detail, n.why, n.paths_cross "
        "FROM encounter n JOIN event e ON e.id = n.event_id WHERE n.person_id IN ({people}) ORDER BY n.met_on DESC",
    ),
    (
        MatchedIn.SITUATION,
        f"SELECT p.id, {_EVENT.format(day=day_text('p.met_on'))} FROM person p JOIN event e ON e.id = p.met_event_id "
        "WHERE p.id IN ({people})",
    ),
    (MatchedIn.CAPTURE, "SELECT person_id, raw FROM capture WHERE person_id IN ({people}) ORDER BY taken_on DESC"),
    (
        MatchedIn.TALK,
        "SELECT t.person_id, i.note FROM interaction_person t JOIN interaction i ON i.id = t.interaction_id "
        "WHERE t.person_id IN ({people}) AND i.note <> '' ORDER BY i.on_date DESC",
    ),
    (MatchedIn.PROMISE, "SELECT person_id, text FROM promise WHERE person_id IN ({people})"),
    (MatchedIn.TAG, "SELECT person_id, text FROM person_tag WHERE person_id IN ({people})"),
    (MatchedIn.POINT, "SELECT person_id, value FROM contact_point WHERE person_id IN ({people})"),
)

Texts = dict[int, list[tuple[MatchedIn, str]]]


class PeopleSearchGateway:
    """Looks for people on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._driver = driver_of(connection)

    def found(self, wish: PeopleWish, days: ListDays) -> list[int]:
        """The keys of people whose texts hold all words, those found by name first, each part in the list's order.

        At most two hundred of each; every word may be the beginning of one, and stands for itself alone: quotes and
        wildcards are letters (row 55). Where one or two letters fit more than that, those whose name begins with them
        come first, and no surname is looked for: the index would have to read through everybody.
        """
        match = match_expression(wish.words)
        if not match:
            return self.holding(wish, days)
        held = self._whole_words(wish, days) or self._matching(match, wish, days)
        key = search_key(wish.words)
        if len(held) >= SEARCH_AT_MOST and len(key) <= _TOO_SHORT:
            named = self._beginning(key, wish, days)
        else:
            named = self._matching(_names_expression(wish.words), wish, days)
        return list(dict.fromkeys([*named, *held]))

    def holding(self, wish: PeopleWish, days: ListDays) -> list[int]:
        """Those whose name or organisation holds exactly what is typed: signs only, or letters amid a word."""
        query = (
            f"SELECT p.id {needed_tables(wish)} WHERE instr(p.name || ' ' || p.organisation, :typed) > 0 "
            f"AND {condition_of(wish)} {order_of(wish)} LIMIT {SEARCH_AT_MOST}"
        )
        values = {"typed": clean_line(wish.words).text, **values_of(wish, days)}
        return [key for (key,) in self._driver.execute(query, values)]

    def known_words(self, words: str) -> tuple[str, str]:
        """The words that somebody's document holds, and those that nobody's does."""
        known: list[str] = []
        unknown: list[str] = []
        for part in clean_line(words).text.split():
            (known if self._is_known(part) else unknown).append(part)
        return " ".join(known), " ".join(unknown)

    def among(self, ids: Sequence[int], words: str) -> list[int]:
        """Those of these people whose document holds all words, in the order given."""
        people = ",".join(map(str, ids)) or "NULL"
        query = f"SELECT rowid FROM person_index WHERE person_index MATCH ? AND rowid IN ({people})"
        held = {key for (key,) in self._driver.execute(query, (match_expression(words),))}
        return [key for key in ids if key in held]

    def own_texts(self, ids: Sequence[int]) -> Texts:
        """What stands on the page of these people beside their names, text by text."""
        found: Texts = {}
        for key, organisation, title, *words in self._driver.execute(_OWN.format(people=places(ids)), ids):
            own = [(MatchedIn.ORGANISATION, organisation), (MatchedIn.ORGANISATION, title)]
            found[key] = [*own, *((MatchedIn.WORDS, part) for part in words if part)]
        return found

    def further_texts(self, ids: Sequence[int]) -> Texts:
        """What hangs on these people: where they were met, notes, talks, promises, tags and ways to reach them."""
        found: Texts = defaultdict(list)
        for where, query in _FURTHER:
            for key, *texts in self._driver.execute(query.format(people=places(ids)), ids):
                found[key] += [(where, text) for text in texts if text]
        return found

    def _whole_words(self, wish: PeopleWish, days: ListDays) -> list[int]:
        """Two hundred whose documents hold the words just so, else nobody.

        Beginnings of up to four letters stand in the index; of longer ones every document would be read, and a whole
        word that so many share is most often meant as it is.
        """
        if max(map(len, wish.words.split())) <= _LONGEST_INDEXED:
            return []
        found = self._matching(match_expression(wish.words, whole=True), wish, days)
        return found if len(found) >= SEARCH_AT_MOST else []

    def _is_known(self, word: str) -> bool:
        match = match_expression(word)
        query = "SELECT 1 FROM person_index WHERE person_index MATCH ? LIMIT 1"
        return not match or self._driver.execute(query, (match,)).fetchone() is not None

    def _matching(self, match: str, wish: PeopleWish, days: ListDays) -> list[int]:
        return self._bounded("SELECT rowid FROM person_index WHERE person_index MATCH :asked", match, wish, days)

    def _beginning(self, key: str, wish: PeopleWish, days: ListDays) -> list[int]:
        return self._bounded(
            "SELECT id AS rowid FROM person WHERE name_key >= :asked AND name_key < :asked || char(1114111)",
            key,
            wish,
            days,
        )

    def _bounded(self, query: str, asked: str, wish: PeopleWish, days: ListDays) -> list[int]:
        """The first two hundred of a query, as the list shows and sorts them; in a group, the group's first ones."""
        some = f"{query} LIMIT {SEARCH_AT_MOST}" if wish.group is None else query
        whole = (
            f"SELECT p.id {needed_tables(wish)} JOIN ({some}) i ON i.rowid = p.id "
            f"WHERE {condition_of(wish)} {order_of(wish)} LIMIT {SEARCH_AT_MOST}"
        )
        found = self._driver.execute(whole, {"asked": asked, **values_of(wish, days)})
        return [key for (key,) in found]


def match_expression(words: str, *, whole: bool = False) -> str:
    """The words as a full-text expression: all of them, each quoted and open at its end; empty without any word.

    A word stands as it was typed or as it is folded: "Strøm" finds what was written "Strom", and the other way about.
    """
    parts = [part for part in clean_line(words).text.split() if any(letter.isalnum() for letter in part)]
    return " AND ".join(_either(part, search_key(part), "" if whole else "*") for part in parts)


def _either(typed: str, folded: str, end: str) -> str:
    if folded == typed.lower() or not any(letter.isalnum() for letter in folded):
        return _quoted(typed, end)
    return f"({_quoted(typed, end)} OR {_quoted(folded, end)})"


def _quoted(word: str, end: str) -> str:
    return '"{}"{}'.format(word.replace('"', '""'), end)


def _names_expression(words: str) -> str:
    """The same for names alone, whose words stand in the index behind a sign."""
    return " AND ".join(f'"{NAME_SIGN}{word}"*' for word in search_words(words))
