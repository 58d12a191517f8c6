"""What happened with a person: one line of time, promises both ways, and what was given and received side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from networkprep.domain.person_page import Gift, Moment, PersonPage
from networkprep.domain.promises import PromiseRow, Whose
from networkprep.ui.people.dated_lines import DatedLines
from networkprep.ui.people.person_words import entry
from networkprep.ui.theme.scale import MEDIUM
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.plain_text import caption, heading
from networkprep.ui.widgets.timeline import Timeline
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words, near_words

_TALLEST = 420
_SHOWN_GIFTS = 8


class PersonHistory(QWidget):
    """Promises, timeline, given and received; no sums anywhere (S6).

    ``removal_wished`` carries the id of a contact that was logged by mistake.
    """

    removal_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = Timeline(self.tr("History"))
        self.timeline.selectionModel().currentChanged.connect(self._on_current)
        self._moments: tuple[Moment, ...] = ()
        self.remove = quiet_button(self.tr("Take this contact out of the history"), "trash")
        self.remove.clicked.connect(self._on_remove)
        self.remove.hide()
        self._promises = DatedLines(self.tr("Promises"))
        self._given = DatedLines(self.tr("Given"))
        self._received = DatedLines(self.tr("Received"))
        self._sides = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        for place, side in enumerate((self._given, self._received)):
            grid.addWidget(side, 0, place)
            grid.setColumnStretch(place, 1)
        self._sides.column.addLayout(grid)
        self._open = Card()
        self._open.column.addWidget(self._promises)
        past = Card()
        past.column.addWidget(heading(self.tr("History")))
        past.column.addWidget(self.timeline)
        past.column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeading)
        self._nothing = caption(self.tr("What happens with this person will appear here, with its day."))
        past.column.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._open)
        column.addWidget(past)
        column.addWidget(self._sides)

    def show_page(self, page: PersonPage, today: date) -> None:
        """Show a person's history."""
        self._moments = page.moments
        self.remove.hide()
        self.timeline.set_entries([entry(moment, today) for moment in page.moments])
        self.timeline.setVisible(bool(page.moments))
        self._nothing.setVisible(not page.moments)
        self._fit_timeline()
        self._promises.show_lines([self._promise(row, today) for row in page.promises])
        self._open.setVisible(bool(page.promises))
        self._given.show_lines(_gifts(page.given, today))
        self._received.show_lines(_gifts(page.received, today))
        self._sides.setVisible(bool(page.given or page.received))

    def _on_current(self, current: QModelIndex) -> None:
        """Only contacts can go from here; notes, meetings and promises have their own places."""
        self.remove.setVisible(self._logged(current) is not None)

    def _logged(self, index: QModelIndex) -> int | None:
        return self._moments[index.row()].interaction_id if 0 <= index.row() < len(self._moments) else None

    def _on_remove(self) -> None:
        interaction_id = self._logged(self.timeline.currentIndex())
        if interaction_id is not None:
            self.timeline.setFocus()
            self.removal_wished.emit(interaction_id)

    def _fit_timeline(self) -> None:
        """As tall as its points, up to a bound; then it scrolls by itself."""
        model = self.timeline.model()
        heights = (self.timeline.sizeHintForRow(row) for row in range(min(model.rowCount(), 40)))
        self.timeline.setFixedHeight(min(sum(heights) + 4, _TALLEST))

    def _promise(self, row: PromiseRow, today: date) -> tuple[str, str]:
        mine, theirs = self.tr("You promised: {words}"), self.tr("They promised: {words}")
        words = fill(mine if row.whose is Whose.MINE else theirs, words=row.text)
        if row.due_on is None:
            return words, self.tr("no day named")
        return words, fill(
            self.tr("{day}, {near}"), day=day_words(row.due_on, today), near=near_words(row.due_on, today)
        )


def _gifts(gifts: Sequence[Gift], today: date) -> list[tuple[str, str]]:
    return [(gift.words, day_words(gift.day, today)) for gift in gifts[:_SHOWN_GIFTS]]
