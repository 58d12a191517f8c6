"""The next dates of a series that are not planned yet, a button each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.series import SeriesDate
from networkprep.ui.events.when_words import When, short_when
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words import fill


class LaterDates(QWidget):
    """Hidden while there are none."""

    wished = Signal(object)
    """The ``SeriesDate`` to plan."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(caption(self.tr("Next dates from its calendar, not planned yet")))
        column.addWidget(self._buttons)
        self.hide()

    def show_dates(self, dates: Sequence[SeriesDate]) -> None:
        """Offer these."""
        emptied(self._flow)
        for each in dates:
            when = short_when(When(each.starts, None, each.zone, each.all_day), self._clock)
            made = button(fill(self.tr("Plan {day}"), day=when))
            made.clicked.connect(partial(self.wished.emit, each))
            self._flow.addWidget(made)
        self.setVisible(bool(dates))
