"""How it feels beforehand: nerves, how sure one is, and once how networking feels at all (S11, S123, S125)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from networkprep.domain.confidence import CONFIDENCE, Comfort
from networkprep.domain.plans import NERVES, PlanDetails
from networkprep.ui.events.plan_desk import PlanDesk, PlanWidget
from networkprep.ui.events.plan_form import field_name, form_in
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.plain_text import PlainLabel, caption, paragraph
from networkprep.ui.words.feelings import comfort_word


class Feelings(PlanWidget):
    """Numbers and a question that nobody else sees, after the breaks in one form; all of it may stay empty."""

    def __init__(self, desk: PlanDesk, breaks: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.nerves = ChoiceRow(self.tr("Nerves"), [Choice(number, str(number)) for number in NERVES])
        self.nerves.chosen.connect(self._on_nerves)
        self.confidence = ChoiceRow(self.tr("How sure I feel"), [Choice(number, str(number)) for number in CONFIDENCE])
        self.confidence.chosen.connect(self._on_confidence)
        self._kind_word = caption(self.tr("Being nervous is fine. A kind thought is among your starters now."))
        self.comfort = ComfortQuestion()
        self.comfort.row.chosen.connect(self._on_comfort)
        self.support = SupportNote()
        self.support.away.clicked.connect(self._on_support_away)
        self._build(breaks)

    @override
    def show_plan(self, plan: PlanDetails) -> None:
        """Show what was said for this plan."""
        self.nerves.choose(plan.basics.nerves)
        self.confidence.choose(plan.basics.confidence)
        self._kind_word.setVisible(plan.is_nervous)
        self.comfort.setVisible(plan.feelings.asks_comfort)
        self.support.setVisible(plan.feelings.top_again)

    def _build(self, breaks: QLayout) -> None:
        nerves = QVBoxLayout()
        nerves.setSpacing(TINY)
        nerves.addWidget(self.nerves)
        nerves.addWidget(caption(self.tr("1 is calm, 5 is very nervous. Only you see this.")))
        nerves.addWidget(self._kind_word)
        nerves.addWidget(self.support)
        nerves.addWidget(self.comfort)
        confidence = QVBoxLayout()
        confidence.setSpacing(TINY)
        confidence.addWidget(self.confidence)
        confidence.addWidget(
            caption(
                self.tr("1 is shaky, 5 is sure. The debrief asks again; after two events you see both in the library.")
            )
        )
        form = form_in(self)
        form.addRow(field_name(self.tr("Breaks")), breaks)
        form.addRow(field_name(self.tr("Nerves")), nerves)
        form.addRow(field_name(self.tr("How sure")), confidence)

    def _on_nerves(self, number: object) -> None:
        if isinstance(number, int):
            self._desk.do(lambda services, event: services.plans.set_nerves(event, number))

    def _on_confidence(self, number: object) -> None:
        if isinstance(number, int):
            self._desk.do(lambda services, event: services.plans.set_confidence(event, number))

    def _on_comfort(self, comfort: object) -> None:
        if isinstance(comfort, Comfort):
            self._desk.do(lambda services, event: services.plans.answer_comfort(event, comfort))

    def _on_support_away(self) -> None:
        self._desk.do(lambda services, _event: services.confidence.wave_support_away())


class ComfortQuestion(QWidget):
    """Asked on the first plan alone; "rather not say" is an answer like the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        question = self.tr("How does networking feel to you?")
        self.row = ChoiceRow(question, [Choice(each, comfort_word(each)) for each in Comfort])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(PlainLabel(question, wrap=True))
        column.addWidget(self.row)
        column.addWidget(
            caption(
                self.tr("Asked once. Kind thoughts and easy-going events follow it; change it in Library, Confidence.")
            )
        )


class SupportNote(QWidget):
    """A kind note when nerves are at the top again and again: people to talk to exist. No diagnosis, and no advice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = self.tr(
            "Your nerves have been at the top several times now. You need not carry that alone: a friend, a doctor or "
            "a counselling line can be good to talk to. And staying at home is fine, too."
        )
        self.away = quiet_button(self.tr("Dismiss this note"), "check")
        buttons = QHBoxLayout()
        buttons.addWidget(self.away)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(paragraph(words))
        column.addLayout(buttons)
