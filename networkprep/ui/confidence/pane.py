"""Confidence, a part of the Library: before and after, small steps, kind thoughts, how it feels (S123-S125, S155)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.confidence import Comfort, ConfidencePage
from networkprep.domain.library import LineRow, OwnLineDraft
from networkprep.domain.starters import StarterCategory
from networkprep.ui.confidence.ladder import Ladder
from networkprep.ui.confidence.picture import BeforeAndAfter
from networkprep.ui.confidence.thoughts import Thoughts
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.adding_line import AddingLine
from networkprep.ui.widgets.card import titled_card
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.plain_text import caption, paragraph
from networkprep.ui.widgets.scrolling import Scrolling
from networkprep.ui.widgets.tab_order import put_in_reading_order
from networkprep.ui.words.feelings import comfort_word, energy_sentence, trend_sentence

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

_TOPICS = (Topic.PROFILE, Topic.LIBRARY, Topic.PLANS, Topic.DEBRIEFS, Topic.EVENTS)


class ConfidencePane(Scrolling):
    """Only its owner sees it; nothing here is needed for anything else to work."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self.picture = BeforeAndAfter(runtime.clock)
        self.trend = paragraph("")
        self._signs = caption(self.tr("An open circle is before, a full one after; from 1, shaky, to 5, sure."))
        self.ladder = Ladder(AddingLine(self.tr("Add a small step"), self.tr("a small step of my own")))
        self.thoughts = Thoughts(AddingLine(self.tr("Add a kind thought"), self.tr("a thought that helps me")))
        question = self.tr("How does networking feel to you?")
        self.comfort = ChoiceRow(question, [Choice(each, comfort_word(each)) for each in Comfort])
        self.energy = paragraph("")
        self._build(question)
        self._connect()

    def opened(self) -> None:
        """Read all of it again."""
        jobs = self._runtime.jobs
        jobs.ask(lambda services: services.confidence.page(), self._on_page, latest="confidence")
        jobs.ask(lambda services: services.confidence.thoughts(), self._on_thoughts, latest="thoughts")

    def new_step(self) -> None:
        """The caret to the field for a step of one's own."""
        self.ladder.add.setFocus()
        self.ensureWidgetVisible(self.ladder.add)

    def _build(self, question: str) -> None:
        column = QVBoxLayout()
        column.setSpacing(LARGE)
        column.setContentsMargins(0, MEDIUM, 0, LARGE)
        before_and_after = (self.trend, self.picture, self._signs, self._why("before_and_after", "learnable"))
        column.addWidget(titled_card(self.tr("Before and after"), *before_and_after))
        steps = caption(self.tr("Practice in everyday life, the easiest first. Leave out what is not for you."))
        column.addWidget(titled_card(self.tr("Small steps"), steps, self.ladder, self._why("small_steps")))
        thoughts = caption(self.tr("Many people find that another view of it helps. Keep what helps you."))
        column.addWidget(
            titled_card(self.tr("Kind thoughts"), thoughts, self.thoughts, self._why("reframes", "nerves"))
        )
        follows = caption(self.tr("Kind thoughts and easy-going events follow your answer."))
        column.addWidget(titled_card(question, self.comfort, follows))
        self._energy_card = titled_card(self.tr("How events leave you"), self.energy, self._why("quiet_energy"))
        column.addWidget(self._energy_card)
        column.addStretch(1)
        self._whole = self.show_column(column)

    def _why(self, *keys: str) -> WhyThis:
        return WhyThis(self._runtime, keys)

    def _connect(self) -> None:
        self.ladder.tried.connect(self._on_tried)
        self.ladder.worded.connect(self._on_step_worded)
        self.ladder.added.connect(self._on_step_added)
        self.ladder.removed.connect(self._on_step_removed)
        self.thoughts.marked.connect(self._on_marked)
        self.thoughts.said.connect(self._on_thought_said)
        self.thoughts.added.connect(self._on_thought_added)
        self.comfort.chosen.connect(self._on_comfort)
        self._runtime.on_change(self._on_changed)

    def _on_page(self, page: ConfidencePage) -> None:
        today = self._runtime.clock.today()
        ready = page.picture.is_ready
        for part in (self.picture, self._signs):
            part.setVisible(ready)
        self.trend.setText(trend_sentence(page.picture) if ready else self._not_yet())
        if ready:
            self.picture.show_picture(page.picture)
        self.ladder.show_ladder(page.ladder, today)
        self.comfort.choose(page.comfort)
        self.energy.setText("\n".join(energy_sentence(row) for row in page.energy))
        self._energy_card.setVisible(bool(page.energy))
        put_in_reading_order(self._whole, after=self)

    def _on_thoughts(self, thoughts: tuple[LineRow, ...]) -> None:
        self.thoughts.show_thoughts(thoughts)
        put_in_reading_order(self._whole, after=self)

    def _not_yet(self) -> str:
        return self.tr("Say in a plan how sure you feel, and again in its debrief. After two events you see both here.")

    def _do(self, work: Callable[[Services], object]) -> None:
        self._runtime.jobs.ask(work)

    def _on_tried(self, key: str, tried: bool) -> None:
        self._do(lambda services: services.confidence.mark_tried(key, tried))

    def _on_step_worded(self, key: str, text: str) -> None:
        self._do(lambda services: services.confidence.word_step(key, text))

    def _on_step_added(self, text: str) -> None:
        self._do(lambda services: services.confidence.add_step(text))

    def _on_step_removed(self, key: str) -> None:
        self._do(lambda services: services.confidence.delete_step(key))

    def _on_marked(self, key: str, favourite: bool) -> None:
        self._do(lambda services: services.own_lines.set_favourite(key, favourite))

    def _on_thought_said(self, row: LineRow, text: str) -> None:
        self._do(lambda services: services.own_lines.say(row.key, text))

    def _on_thought_added(self, text: str) -> None:
        self._do(lambda services: services.own_lines.add(OwnLineDraft(text, StarterCategory.REFRAMES)))

    def _on_comfort(self, comfort: object) -> None:
        if isinstance(comfort, Comfort):
            self._do(lambda services: services.confidence.say_comfort(comfort))

    def _on_changed(self, change: Change) -> None:
        if change.touches(*_TOPICS) and self.isVisible():
            self.opened()
