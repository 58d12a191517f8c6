"""The head of an event's page: what, when, where, which kind, and the way back to the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.events import EventDetails, EventState
from networkprep.ui.events.when_words import When, first_day, whole_when
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.plain_text import caption, paragraph, title
from networkprep.ui.words import fill
from networkprep.ui.words.dates import near_words
from networkprep.ui.words.kinds import state_word


class EventHeader(QWidget):
    """Shows the facts; ``back_requested`` leads to the list."""

    back_requested = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._title = title("")
        self._when = paragraph("")
        self._where = caption("")
        self.back = icon_button("chevron_left", self.tr("Back to all events"))
        self.back.clicked.connect(self.back_requested)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SMALL)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.back)
        head.addWidget(self._title, 1)
        head.addLayout(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(head)
        column.addWidget(self._when)
        column.addWidget(self._where)

    def show_event(self, details: EventDetails) -> None:
        """Show this event's facts."""
        self._title.setText(details.draft.title)
        self._when.setText(self._when_words(details))
        where = " · ".join(part for part in (details.draft.place, details.draft.community) if part)
        self._where.setText(where)
        self._where.setVisible(bool(where))

    def _when_words(self, details: EventDetails) -> str:
        row = details.row
        when = When(row.starts, row.ends, row.zone, row.all_day)
        words = whole_when(when, self._clock)
        day = first_day(when, self._clock)
        if row.state in {EventState.SKIPPED, EventState.CANCELLED, EventState.RUNNING}:
            return fill(self.tr("{when} ({word})"), when=words, word=state_word(row.state).lower())
        if day is None:
            return words
        return fill(self.tr("{when} ({near})"), when=words, near=near_words(day, self._clock.today()))
