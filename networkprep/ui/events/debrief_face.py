"""The face "Debrief": one sentence on where it stands, one button that leads to its own page."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from networkprep.domain.changes import Change
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.events import NOT_GONE_TO, EventDetails, EventState
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button_row, primary_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import button_text, heading, paragraph
from networkprep.ui.words import fill


class DebriefFace(Place):
    """Leads to the debrief; ``debrief_requested`` carries the event's id."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self._runtime = runtime
        self._event_id: int | None = None
        self._heading = heading("")
        self._words = paragraph("")
        self.start = primary_button("")
        self.start.clicked.connect(self._on_start)
        card = Card()
        card.column.setSpacing(MEDIUM)
        card.column.addWidget(self._heading)
        card.column.addWidget(self._words)
        card.column.addLayout(button_row(self.start))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, LARGE, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        runtime.on_change(self._on_changed)

    def show_event(self, event_id: int) -> None:
        """Say how this event's debrief stands."""
        self._event_id = event_id
        self.opened()

    def opened(self) -> None:
        """Read it again."""
        event_id = self._event_id
        if event_id is not None:
            self._runtime.jobs.ask(
                lambda services: services.events.details(event_id), self._on_read, self._on_gone, latest="debrief face"
            )

    def _on_read(self, details: EventDetails) -> None:
        self._heading.setText(self._head(details))
        self._words.setText(self._sentence(details.row.state))
        words = self._button(details.row.state)
        self.start.setText(button_text(words))
        self.start.setAccessibleName(words)
        self.start.setVisible(details.row.state not in NOT_GONE_TO)

    def _on_gone(self, _error: NetworkPrepError) -> None:
        # The page around this face leaves by itself.
        self._event_id = None

    def _head(self, details: EventDetails) -> str:
        state = details.row.state
        if state is EventState.DEBRIEF_BEGUN:
            return fill(self.tr("Debrief, {share} % done"), share=details.row.debrief_share)
        if state is EventState.DEBRIEF_WAITING:
            return self.tr("Five minutes are enough to keep what was said")
        if state is EventState.FOLLOWED_UP:
            return self.tr("The debrief is done")
        if state is EventState.SKIPPED:
            return self.tr("Skipped, and that is fine")
        if state is EventState.CANCELLED:
            return self.tr("It did not take place")
        return self.tr("The debrief can wait until afterwards")

    def _sentence(self, state: EventState) -> str:
        if state is EventState.DEBRIEF_BEGUN:
            return self.tr("Everything you wrote is here. Go on where you stopped.")
        if state is EventState.FOLLOWED_UP:
            return self.tr("You can look at it again, or add somebody you forgot.")
        if state is EventState.SKIPPED:
            return self.tr(
                "Nothing is asked. If it felt wrong, say so under “What came of it”; such events are suggested last."
            )
        if state is EventState.CANCELLED:
            return self.tr("Nothing is asked.")
        return self.tr("Who was there, what stayed with you, and what you promised. You can stop at any point.")

    def _button(self, state: EventState) -> str:
        if state is EventState.DEBRIEF_BEGUN:
            return self.tr("Go on")
        if state is EventState.FOLLOWED_UP:
            return self.tr("Open the debrief")
        return self.tr("Begin the debrief")

    def _on_start(self) -> None:
        if self._event_id is not None:
            self.debrief_requested.emit(self._event_id)

    def _on_changed(self, _change: Change) -> None:
        if self.isVisible():
            self.opened()
