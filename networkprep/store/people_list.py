"""The people list's queries: keys in order, rows by key, and search that stays quick with a hundred thousand people.

A search reads at most two hundred documents and sorts those; ranking a short prefix would read them all
(performance 3d).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from networkprep.domain.people import MatchedIn, PersonRow
from networkprep.domain.people_list import PeopleOrder, PeopleWish, Shown
from networkprep.domain.plain_text import clean_line, search_key
from networkprep.store.driver import driver_of

SEARCH_AT_MOST = 200
_TOO_SHORT = 2
_ROW_COLUMNS = (
    "p.id, p.name, p.organisation, coalesce(e.title, p.how_met) AS met_where, "
    "p.last_touch_on, p.next_touch_on, p.rhythm, p.resting"
)
_ROWS_FROM = "FROM person p LEFT JOIN event e ON e.id = p.met_event_id"
_TEXTS = (
    "organisation, title, lit_up, detail, challenge, how_met, place, sector, could_offer, would_learn, "
    "nickname, called, notes, private_notes"
)
_SHOWN = {
    Shown.EVERYONE: "p.no_contact = 0",
    Shown.WORTH_A_HELLO: "p.no_contact = 0 AND p.resting = 0 AND p.next_touch_on <= :today",
    Shown.RESTING: "p.no_contact = 0 AND p.resting = 1",
    Shown.NO_CONTACT: "p.no_contact = 1",
}
_ORDERS = {
    PeopleOrder.NAME: ("p.name_key {way}", "p.id {way}"),
    PeopleOrder.WHERE_MET: ("coalesce(e.title, p.how_met) = ''", "coalesce(e.title, p.how_met) {way}", "p.name_key"),
    PeopleOrder.LAST_TOUCH: ("p.last_touch_on IS NULL", "p.last_touch_on {way}", "p.name_key"),
    PeopleOrder.NEXT_TOUCH: ("p.next_touch_on IS NULL", "p.next_touch_on {way}", "p.name_key"),
}


class PeopleListGateway:
    """Reads lists of people on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        # What a keystroke asks is said to the driver as it is: through SQLAlchemy the four statements of a search take
        # 0.6 ms more, a third of what it may take altogether (performance 9).
        self._driver = driver_of(connection)

    def first_rows(self, wish: PeopleWish, today: date, count: int) -> tuple[PersonRow, ...]:
        """The first rows of a list without search words."""
        query = f"SELECT {_ROW_COLUMNS} {_ROWS_FROM} WHERE {_SHOWN[wish.shown]} {_order(wish)} LIMIT :count"
        return _rows(self._driver.execute(query, {"today": today.isoformat(), "count": count}))

    def ids(self, wish: PeopleWish, today: date) -> array[int]:
        """The keys of a whole list without search words, in order."""
        if wish.shown is Shown.EVERYONE and wish.order is PeopleOrder.NAME:
            return self._everyone(wish)
        query = f"SELECT p.id {_needed_tables(wish)} WHERE {_SHOWN[wish.shown]} {_order(wish)}"
        return array("q", [key for (key,) in self._driver.execute(query, {"today": today.isoformat()})])

    def found(self, wish: PeopleWish, today: date) -> list[int]:
        """The keys of people whose texts hold all words, those found by name first, each part in the list's order.

        At most two hundred of each; every word may be the beginning of one, and stands for itself alone: quotes and
        wildcards are letters (row 55). Where one or two letters fit more than that, those whose name begins with them
        come first, and no surname is looked for: the index would have to read through everybody.
        """
        match = match_expression(wish.words)
        if not match:
            return self._holding(wish, today)
        held = self._matching(match, wish, today)
        key = search_key(wish.words)
        if len(held) >= SEARCH_AT_MOST and len(key) <= _TOO_SHORT:
            named = self._beginning(key, wish, today)
        else:
            named = self._matching(f"{{name}} : ({match})", wish, today)
        known = set(named)
        return named + [key for key in held if key not in known]

    def rows(self, ids: Iterable[int]) -> dict[int, PersonRow]:
        """The rows of these people, by key; who is gone is left out."""
        wanted = tuple(ids)
        query = f"SELECT {_ROW_COLUMNS} {_ROWS_FROM} WHERE p.id IN ({_places(wanted)})"
        return {row.id: row for row in _rows(self._driver.execute(query, wanted))}

    def documents(self, ids: Iterable[int]) -> dict[int, list[tuple[MatchedIn, str]]]:
        """What a search looks through beside the names, text by text, what one would recognise first."""
        wanted = tuple(ids)
        query = (
            f"SELECT id, (SELECT situation FROM person_index WHERE rowid = id), {_TEXTS} "
            f"FROM person WHERE id IN ({_places(wanted)})"
        )
        found: dict[int, list[tuple[MatchedIn, str]]] = {}
        for key, situation, organisation, title, *words in self._driver.execute(query, wanted):
            own = [(MatchedIn.ORGANISATION, organisation), (MatchedIn.ORGANISATION, title)]
            told = [(MatchedIn.WORDS, part) for part in words if part]
            found[key] = [*own, *told, (MatchedIn.SITUATION, situation or "")]
        return found

    def name_keys(self) -> Sequence[tuple[int, str]]:
        """Key and folded name of everyone who may be listed."""
        return self._driver.execute("SELECT id, name_key FROM person WHERE no_contact = 0").fetchall()

    def _everyone(self, wish: PeopleWish) -> array[int]:
        """Read from the index of names alone; who is left out is few, and asked for apart (a fifth of the time)."""
        hidden = {key for (key,) in self._driver.execute("SELECT id FROM person WHERE no_contact = 1")}
        every = self._driver.execute(f"SELECT p.id FROM person p {_order(wish)}")
        return array("q", [key for (key,) in every if key not in hidden])

    def _matching(self, match: str, wish: PeopleWish, today: date) -> list[int]:
        return self._bounded("SELECT rowid FROM person_index WHERE person_index MATCH :asked", match, wish, today)

    def _beginning(self, key: str, wish: PeopleWish, today: date) -> list[int]:
        return self._bounded(
            "SELECT id AS rowid FROM person WHERE name_key >= :asked AND name_key < :asked || char(1114111)",
            key,
            wish,
            today,
        )

    def _bounded(self, query: str, asked: str, wish: PeopleWish, today: date) -> list[int]:
        """The first two hundred of a query, as the list shows and sorts them."""
        whole = (
            f"SELECT p.id {_needed_tables(wish)} JOIN ({query} LIMIT {SEARCH_AT_MOST}) i ON i.rowid = p.id "
            f"WHERE {_SHOWN[wish.shown]} {_order(wish)}"
        )
        found = self._driver.execute(whole, {"asked": asked, "today": today.isoformat()})
        return [key for (key,) in found]

    def _holding(self, wish: PeopleWish, today: date) -> list[int]:
        """A search of signs only, which no word index knows: looked for in names and organisations as it is typed."""
        query = (
            f"SELECT p.id {_ROWS_FROM} WHERE instr(p.name || ' ' || p.organisation, :typed) > 0 "
            f"AND {_SHOWN[wish.shown]} {_order(wish)} LIMIT {SEARCH_AT_MOST}"
        )
        values = {"typed": clean_line(wish.words).text, "today": today.isoformat()}
        return [key for (key,) in self._driver.execute(query, values)]


def match_expression(words: str) -> str:
    """The words as a full-text expression: all of them, each quoted and open at its end; empty without any word."""
    parts = [part.replace('"', '""') for part in clean_line(words).text.split()]
    return " ".join(f'"{part}"*' for part in parts if any(letter.isalnum() for letter in part))


def _places(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))


def _needed_tables(wish: PeopleWish) -> str:
    return _ROWS_FROM if wish.order is PeopleOrder.WHERE_MET else "FROM person p"


def _order(wish: PeopleWish) -> str:
    way = "DESC" if wish.downwards else "ASC"
    return "ORDER BY " + ", ".join(term.format(way=way) for term in _ORDERS[wish.order])


def _rows(found: Iterable[Sequence[Any]]) -> tuple[PersonRow, ...]:
    return tuple(
        PersonRow(
            id=key,
            name=name,
            organisation=organisation,
            met_where=met_where or "",
            last_touch_on=_day(last),
            next_touch_on=_day(following),
            rhythm=rhythm,
            resting=bool(resting),
        )
        for key, name, organisation, met_where, last, following, rhythm, resting in found
    )


def _day(value: object) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
