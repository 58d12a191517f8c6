"""The people list's queries: keys in order, and rows by key."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import filterfalse
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection

from networkprep.domain.day_steps import days_after
from networkprep.domain.due_dates import TOUCH_GAP_DAYS
from networkprep.domain.people import PersonRow
from networkprep.domain.people_groups import PeopleGroup
from networkprep.domain.people_list import PeopleOrder, PeopleWish, Shown
from networkprep.store.driver import driver_of
from networkprep.store.portions import portions

_KEY = itemgetter(0)
_ROW_COLUMNS = (
    "p.id, p.name, p.organisation, coalesce(e.title, p.how_met) AS met_where, "
    "p.last_touch_on, p.next_touch_on, p.rhythm, p.resting"
)
_ROWS_FROM = "FROM person p LEFT JOIN event e ON e.id = p.met_event_id"
SHOWN = {
    Shown.EVERYONE: "p.no_contact = 0",
    Shown.WORTH_A_HELLO: "p.no_contact = 0 AND p.resting = 0 AND p.next_touch_on <= :today "
    "AND (p.last_touch_on IS NULL OR p.last_touch_on <= :touched_by)",
    Shown.RESTING: "p.no_contact = 0 AND p.resting = 1",
    Shown.NO_CONTACT: "p.no_contact = 1",
}
_FEW = frozenset({Shown.RESTING, Shown.NO_CONTACT})
_ORDERS = {
    PeopleOrder.NAME: ("p.name_key {way}", "p.id {way}"),
    PeopleOrder.WHERE_MET: ("coalesce(e.title, p.how_met) = ''", "coalesce(e.title, p.how_met) {way}", "p.name_key"),
    PeopleOrder.LAST_TOUCH: ("p.last_touch_on IS NULL", "p.last_touch_on {way}", "p.name_key"),
    PeopleOrder.NEXT_TOUCH: ("p.next_touch_on IS NULL", "p.next_touch_on {way}", "p.name_key"),
}


@dataclass(frozen=True, slots=True)
class ListDays:
    """What "worth a hello" hangs on: the day, and how many days are left between two touches (S80)."""

    today: date
    touch_gap: int = TOUCH_GAP_DAYS

    @property
    def values(self) -> dict[str, str]:
        """As the queries name them."""
        return {"today": self.today.isoformat(), "touched_by": days_after(self.today, -self.touch_gap).isoformat()}


class PeopleListGateway:
    """Reads lists of people on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        # What a keystroke asks is said to the driver as it is: through SQLAlchemy the four statements of a search take
        # 0.6 ms more, a third of what it may take altogether (performance 9).
        self._driver = driver_of(connection)

    def first_rows(self, wish: PeopleWish, days: ListDays, count: int) -> tuple[PersonRow, ...]:
        """The first rows of a list without search words."""
        query = f"SELECT {_ROW_COLUMNS} {_ROWS_FROM} WHERE {condition_of(wish)} {order_of(wish)} LIMIT :count"
        return _rows(self._driver.execute(query, {**values_of(wish, days), "count": count}))

    def ids(self, wish: PeopleWish, days: ListDays) -> array[int]:
        """The keys of a whole list without search words, in order."""
        if wish.shown is Shown.EVERYONE and wish.order is PeopleOrder.NAME and wish.group is None:
            return self._everyone(wish)
        query = f"SELECT p.id {needed_tables(wish)} WHERE {condition_of(wish)} {order_of(wish)}"
        return array("q", map(_KEY, self._driver.execute(query, values_of(wish, days))))

    def rows(self, ids: Iterable[int]) -> dict[int, PersonRow]:
        """The rows of these people, by key; who is gone is left out."""
        found: dict[int, PersonRow] = {}
        for some in portions(ids):
            query = f"SELECT {_ROW_COLUMNS} {_ROWS_FROM} WHERE p.id IN ({places(some)})"
            found |= {row.id: row for row in _rows(self._driver.execute(query, some))}
        return found

    def name_keys(self) -> Sequence[tuple[int, str]]:
        """Key and folded name of everyone who may be listed."""
        return self._driver.execute("SELECT id, name_key FROM person WHERE no_contact = 0").fetchall()

    def rows_written(self) -> int:
        """How many rows this connection has written: what was read before is as good as long as it stands."""
        return self._driver.total_changes

    def _everyone(self, wish: PeopleWish) -> array[int]:
        """Read from the index of names alone; who is left out is few, and asked for apart (a fifth of the time)."""
        hidden = {key for (key,) in self._driver.execute("SELECT id FROM person WHERE no_contact = 1")}
        every = self._driver.execute(f"SELECT p.id FROM person p {order_of(wish)}")
        return array("q", filterfalse(hidden.__contains__, map(_KEY, every)))


def places(values: Sequence[object]) -> str:
    """As many places for values as there are values."""
    return ",".join("?" * len(values))


def condition_of(wish: PeopleWish) -> str:
    """The WHERE of a list: who is shown, and of which group."""
    return SHOWN[wish.shown] + (f" AND {_in_group(wish.group)}" if wish.group is not None else "")


def values_of(wish: PeopleWish, days: ListDays) -> dict[str, object]:
    """What the names in a list's WHERE stand for."""
    spellings = wish.group.spellings if wish.group is not None else ()
    return {**days.values, **{f"spelled{at}": text for at, text in enumerate(spellings)}}


def needed_tables(wish: PeopleWish) -> str:
    """What a query of keys reads from, to be shown and sorted as wished."""
    return _ROWS_FROM if wish.order is PeopleOrder.WHERE_MET else "FROM person p"


def order_of(wish: PeopleWish) -> str:
    """The ORDER BY of a list."""
    way = "DESC" if wish.downwards else "ASC"
    terms = _ORDERS[wish.order]
    if (wish.shown in _FEW or wish.group is not None) and wish.order is PeopleOrder.NAME:
        # Few are sorted sooner than everybody is read by name; the sign keeps SQLite from the index of names.
        terms = ("+p.name_key {way}", "p.id {way}")
    return "ORDER BY " + ", ".join(term.format(way=way) for term in terms)


def _in_group(group: PeopleGroup) -> str:
    if not group.spellings:
        return f"coalesce(p.{group.kind.value}, '') = ''"
    spelled = ", ".join(f":spelled{at}" for at in range(len(group.spellings)))
    return f"p.{group.kind.value} IN ({spelled})"


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
