"""People, promises, follow-ups and learnings of one event as one list; Enter opens the page behind a row."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from networkprep.domain.event_outcomes import EventOutcome
from networkprep.ui.events.outcome_words import OutcomeLine, lines_of
from networkprep.ui.overriding import override
from networkprep.ui.widgets.list_row import HeadedDelegate, RowPart
from networkprep.ui.widgets.rows_model import Heading, RowsModel


class OutcomeModel(RowsModel[OutcomeLine]):
    """Lines under their headings."""

    @override
    def parts(self, row: OutcomeLine) -> dict[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: row.title,
            RowPart.SUBTITLE: row.about,
            RowPart.TRAILING: row.word,
            RowPart.STATE: row.state,
            RowPart.ICON: row.icon,
        }


class OutcomeList(QListView):
    """Signals ask for the page behind a row."""

    person_requested = Signal(object)
    follow_up_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutcomeModel(self)
        self.setModel(self._model)
        self.setItemDelegate(HeadedDelegate(self))
        self.setAccessibleName(self.tr("What came of it"))
        self.setProperty("look", "bare")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)

    def show_outcome(self, outcome: EventOutcome, today: date) -> None:
        """Show what came of an event."""
        lines: list[OutcomeLine | Heading] = []
        for words, members in lines_of(outcome, today):
            if members:
                lines += [Heading(words), *members]
        self._model.set_rows(lines)
        self.setCurrentIndex(self._model.index_where(lambda _line: True))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        line = self._model.row_at(index)
        if line is None:
            return
        if line.follow_up_id is not None:
            self.follow_up_requested.emit(line.follow_up_id)
        elif line.person_id is not None:
            self.person_requested.emit(line.person_id)
