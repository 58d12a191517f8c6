"""The face "What came of it": how it was, who was met, what was promised, the notes word for word."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.changes import Change
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.event_outcomes import EventOutcome
from networkprep.domain.events import EventDetails, EventState, GladlyAgain
from networkprep.ui.events.note_parts import NoteParts
from networkprep.ui.events.outcome_list import OutcomeList
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM, SMALL
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import PlainLabel, caption
from networkprep.ui.widgets.scrolling import scrolling


class OutcomeFace(Place):
    """Rows ask for the person or the follow-up behind them."""

    def __init__(self, runtime: Runtime, notes: NoteParts) -> None:
        super().__init__()
        self._runtime = runtime
        self._event_id: int | None = None
        self.again = ChoiceRow(
            self.tr("Would you go again?"),
            [
                Choice(GladlyAgain.GLADLY, self.tr("Gladly")),
                Choice(GladlyAgain.PERHAPS, self.tr("Perhaps")),
                Choice(GladlyAgain.RATHER_NOT, self.tr("Rather not")),
            ],
        )
        self.again.chosen.connect(self._on_again)
        self.felt_wrong = QCheckBox(self.tr("It felt wrong for me"))
        self.felt_wrong.clicked.connect(self._on_felt_wrong)
        self.list = OutcomeList()
        self.list.person_requested.connect(self.person_requested)
        self.list.follow_up_requested.connect(self.follow_up_requested)
        self._notes_name = caption(self.tr("Your notes, word for word"))
        self.notes = notes.panel(runtime)
        self._notes_area = scrolling(self.notes)
        self._empty = EmptyState("leaf", self.tr("Nothing yet. What you note and decide will appear here."))
        self._rating = QWidget()
        self._empty.hide()  # nobody knows before it is read
        self._lay_out()
        runtime.on_change(self._on_changed)

    def show_event(self, event_id: int) -> None:
        """Read and show what came of this event."""
        self._event_id = event_id
        self.notes.show_event(event_id)
        self._read()

    def opened(self) -> None:
        """Read it again."""
        self._read()

    def _lay_out(self) -> None:
        rating = QHBoxLayout(self._rating)
        rating.setContentsMargins(0, 0, 0, 0)
        rating.setSpacing(MEDIUM)
        rating.addWidget(PlainLabel(self.tr("Would you go again?")))
        rating.addWidget(self.again, 1)
        rating.addWidget(self.felt_wrong)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._rating)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._notes_name)
        column.addWidget(self._notes_area, 1)
        for widget in (self._rating, self.list, self._empty, self._notes_name, self._notes_area):
            widget.hide()

    def _read(self) -> None:
        event_id = self._event_id
        if event_id is not None:
            jobs = self._runtime.jobs
            jobs.ask(lambda services: services.events.outcome(event_id), self._on_outcome, latest="outcome")
            jobs.ask(
                lambda services: services.events.details(event_id), self._on_details, self._on_gone, latest="rating"
            )

    def _on_outcome(self, outcome: EventOutcome) -> None:
        self.list.show_outcome(outcome, self._runtime.clock.today())
        self.list.setVisible(bool(self.list.model().rowCount()))
        self._empty.setVisible(outcome.is_empty)
        for widget in (self._notes_area, self._notes_name):
            widget.setVisible(bool(outcome.captures))

    def _on_details(self, details: EventDetails) -> None:
        # Nobody knows before it has begun; what was said of an event that was then put off stays in sight.
        said = details.gladly_again is not None or details.felt_wrong
        to_come = details.row.state is EventState.PLANNED and details.starts_at is not None
        self._rating.setVisible(said or not to_come)
        self.again.choose(details.gladly_again)
        self.felt_wrong.setChecked(details.felt_wrong)

    def _on_gone(self, _error: NetworkPrepError) -> None:
        # The page around this face leaves by itself.
        self._event_id = None

    def _on_again(self, value: object) -> None:
        event_id = self._event_id
        if event_id is not None and isinstance(value, GladlyAgain):
            self._runtime.jobs.ask(lambda services: services.events.rate(event_id, value))

    def _on_felt_wrong(self, wrong: bool) -> None:
        event_id = self._event_id
        if event_id is not None:
            self._runtime.jobs.ask(lambda services: services.events.mark_felt_wrong(event_id, wrong))

    def _on_changed(self, _change: Change) -> None:
        if self.isVisible():
            self._read()
