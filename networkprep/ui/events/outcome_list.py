"""People, promises, follow-ups and learnings of one event as one list; Enter opens the page behind a row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from networkprep.domain.event_outcomes import EventOutcome
from networkprep.ui.events.events_list import EventsDelegate
from networkprep.ui.events.outcome_words import OutcomeLine, lines_of
from networkprep.ui.overriding import override
from networkprep.ui.widgets.list_row import RowPart

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Heading:
    words: str


class OutcomeModel(QAbstractListModel):
    """Frozen lines under their headings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[OutcomeLine | _Heading, ...] = ()

    def set_groups(self, groups: Iterable[tuple[str, tuple[OutcomeLine, ...]]]) -> None:
        """Show these groups; empty ones have no heading."""
        lines: list[OutcomeLine | _Heading] = []
        for words, members in groups:
            if members:
                lines += [_Heading(words), *members]
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line_at(self, index: Index) -> OutcomeLine | None:
        """The line of a row; None for a heading."""
        line = self._lines[index.row()] if index.isValid() else None
        return line if isinstance(line, OutcomeLine) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.line_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if isinstance(line, _Heading):
            return line.words if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None
        parts: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: line.title,
            RowPart.SUBTITLE: line.about,
            RowPart.TRAILING: line.word,
            RowPart.STATE: line.state,
            RowPart.ICON: line.icon,
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(part for part in (line.title, line.about, line.word) if part),
        }
        return parts.get(role)


class OutcomeList(QListView):
    """Signals ask for the page behind a row."""

    person_requested = Signal(object)
    follow_up_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutcomeModel(self)
        self.setModel(self._model)
        self.setItemDelegate(EventsDelegate(self))
        self.setAccessibleName(self.tr("What came of it"))
        self.setProperty("look", "bare")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)

    def show_outcome(self, outcome: EventOutcome, today: date) -> None:
        """Show what came of an event."""
        self._model.set_groups(lines_of(outcome, today))
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(1, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        line = self._model.line_at(index)
        if line is None:
            return
        if line.follow_up_id is not None:
            self.follow_up_requested.emit(line.follow_up_id)
        elif line.person_id is not None:
            self.person_requested.emit(line.person_id)
