"""Something happened with someone: what, when, and a word about it; opens in place."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QWidget

from networkprep.domain.interactions import Channel, InteractionDraft, InteractionKind
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words.people import interaction_word

_CHANNELS = {
    InteractionKind.MESSAGE: Channel.MAIL,
    InteractionKind.CALL: Channel.PHONE,
    InteractionKind.VIDEO: Channel.VIDEO,
    InteractionKind.TOUCH: Channel.ONLINE,
}


class LogForm(Card):
    """``logged`` carries an InteractionDraft for the people it was opened for."""

    logged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[int, ...] = ()
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What happened"))
        for each in InteractionKind:
            self.kind.addItem(interaction_word(each), each)
        self.day = QDateEdit()
        self.day.setAccessibleName(self.tr("On which day"))
        self.day.setCalendarPopup(True)
        self.note = LineEdit(self.tr("A word about it"))
        self.note.setPlaceholderText(self.tr("A word about it, if you like"))
        self.note.returnPressed.connect(self._on_log)
        log = primary_button(self.tr("Log it"))
        log.clicked.connect(self._on_log)
        leave = quiet_button(self.tr("Not now"))
        leave.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.kind)
        row.addWidget(self.day)
        row.addWidget(self.note, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(log)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        self.column.addWidget(caption(self.tr("What happened?")))
        self.column.addLayout(row)
        self.column.addLayout(buttons)
        self.hide()

    def start(self, people: tuple[int, ...], today: date) -> None:
        """Open for these people, for today."""
        self._people = people
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setDate(self.day.maximumDate())
        self.note.clear()
        self.show()
        self.kind.setFocus()

    def _on_log(self) -> None:
        kind = InteractionKind(self.kind.currentData())
        day = self.day.date()
        self.logged.emit(
            InteractionDraft(
                date(day.year(), day.month(), day.day()),
                kind,
                self._people,
                channel=_CHANNELS.get(kind, Channel.IN_PERSON),
                note=self.note.text(),
            )
        )
        self.hide()
