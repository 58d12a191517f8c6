"""The head of the composer: whom, why, by when, and the ways to another day or to the person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.day_steps import days_after
from networkprep.domain.follow_up_details import FollowUpListing
from networkprep.domain.follow_ups import FollowUpState
from networkprep.ui.follow_ups.follow_up_words import reason_sentence, when_sentence
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.beside_layout import BesideLayout
from networkprep.ui.widgets.buttons import button, quiet_button
from networkprep.ui.widgets.plain_text import caption, paragraph, title
from networkprep.ui.words.dates import day_words

_DAYS = (1, 2, 7, 14)


class ComposerHead(QWidget):
    """Says by signals what the person wants."""

    person_requested = Signal()
    moved = Signal(object)
    """To another day: a date."""

    let_go = Signal()
    reopened = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._name = title("")
        self._reason = paragraph("")
        self._when = caption("")
        person = quiet_button(self.tr("Open person"), "person")
        person.clicked.connect(self.person_requested)
        self.later = button(self.tr("Another day"), "clock")
        self.later.setMenu(self._later_menu())
        self.again = button(self.tr("Put it back on the list"), "undo")
        self.again.clicked.connect(self.reopened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(BesideLayout(self._name, person, self.later, self.again))
        column.addWidget(self._reason)
        column.addWidget(self._when)

    def show_listing(self, listing: FollowUpListing) -> None:
        """Show whom this is for, and why."""
        self._name.setText(listing.row.person_name)
        self._reason.setText(reason_sentence(listing))
        self._when.setText(when_sentence(listing, self._clock))
        self.later.setVisible(listing.row.state is FollowUpState.DUE)
        self.again.setVisible(listing.row.state in {FollowUpState.DONE, FollowUpState.LET_GO})

    def _later_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Another day"))
        menu.aboutToShow.connect(self._fill_menu)
        menu.triggered.connect(self._on_triggered)
        self._menu = menu
        return menu

    def _fill_menu(self) -> None:
        today = self._clock.today()
        self._menu.clear()
        for days in _DAYS:
            day = days_after(today, days)
            self._menu.addAction(day_words(day, today)).setData(day)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Let it go"))

    def _on_triggered(self, action: QAction) -> None:
        if action.data() is None:
            self.let_go.emit()
        else:
            self.moved.emit(action.data())
