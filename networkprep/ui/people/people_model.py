"""The table of people: keys for everybody, rows for those who were looked at.

The model never reads the data file. It says which rows are missing where they are to be painted, and shows them when
they come (performance 4: a hundred thousand rows cost as much as two hundred).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.people import PersonRow
from networkprep.domain.people_list import PeopleFound
from networkprep.domain.rhythm import Rhythm
from networkprep.domain.warmth import Warmth, warmth
from networkprep.ui.overriding import override
from networkprep.ui.theme import State
from networkprep.ui.widgets.list_row import RowPart
from networkprep.ui.words.dates import short_day_words
from networkprep.ui.words.people import warmth_word

Index = QModelIndex | QPersistentModelIndex
_KEPT_ROWS = 3000
_AT_ONCE = 120
_STATES = {Warmth.WARM: State.GOOD, Warmth.COOLING: State.ATTENTION, Warmth.DORMANT: State.QUIET}


class Column(IntEnum):
    """The columns."""

    NAME = 0
    WHERE_MET = 1
    WARMTH = 2
    NEXT_TOUCH = 3


class PeopleTableModel(QAbstractTableModel):
    """Frozen rows by key."""

    rows_wanted = Signal(object)
    """Keys whose rows are to be painted and are not here yet."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._rows: dict[int, PersonRow] = {}
        self._wanted: dict[int, None] = {}
        self._ask = QTimer(self, singleShot=True, interval=0)
        self._ask.timeout.connect(self._on_ask)

    def set_found(self, found: PeopleFound) -> None:
        """Show another list."""
        self.beginResetModel()
        self._ids = found.ids
        self._places = None
        self._rows = {row.id: row for row in found.rows}
        self._wanted.clear()
        self.endResetModel()

    def set_all_ids(self, ids: Sequence[int]) -> None:
        """Lengthen the list to all its keys; where it has changed meanwhile, it is shown anew."""
        shown = len(self._ids)
        if len(ids) < shown or list(ids[:shown]) != list(self._ids):
            self.beginResetModel()
            self._ids, self._places = ids, None
            self.endResetModel()
        elif len(ids) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
            self._ids, self._places = ids, None
            self.endInsertRows()

    def take_rows(self, rows: Iterable[PersonRow]) -> None:
        """Rows that were asked for."""
        fresh = {row.id: row for row in rows}
        for key in list(self._rows)[: max(0, len(self._rows) + len(fresh) - _KEPT_ROWS)]:
            del self._rows[key]
        self._rows.update(fresh)
        places = [place for key in fresh if (place := self.place_of(key)) >= 0]
        if places:
            # Said once: rows asked for together stand together, and each saying costs as much as painting a row.
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))

    def id_at(self, row: int) -> int | None:
        """The person of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def place_of(self, person_id: int) -> int:
        """Where a person stands, -1 when not in this list."""
        if self._places is None:
            self._places = {key: place for place, key in enumerate(self._ids)}
        return self._places.get(person_id, -1)

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
        words = {
            Column.NAME: self.tr("Name"),
            Column.WHERE_MET: self.tr("Where we met"),
            Column.WARMTH: self.tr("Warmth"),
            Column.NEXT_TOUCH: self.tr("Next touch"),
        }
        return words[Column(section)] if 0 <= section < len(Column) else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._row(index.row())
        column = Column(index.column())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and column is Column.NAME else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == RowPart.SUBTITLE:
            return (row.matched or row.organisation) if column is Column.NAME else None
        if role == RowPart.STATE:
            return self._state(row) if column is Column.WARMTH else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._aloud(row) if column is Column.NAME else self._words(row, column)
        return None

    def _row(self, place: int) -> PersonRow | None:
        key = self._ids[place]
        row = self._rows.get(key)
        if row is None:
            self._wanted[key] = None
            if not self._ask.isActive():
                self._ask.start()
        return row

    def _words(self, row: PersonRow, column: Column) -> str:
        if column is Column.NAME:
            return row.name
        if column is Column.WHERE_MET:
            return row.met_where
        if column is Column.WARMTH:
            return self._warmth_word(row)
        if row.next_touch_on is None or row.resting:
            return ""
        return short_day_words(row.next_touch_on, self._clock.today())

    def _warmth_word(self, row: PersonRow) -> str:
        if row.resting:
            return self.tr("resting")
        found = self._warmth(row)
        return warmth_word(found) if found else ""

    def _state(self, row: PersonRow) -> State | None:
        found = self._warmth(row)
        return State.QUIET if row.resting else _STATES[found] if found else None

    def _warmth(self, row: PersonRow) -> Warmth | None:
        return warmth(row.last_touch_on, Rhythm(row.rhythm), self._clock.today())

    def _aloud(self, row: PersonRow) -> str:
        parts = (row.name, row.matched or row.organisation, *(self._words(row, column) for column in list(Column)[1:]))
        return ", ".join(part for part in parts if part)

    def _on_ask(self) -> None:
        wanted, self._wanted = list(self._wanted), {}
        # The last ones asked for are those in sight after a fast scroll.
        if wanted:
            self.rows_wanted.emit(tuple(wanted[-_AT_ONCE:]))
