"""The table of people: keys for everybody, rows for those who were looked at.

The model never reads the data file. It says which rows are missing where they are to be painted, and shows them when
they come (performance 4: a hundred thousand rows cost as much as two hundred).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import IntEnum
from operator import eq
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.people import PersonRow
from networkprep.domain.people_list import PeopleFound
from networkprep.domain.rhythm import Rhythm
from networkprep.domain.warmth import Warmth, warmth
from networkprep.ui.overriding import override
from networkprep.ui.theme import State
from networkprep.ui.words.dates import short_day_words
from networkprep.ui.words.people import matched_words, warmth_word

Index = QModelIndex | QPersistentModelIndex
_KEPT_ROWS = 3000
_AT_ONCE = 120
_NEAR, _AHEAD = 30, 80
"""Rows that are asked for before they are looked at, once fewer than so many of them are here."""
_STATES = {Warmth.WARM: State.GOOD, Warmth.COOLING: State.ATTENTION, Warmth.DORMANT: State.QUIET}


class Column(IntEnum):
    """The columns."""

    NAME = 0
    WHERE_MET = 1
    WARMTH = 2
    NEXT_TOUCH = 3


class PersonLine(NamedTuple):
    """What a row says: a text for each column, a second line under the name, and how warm it is."""

    words: tuple[str, str, str, str]
    below: str = ""
    state: State | None = None

    @property
    def aloud(self) -> str:
        """All of it, for a screen reader."""
        name, *others = self.words
        return ", ".join(part for part in (name, self.below, *others) if part)


_AWAITED = PersonLine(("…", "", "", ""))


class PeopleTableModel(QAbstractTableModel):
    """Frozen rows by key."""

    rows_wanted = Signal(object)
    """Keys whose rows are to be painted and are not here yet."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._headings = (self.tr("Name"), self.tr("Where we met"), self.tr("Warmth"), self.tr("Next touch"))
        self._ids: Sequence[int] = ()
        self._rows: dict[int, PersonRow] = {}
        self._lines: dict[int, PersonLine] = {}
        self._stale: set[int] = set()
        """People whose rows may have changed since they were read."""
        self._day = date.min
        self._wanted: dict[int, int] = {}
        self._asked: dict[int, int] = {}
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._on_ask)

    def set_found(self, found: PeopleFound) -> None:
        """Show another list; one with the same people in the same places keeps what is chosen and in sight."""
        same = len(found.ids) == len(self._ids) and all(map(eq, found.ids, self._ids))
        if same:
            self._read_anew(found.rows)
            return
        self.beginResetModel()
        self._ids = found.ids
        self._rows = {row.id: row for row in found.rows}
        self._stale.clear()
        self._lines.clear()
        self._wanted.clear()
        self._asked.clear()
        self.endResetModel()

    def _read_anew(self, rows: Iterable[PersonRow]) -> None:
        """What is in sight stays until its row comes; what is not is forgotten."""
        self._asked.clear()
        self._stale = set(self._rows)
        self.take_rows(rows)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Column) - 1))

    def set_all_ids(self, ids: Sequence[int]) -> None:
        """Lengthen the list to all its keys; where it has changed meanwhile, it is shown anew."""
        shown = len(self._ids)
        if len(ids) < shown or list(ids[:shown]) != list(self._ids):
            self.beginResetModel()
            self._ids = ids
            self._wanted.clear()
            self._asked.clear()
            self.endResetModel()
        elif len(ids) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
            self._ids = ids
            self.endInsertRows()

    def take_rows(self, rows: Iterable[PersonRow]) -> None:
        """Rows that were asked for."""
        fresh = {row.id: row for row in rows}
        for key in list(self._rows)[: max(0, len(self._rows) + len(fresh) - _KEPT_ROWS)]:
            del self._rows[key]
            self._lines.pop(key, None)
        self._rows.update(fresh)
        self._stale -= fresh.keys()
        for key in fresh:
            self._lines.pop(key, None)
        places = [place for key in fresh if (place := self._asked.pop(key, None)) is not None]
        if places:
            # Said once: rows asked for together stand together, and each saying costs as much as painting a row.
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))

    def id_at(self, row: int) -> int | None:
        """The person of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def place_of(self, person_id: int) -> int:
        """Where a person stands, -1 when not in this list."""
        try:
            return self._ids.index(person_id)
        except ValueError:
            return -1

    def places_of(self, ids: Iterable[int]) -> list[int]:
        """Where those of these people stand who are in this list, in the list's order."""
        wanted = set(ids)
        return [place for place, key in enumerate(self._ids) if key in wanted]

    def line_at(self, place: int) -> PersonLine:
        """What a row says; one that is not here yet is asked for."""
        today = self._clock.today()
        if today != self._day:
            self._lines.clear()
            self._day = today
        key = self._ids[place]
        line = self._lines.get(key)
        if key in self._stale and key not in self._asked:
            self._wanted[key] = place
            self._ask_soon()
        if line is None:
            row = self._rows.get(key)
            if row is None:
                self._wanted[key] = place
                self._ask_soon()
                return _AWAITED
            line = self._lines[key] = self._line(row)
        return line

    def look_ahead(self, first: int, last: int) -> None:
        """Ask for the rows around those that were painted, so that a page scrolled to is painted at once, and once."""
        end = len(self._ids) - 1
        if end >= 0 and (self._lacks(min(last + _NEAR, end)) or self._lacks(max(first - _NEAR, 0))):
            around = (*range(max(first - _AHEAD, 0), first), *range(last + 1, min(last + _AHEAD, end) + 1))
            # Before those in sight: of too many, the last ones are read.
            self._wanted = {self._ids[place]: place for place in around if self._lacks(place)} | self._wanted
            self._ask_soon()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headings[section] if 0 <= section < len(Column) else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.line_at(index.row()).words[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line = self.line_at(index.row())
            return line.aloud if index.column() == Column.NAME else line.words[index.column()]
        return None

    def _lacks(self, place: int) -> bool:
        key = self._ids[place]
        return key not in self._rows and key not in self._asked

    def _ask_soon(self) -> None:
        if not self._ask.isActive():
            self._ask.start()

    def _line(self, row: PersonRow) -> PersonLine:
        found = None if row.resting else warmth(row.last_touch_on, Rhythm(row.rhythm), self._day)
        word = self.tr("resting") if row.resting else warmth_word(found) if found else ""
        following = "" if row.next_touch_on is None or row.resting else short_day_words(row.next_touch_on, self._day)
        state = State.QUIET if row.resting else _STATES[found] if found else None
        return PersonLine((row.name, row.met_where, word, following), matched_words(row) or row.organisation, state)

    def _on_ask(self) -> None:
        wanted, self._wanted = dict(list(self._wanted.items())[-_AT_ONCE:]), {}
        if wanted:
            self._asked.update(wanted)
            self.rows_wanted.emit(tuple(wanted))
