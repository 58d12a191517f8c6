"""Why I go, and how many good talks are enough: the first two things of a plan (S7, S130-S132)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QSpinBox, QVBoxLayout, QWidget

from networkprep.domain.confidence import Comfort
from networkprep.domain.goal import LOW_ENERGY_GOAL, USUAL_GOAL, Goal
from networkprep.domain.plans import PlanDetails, PlanText, ThingToTry
from networkprep.ui.events.card_words import goal_in_order
from networkprep.ui.events.plan_desk import PlanDesk
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.long_tick import LongTick
from networkprep.ui.widgets.plain_text import PlainLabel, caption
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.words import fill

_OFFERED = (LOW_ENERGY_GOAL, USUAL_GOAL, Goal(3, 4))
_OTHER = "other"
_MOST = 50


class WhyAndGoal(QWidget):
    """The caret's first stop is the intention; everything here may stay empty."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._to_try: ThingToTry | None = None
        self.intention = SavedLine(self.tr("Why I go"), self.tr("to meet people who …"))
        self.intention.written.connect(self._on_intention)
        self.learning = SavedLine(self.tr("What I would like to learn"), self.tr("optional"))
        self.learning.written.connect(self._on_learning)
        self.tried = LongTick()
        self.tried.clicked.connect(self._on_tried)
        self._build()

    def show_plan(self, plan: PlanDetails) -> None:
        """Show this plan's words."""
        self.intention.show_kept(plan.basics.intention)
        self.learning.show_kept(plan.basics.learning_goal)
        goal = plan.basics.goal
        if goal in _OFFERED:
            self.goal.choose(goal)
            self._number.setVisible(self._number.hasFocus())
        else:
            self.goal.choose(_OTHER)
            self._show_number(goal.to)
        self._hint.setVisible(goal.is_much)
        self.gentle.setVisible(plan.feelings.comfort is Comfort.UNCOMFORTABLE and not goal.is_much)
        self._show_to_try(plan.to_try)

    def _build(self) -> None:
        choices = [Choice(goal, goal_in_order(goal)) for goal in _OFFERED]
        self.goal = ChoiceRow(self.tr("Goal, good talks"), [*choices, Choice(_OTHER, self.tr("Other"))])
        self.goal.chosen.connect(self._on_goal)
        self._number = QSpinBox()
        self._number.setRange(1, _MOST)
        self._number.setAccessibleName(self.tr("How many good talks"))
        self._number.editingFinished.connect(self._on_number)
        self._number.hide()
        self._hint = caption(self.tr("That is a lot for one evening. Two or three good talks are plenty; you decide."))
        self._hint.hide()
        self.gentle = caption(self.tr("One good talk is a full evening, too. After it you may go home content."))
        self.gentle.hide()
        goal = QVBoxLayout()
        goal.setSpacing(TINY)
        goal.addWidget(self.goal)
        goal.addWidget(self._number, 0, Qt.AlignmentFlag.AlignLeft)
        goal.addWidget(self._hint)
        goal.addWidget(self.gentle)
        form = QFormLayout()
        form.setSpacing(SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_name(self.tr("Why I go")), self.intention)
        form.addRow(_name(self.tr("Goal")), goal)
        form.addRow(_name(self.tr("To learn")), self.learning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(form)
        column.addWidget(self.tried)
        self.tried.hide()

    def _show_to_try(self, found: ThingToTry | None) -> None:
        self._to_try = found
        self.tried.setVisible(found is not None)
        if found is not None:
            words = fill(self.tr("You wanted to try: {thing}"), thing=found.text)
            self.tried.show_words(words, ticked=found.tried)

    def _show_number(self, number: int) -> None:
        self._number.show()
        if not self._number.hasFocus():
            self._number.setValue(number)

    def _on_intention(self, text: str, edit: str) -> None:
        self._desk.do(lambda services, event: services.plans.write(event, PlanText.INTENTION, text, edit))

    def _on_learning(self, text: str, edit: str) -> None:
        self._desk.do(lambda services, event: services.plans.write(event, PlanText.LEARNING_GOAL, text, edit))

    def _on_goal(self, choice: object) -> None:
        if isinstance(choice, Goal):
            self._number.hide()
            self._desk.do(lambda services, event: services.plans.set_goal(event, choice))
        else:
            self._number.show()
            self._number.setFocus()
            self._number.selectAll()

    def _on_number(self) -> None:
        goal = Goal(self._number.value(), self._number.value())
        self._desk.do(lambda services, event: services.plans.set_goal(event, goal))

    def _on_tried(self, tried: bool) -> None:
        found = self._to_try
        if found is not None:
            self._desk.do(lambda services, event: services.plans.mark_tried(event, found.learning_id, tried))


def _name(text: str) -> PlainLabel:
    """The word before a field; the field has a name of its own for screen readers."""
    label = PlainLabel(text)
    label.set_muted()
    label.setMinimumWidth(92)
    return label
