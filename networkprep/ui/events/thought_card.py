"""A kind thought on the day of the event, for who is nervous; others find it by its action (S11, S124, S134)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkprep.domain.library import LineRow
from networkprep.domain.plans import PlanDetails
from networkprep.ui.events.plan_desk import PlanDesk
from networkprep.ui.events.when_words import first_day, when_of
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.plain_text import caption, heading
from networkprep.ui.widgets.thought_row import ThoughtRow


class ThoughtCard(Card):
    """One thought at a time; "another" goes round, favourites first."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._thoughts: tuple[LineRow, ...] = ()
        self._shown_key = ""
        self._of_event: int | None = None
        self._wish: bool | None = None
        self._why: WhyThis | None = None
        self.row = ThoughtRow()
        self.row.marked.connect(self._on_marked)
        self.row.said.connect(self._on_said)
        self.another = quiet_button(self.tr("Another"), "swap")
        self.another.clicked.connect(self._on_another)
        self.away = quiet_button(self.tr("Not now"), "close")
        self.away.clicked.connect(self._on_away)
        self._build()
        self.hide()

    def show_plan(self, plan: PlanDetails) -> None:
        """Show the card on the day itself while nerves ask for it; what the person wished for this event wins."""
        event_id = plan.event.row.id
        if event_id != self._of_event:
            self._of_event, self._wish, self._shown_key = event_id, None, ""
        clock = self._desk.runtime.clock
        by_itself = plan.is_nervous and first_day(when_of(plan.event.row), clock) == clock.today()
        wanted = by_itself if self._wish is None else self._wish
        self.setVisible(wanted)
        if wanted:
            self._read(event_id)

    def open(self) -> None:
        """Show it now, nervous or not."""
        self._wish = True
        self.show()
        if self._of_event is not None:
            self._read(self._of_event)
        self.another.setFocus()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.another)
        buttons.addWidget(self.away)
        buttons.addStretch(1)
        self.column.addWidget(heading(self.tr("A kind thought")))
        self.column.addWidget(self.row)
        self.column.addWidget(caption(self.tr("Many people find that another view of it helps. Take it if it fits.")))
        self.column.addLayout(buttons)

    def _read(self, event_id: int) -> None:
        if self._why is None:
            self._why = WhyThis(self._desk.runtime, ("reframes", "nerves"))
            self.column.addWidget(self._why)
        self._desk.runtime.jobs.ask(
            lambda services: services.confidence.thoughts(event_id), self._on_thoughts, latest="kind thoughts"
        )

    def _on_thoughts(self, thoughts: tuple[LineRow, ...]) -> None:
        self._thoughts = thoughts
        shown = next((row for row in thoughts if row.key == self._shown_key), next(iter(thoughts), None))
        if shown is not None:
            self._show(shown)

    def _show(self, thought: LineRow) -> None:
        self._shown_key = thought.key
        self.row.show_thought(thought)

    def _on_another(self) -> None:
        keys = [row.key for row in self._thoughts]
        if self._shown_key in keys:
            self._show(self._thoughts[(keys.index(self._shown_key) + 1) % len(keys)])

    def _on_away(self) -> None:
        self._wish = False
        self.hide()

    def _on_marked(self, key: str, favourite: bool) -> None:
        self._desk.do(lambda services, _event: services.own_lines.set_favourite(key, favourite))

    def _on_said(self, row: LineRow, text: str) -> None:
        self._desk.do(lambda services, _event: services.own_lines.say(row.key, text))
