"""The list of follow-ups of one section: whom, why, and the day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.follow_up_details import FollowUpListing
from networkprep.ui.follow_ups.follow_up_words import reason_sentence, trailing_state, trailing_word
from networkprep.ui.overriding import override
from networkprep.ui.widgets.list_row import Index, RowDelegate, RowPart
from networkprep.ui.widgets.rows_model import DatedRowsModel


class FollowUpListModel(DatedRowsModel[FollowUpListing]):
    """In the order given."""

    @override
    def parts(self, row: FollowUpListing) -> dict[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: row.row.person_name,
            RowPart.SUBTITLE: reason_sentence(row),
            RowPart.TRAILING: trailing_word(row, self.clock),
            RowPart.STATE: trailing_state(row),
            RowPart.ICON: "promise" if row.row.promise_text else "mail",
        }


class FollowUpList(QListView):
    """Walked with the arrow keys; each row walked to is shown beside, Enter goes to its message."""

    chosen = Signal(object)
    """The follow-up to show, by id."""

    opened = Signal()
    """Enter: go to the message."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: int | None = None
        self._model = FollowUpListModel(clock, self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(self.tr("Follow-ups"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setProperty("look", "bare")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def current_id(self) -> int | None:
        """The follow-up under the focus."""
        listing = self._model.row_at(self.currentIndex())
        return listing.row.id if listing else None

    def set_rows(self, rows: Sequence[FollowUpListing], wanted: int | None) -> None:
        """Show these; ``wanted`` is current if it is there, else the row that took the old one's place."""
        before = self.currentIndex().row()
        self._model.set_rows(rows)
        ids = [listing.row.id for listing in rows]
        at = ids.index(wanted) if wanted in ids else min(max(before, 0), len(ids) - 1)
        self.setCurrentIndex(self._model.index(at, 0))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.current_id != self._told:
            self._told = self.current_id
            self.chosen.emit(self._told)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id is not None:
            self.opened.emit()
            return
        super().keyPressEvent(event)
