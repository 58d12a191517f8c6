"""The model behind every list of rows: what a row shows is found once, when it first comes into view."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from networkprep.domain.clock import Clock
from networkprep.ui.overriding import override
from networkprep.ui.widgets.list_row import Index, RowPart

Row = TypeVar("Row")
_CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_READ_ALOUD: tuple[int, ...] = (Qt.ItemDataRole.DisplayRole, RowPart.SUBTITLE, RowPart.TRAILING)


class Heading(NamedTuple):
    """Stands over the rows of a group; it cannot be chosen."""

    words: str


class RowsModel(QAbstractListModel, Generic[Row]):
    """Frozen rows and their headings, given whole; a list says in ``parts`` what it shows of a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[Row | Heading, ...] = ()
        self._found: dict[int, Mapping[int, object]] = {}

    @abstractmethod
    def parts(self, row: Row) -> Mapping[int, object]:
        """What each role answers; title, subtitle and trailing word are read aloud unless it says otherwise."""

    def set_rows(self, lines: Sequence[Row | Heading]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.find_anew()
        self.endResetModel()

    def find_anew(self) -> None:
        """What the rows show is no longer what was found."""
        self._found.clear()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown, without the headings."""
        return tuple(line for line in self._lines if not isinstance(line, Heading))

    def row_at(self, index: Index) -> Row | None:
        """The row of an index; None for a heading or no index at all."""
        line = self._lines[index.row()] if index.isValid() else None
        return None if isinstance(line, Heading) else line

    def index_where(self, fits: Callable[[Row], bool]) -> QModelIndex:
        """Where the first row stands that fits; an invalid index when none does."""
        numbered = enumerate(self._lines)
        return self.index(next((at for at, line in numbered if not isinstance(line, Heading) and fits(line)), -1), 0)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self.row_at(index) is None else _CHOOSABLE

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._parts_at(index.row()).get(role) if index.isValid() else None

    def _parts_at(self, at: int) -> Mapping[int, object]:
        if (found := self._found.get(at)) is None:
            line = self._lines[at]
            parts = _heading_parts(line) if isinstance(line, Heading) else self.parts(line)
            found = self._found[at] = {Qt.ItemDataRole.AccessibleTextRole: _aloud(parts), **parts}
        return found


class DatedRowsModel(RowsModel[Row]):
    """Rows whose words hang on the day ("tomorrow"): on another day they are found anew."""

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = clock
        self._day = clock.today()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if (today := self.clock.today()) != self._day:
            self._day = today
            self.find_anew()
        return super().data(index, role)


def _heading_parts(heading: Heading) -> Mapping[int, object]:
    return {Qt.ItemDataRole.DisplayRole: heading.words}


def _aloud(parts: Mapping[int, object]) -> str:
    return ", ".join(str(part) for role in _READ_ALOUD if (part := parts.get(role)))
