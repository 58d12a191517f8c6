"""The face "Prepare" of an event's page: the plan on one page, with the pocket card live beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from networkprep.domain.at_event import AtEventPage
from networkprep.domain.changes import Change, Topic
from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.plans import PlanDetails
from networkprep.ui.events.card_panel import CardPanel
from networkprep.ui.events.line_row import LineRow
from networkprep.ui.events.moment_help import MomentHelp
from networkprep.ui.events.plan_desk import PlanDesk, PlanWidget
from networkprep.ui.events.prepare_bring import BringSection
from networkprep.ui.events.prepare_card import CardItems
from networkprep.ui.events.prepare_if_then import IfThenSection
from networkprep.ui.events.prepare_lines import StartersSection
from networkprep.ui.events.prepare_occasion import AboutTheEvent, BreaksAndNerves
from networkprep.ui.events.prepare_progress import PlanProgressLine
from networkprep.ui.events.prepare_who import WhoSection
from networkprep.ui.events.prepare_why import WhyAndGoal
from networkprep.ui.events.section_words import SectionWords
from networkprep.ui.events.thought_card import ThoughtCard
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import LARGE, SMALL, WIDE
from networkprep.ui.widgets.page_actions import one_group, page_action
from networkprep.ui.widgets.place import Place, ReadingColumn
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.widgets.scrolling import scrolling
from networkprep.ui.widgets.section import Section

_WHY = {
    "occasion": ("event_fit",),
    "who": ("focus_people", "common_ground"),
    "bring": ("what_i_bring",),
    "starters": ("starters", "depth"),
    "if_then": ("if_then_plans",),
    "breaks": ("breaks", "nerves"),
    "card": ("pocket_card", "silent_event"),
}
_TOPICS = (Topic.PLANS, Topic.EVENTS, Topic.PEOPLE, Topic.PROFILE, Topic.LIBRARY, Topic.LEARNINGS, Topic.SETTINGS)


class _Inside(Protocol):
    def show_plan(self, plan: PlanDetails) -> None:
        """Show a plan."""
        ...


class PrepareFace(Place):
    """Everything can be written at once, nothing needs a button to be saved; ``show_event`` chooses the event."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self._runtime = runtime
        self._plan: PlanDetails | None = None
        self._wanted: int | None = None
        self._insides: list[_Inside] = []
        self.desk = PlanDesk(runtime, self)
        self.desk.person_requested.connect(self.person_requested)
        self.sections: dict[str, Section] = {}
        self.progress = PlanProgressLine()
        self.progress.rehearsal_wished.connect(self.rehearse)
        self.why = WhyAndGoal(self.desk)
        self.thought = ThoughtCard(self.desk)
        self.card = CardPanel(runtime)
        self.walk_in = MomentHelp()
        self.walk_in.back_wished.connect(self._on_walked_in)
        self._build()
        self._actions = self._build_actions()
        runtime.on_change(self._on_changed)

    def show_event(self, event_id: int) -> None:
        """Show the plan of this event; until it is read, what is typed still belongs to the one shown."""
        self._wanted = event_id
        self._read()

    def page_actions(self) -> list[QAction]:
        """What can be done here beside typing."""
        return self._actions

    def opened(self) -> None:
        """Read the plan again."""
        self._read()

    def begin_writing(self) -> None:
        """Put the caret where a plan begins."""
        self.why.intention.setFocus()

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(LARGE)
        column.addWidget(self.progress)
        column.addWidget(self.thought)
        column.addWidget(self.why)
        column.addWidget(WhyThis(self._runtime, ("intention", "goal")))
        self._insides += [self.progress, self.thought, self.why, self.card]
        rows = QVBoxLayout()
        rows.setSpacing(0)
        words = SectionWords()
        parts: tuple[tuple[str, Callable[[PlanDesk], PlanWidget]], ...] = (
            ("who", WhoSection),
            ("bring", BringSection),
            ("starters", StartersSection),
            ("if_then", IfThenSection),
            ("breaks", BreaksAndNerves),
            ("occasion", AboutTheEvent),
            ("card", CardItems),
        )
        for key, make in parts:
            section = self.sections[key] = Section(words.title(key), _Making(self, make, key))
            rows.addWidget(section)
            self._insides.append(_Summary(section, words, key))
        column.addLayout(rows)
        column.addStretch(1)
        self.sections["who"].set_open(True)
        self._lay_out(column)

    def _lay_out(self, column: QVBoxLayout) -> None:
        inside = ReadingColumn()
        inside.setObjectName("page")
        self.card.setObjectName("page")
        inside.setLayout(column)
        self._planning = QWidget()
        panes = QHBoxLayout(self._planning)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(WIDE)
        panes.addWidget(scrolling(inside), 1)
        beside = scrolling(self.card)
        # Large type may make the card higher than the window; its own width stays.
        beside.setFixedWidth(self.card.width() + beside.verticalScrollBar().sizeHint().width())
        panes.addWidget(beside)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._planning)
        self._stack.addWidget(self.walk_in)
        # The ring and its button stand on top, but a plan begins with why one goes.
        QWidget.setTabOrder(self.why.learning, self.progress.rehearse)

    def _build_actions(self) -> list[QAction]:
        readying = one_group(
            page_action(self, self.tr("Another line"), self._on_another, "Alt+A"),
            page_action(self, self.tr("Rehearse"), self.rehearse, "Alt+R"),
            page_action(self, self.tr("Recall who may be there"), self.recall),
            page_action(self, self.tr("Just before you walk in"), self.show_walk_in, "Alt+J"),
            page_action(self, self.tr("A kind thought"), self.thought.open, "Alt+K"),
            page_action(self, self.tr("Small steps"), lambda: self.place_requested.emit("library/confidence")),
        )
        card = one_group(
            page_action(self, self.tr("Print the pocket card"), self.card.print_card, "Ctrl+P"),
            page_action(self, self.tr("Save the pocket card as PDF"), self.card.save_pdf, "Ctrl+Shift+P"),
            page_action(self, self.tr("Save the pocket card as a picture"), self.card.save_picture),
            page_action(self, self.tr("Save the card for the phone"), self.card.save_for_phone),
        )
        return [*readying, *card]

    def build_inside(self, make: Callable[[PlanDesk], PlanWidget], key: str) -> QWidget:
        """Make the inside of a section that is opened for the first time, and what it rests on below it."""
        made = make(self.desk)
        self._insides.append(made)
        if self._plan is not None:
            made.show_plan(self._plan)
        if key not in _WHY:
            return made
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(made)
        column.addWidget(WhyThis(self._runtime, _WHY[key]))
        return whole

    def _read(self) -> None:
        event_id = self._wanted
        if event_id is not None:
            jobs = self._runtime.jobs
            jobs.ask(lambda services: services.plans.open(event_id), self._on_read, self._on_gone, latest="plan")

    def _on_read(self, plan: PlanDetails) -> None:
        if plan.event.row.id != self.desk.event_id:
            self._leave_event()
            self.desk.event_id = plan.event.row.id
        self._plan = plan
        for inside in self._insides:
            inside.show_plan(plan)
        for section in self.sections.values():
            section.put_in_order()

    def _on_gone(self, _error: NetworkPrepError) -> None:
        # The page around this face leaves by itself.
        self._wanted = self.desk.event_id = None

    def _on_changed(self, change: Change) -> None:
        if change.touches(*_TOPICS):
            self._read()

    def _on_another(self) -> None:
        """Swap the line with the focus; with the focus elsewhere, the first opener."""
        focus = QApplication.focusWidget()
        row = focus if isinstance(focus, LineRow) else next(iter(self.findChildren(LineRow)), None)
        if row is not None:
            row.swap_wished.emit()

    def rehearse(self) -> None:
        """Say it aloud once: an opener, a listening turn, a follow-up (S20)."""
        if self.desk.event_id is not None:
            self.practice_requested.emit(self.desk.event_id, "rehearse")

    def recall(self) -> None:
        """Names and details of people one may see there, the answer hidden first (X4)."""
        if self.desk.event_id is not None:
            self.practice_requested.emit(self.desk.event_id, "recall")

    def show_walk_in(self) -> None:
        """A word before one walks in, in place of the plan until Esc (S135)."""
        event_id = self.desk.event_id
        if event_id is not None:
            jobs = self._runtime.jobs
            jobs.ask(lambda services: services.at_event.page(event_id), self._on_walk_in, latest="walk in")

    def _on_walk_in(self, page: AtEventPage) -> None:
        self.walk_in.show_walk_in(page.walk_in)
        self._stack.setCurrentWidget(self.walk_in)
        self.walk_in.back.setFocus()

    def _on_walked_in(self) -> None:
        self._stack.setCurrentWidget(self._planning)
        self.begin_writing()

    def _leave_event(self) -> None:
        for line in self.findChildren(SavedLine):
            line.show_other("")


class _Making:
    """Makes the inside of one section when it is first opened."""

    def __init__(self, face: PrepareFace, make: Callable[[PlanDesk], PlanWidget], key: str) -> None:
        self._face = face
        self._make = make
        self._key = key

    def __call__(self) -> QWidget:
        return self._face.build_inside(self._make, self._key)


class _Summary:
    """Says on the row of a section what is inside."""

    def __init__(self, section: Section, words: SectionWords, key: str) -> None:
        self._section = section
        self._words = words
        self._key = key

    def show_plan(self, plan: PlanDetails) -> None:
        """Show what this plan holds."""
        self._section.set_summary(self._words.summary(self._key, plan))
