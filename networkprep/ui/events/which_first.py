"""Over the list of events: which planned one might be a good one to begin with, and why (S126, S153, S154)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.event_suggestions import EventSuggestion, EventSuggestions
from networkprep.ui.events.when_words import short_when, when_of
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import PlainLabel, caption, heading
from networkprep.ui.words import fill
from networkprep.ui.words.fitting import suggestion_reasons


class WhichFirst(Card):
    """One event at a time; there while there is a choice and something speaks for it."""

    opened = Signal(object)
    """An event's id."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._rows: tuple[EventSuggestion, ...] = ()
        self._at = 0
        self._making_way = False
        self._head = caption("")
        self._title = heading("")
        self._why = PlainLabel("", wrap=True)
        self._why.set_muted()
        self.open_event = button(self.tr("Open"))
        self.open_event.clicked.connect(self._on_open)
        self.another = quiet_button(self.tr("Another"), "swap")
        self.another.clicked.connect(self._on_another)
        self.away = quiet_button(self.tr("Not now"), "close")
        self.away.clicked.connect(self._on_away)
        told = WhyThis(runtime, ("low_pressure_first", "event_fit"))
        # In the row of the others: the list beneath is what one came for.
        buttons = FlowLayout(gap=SMALL)
        for made in (self.open_event, self.another, self.away, told.button):
            buttons.addWidget(made)
        for part in (self._head, self._title, self._why):
            self.column.addWidget(part)
        foot = QVBoxLayout()
        foot.setSpacing(0)  # what is told has no height until it is asked for
        foot.addLayout(buttons)
        foot.addWidget(told)
        self.column.addLayout(foot)
        self.hide()

    def read(self) -> None:
        """Ask what to suggest, while there is a list to stand over: weighing takes ten times as long as listing."""
        page = self.parentWidget()
        if page is None or page.isVisible():
            self._runtime.jobs.ask(lambda services: services.suggestions.events(), self._on_read, latest="which first")

    def make_way(self, making_way: bool) -> None:
        """Step aside while something else on the page asks to be looked at: one question at a time."""
        self._making_way = making_way
        self.setVisible(bool(self._rows) and not making_way)

    def _on_read(self, found: EventSuggestions) -> None:
        shown = self._rows[self._at].event.id if self._rows else None
        self._rows = found.worth_saying
        ids = [row.event.id for row in self._rows]
        self._at = ids.index(shown) if shown in ids else 0
        self._head.setText(self.tr("A gentle one to begin with") if found.gently else self.tr("One you may enjoy"))
        self.another.setVisible(len(self._rows) > 1)
        self.setVisible(bool(self._rows) and not self._making_way)
        self._show()

    def _show(self) -> None:
        if not self._rows:
            return
        row = self._rows[self._at]
        event = row.event
        when = short_when(when_of(event), self._runtime.clock)
        title = fill(self.tr("{title}, {when}"), title=event.title, when=when) if when else event.title
        self._title.setText(title)
        self._why.setText(suggestion_reasons(row))
        self.open_event.setAccessibleName(fill(self.tr("Open {title}"), title=event.title))

    def _on_open(self) -> None:
        if self._rows:
            self.opened.emit(self._rows[self._at].event.id)

    def _on_another(self) -> None:
        self._at = (self._at + 1) % len(self._rows)
        self._show()

    def _on_away(self) -> None:
        self._runtime.jobs.ask(lambda services: services.suggestions.put_away())
        self.hide()
