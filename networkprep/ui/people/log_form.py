"""Something happened with someone: what, when, who else was there and at which event; opens in place (S16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from networkprep.domain.events import EventRow
from networkprep.domain.interactions import Channel, InteractionDraft, InteractionKind
from networkprep.domain.people import PersonRow
from networkprep.domain.wall_time import first_day
from networkprep.ui.overriding import override
from networkprep.ui.people.person_finder import PersonFinder
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.buttons import primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.plain_text import caption, shortened
from networkprep.ui.words import fill
from networkprep.ui.words.dates import short_day_words
from networkprep.ui.words.people import interaction_word

_CHANNELS = {
    InteractionKind.MESSAGE: Channel.MAIL,
    InteractionKind.CALL: Channel.PHONE,
    InteractionKind.VIDEO: Channel.VIDEO,
    InteractionKind.TOUCH: Channel.ONLINE,
}
_EVENTS, _LONGEST, _SHORTEST = 20, 40, 16


class LogForm(Card):
    """``logged`` carries an InteractionDraft for the people it was opened for and those added."""

    logged = Signal(object)
    shown = Signal(bool)
    """Whether it is open now."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._people: tuple[int, ...] = ()
        self._others: dict[int, str] = {}
        self._today = date.min
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What happened"))
        for each in InteractionKind:
            self.kind.addItem(interaction_word(each), each)
        self.day = QDateEdit()
        self.day.setAccessibleName(self.tr("On which day"))
        self.day.setCalendarPopup(True)
        self.at_event = QComboBox()
        self.at_event.setAccessibleName(self.tr("At which event"))
        # As wide as a few words, whatever the longest title.
        self.at_event.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.at_event.setMinimumContentsLength(_SHORTEST)
        self.note = LineEdit(self.tr("A word about it"))
        self.note.setPlaceholderText(self.tr("A word about it, if you like"))
        self.others = ChipRow(self.tr("Who else was there"))
        self.finder = PersonFinder(runtime, self.tr("Who else was there"), self.tr("Who else was there, if anybody"))
        self.note.returnPressed.connect(self._on_log)
        self.at_event.currentIndexChanged.connect(self._on_event)
        self.finder.picked.connect(self._on_picked)
        self.others.dismissed.connect(self._on_dismissed)
        self._build()
        self.hide()

    def start(self, people: Sequence[int], today: date, kind: InteractionKind = InteractionKind.CONVERSATION) -> None:
        """Open for these people, for today; a kind that is said is chosen, and the caret is in the note."""
        self._people, self._today, self._others = tuple(people), today, {}
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.setDate(self.day.maximumDate())
        self.note.clear()
        self._show_others()
        self._show_events(())
        self._runtime.jobs.ask(lambda services: services.events.begun(_EVENTS), self._show_events, latest="log-events")
        self.show()
        self._choose(kind)

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        self.shown.emit(visible)

    def _choose(self, kind: InteractionKind) -> None:
        self.kind.setCurrentIndex(self.kind.findData(kind))
        first = self.kind if kind is InteractionKind.CONVERSATION else self.note
        first.setFocus()

    def _build(self) -> None:
        row, buttons = FlowLayout(), FlowLayout()
        for box in (self.kind, self.day):
            row.addWidget(box)
        log, leave = primary_button(self.tr("Log it")), quiet_button(self.tr("Not now"))
        log.clicked.connect(self._on_log)
        leave.clicked.connect(self.hide)
        buttons.addWidget(log)
        buttons.addWidget(leave)
        self.column.addWidget(caption(self.tr("What happened?")))
        self.column.addLayout(row)
        # A row of its own: a title beside the others would be cut off.
        for widget in (self.at_event, self.note, self.others, self.finder):
            self.column.addWidget(widget)
        self.column.addLayout(buttons)

    def _show_events(self, rows: Sequence[EventRow]) -> None:
        self.at_event.clear()
        self.at_event.addItem(self.tr("At no event"), None)
        home = self._runtime.clock.now().tzinfo
        for row in rows:
            day = first_day(row.starts, home) if row.starts else None
            words = shortened(row.title, _LONGEST)
            if day is not None:
                words = fill(self.tr("{event}, {day}"), event=words, day=short_day_words(day, self._today))
            self.at_event.addItem(words, (row.id, day.isoformat() if day else ""))

    def _show_others(self) -> None:
        chips = [Chip(str(key), "", name, "people", dismissable=True) for key, name in self._others.items()]
        self.others.set_chips(chips)
        self.others.setVisible(bool(chips))
        self.finder.start((*self._people, *self._others))

    def _on_event(self) -> None:
        """What happened at an event happened on its day."""
        chosen = self.at_event.currentData()
        if chosen and chosen[1]:
            self.day.setDate(QDate.fromString(chosen[1], "yyyy-MM-dd"))

    def _on_picked(self, row: PersonRow) -> None:
        self._others[row.id] = row.name
        self._show_others()

    def _on_dismissed(self, key: str) -> None:
        self._others.pop(int(key), None)
        self._show_others()
        self.finder.setFocus()

    def _on_log(self) -> None:
        kind = InteractionKind(self.kind.currentData())
        day, chosen = self.day.date(), self.at_event.currentData()
        self.logged.emit(
            InteractionDraft(
                date(day.year(), day.month(), day.day()),
                kind,
                (*self._people, *self._others),
                channel=_CHANNELS.get(kind, Channel.IN_PERSON),
                event_id=chosen[0] if chosen else None,
                note=self.note.text(),
            )
        )
        self.hide()
