"""About the event: its purpose, what everyone there shares, breaks, and how it feels (S2, S63, S129)."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from networkprep.domain.events import Purpose
from networkprep.domain.plans import PlanDetails, PlanText
from networkprep.domain.time_of_day import time_of_day
from networkprep.ui.events.plan_desk import PlanDesk, PlanWidget
from networkprep.ui.events.plan_form import field_name, form_in
from networkprep.ui.events.prepare_feelings import Feelings
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.plain_text import caption, paragraph
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.words.dates import time_words
from networkprep.ui.words.fitting import fit_sentence
from networkprep.ui.words.kinds import purpose_word


class BreaksAndNerves(PlanWidget):
    """Moments for a note, and a number that nobody else sees."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.add = LineEdit(self.tr("Add a break"))
        self.add.setPlaceholderText(self.tr("20:00"))
        # As wide as Qt finds right for letters of any size; a time of day needs no more.
        self.add.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.add.returnPressed.connect(self._on_add)
        self.add.textEdited.connect(self._forgive)
        self.breaks = ChipRow(self.tr("Breaks"))
        self.breaks.dismissed.connect(self._on_removed)
        self._unread = caption(self.tr("Write a time of day, such as 20:00."))
        self._unread.hide()
        self.feelings = Feelings(desk, self._build_breaks())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.feelings)

    @override
    def show_plan(self, plan: PlanDetails) -> None:
        """Show breaks and nerves."""
        self.breaks.set_chips([
            Chip(str(each.id), self.tr("break"), time_words(each.at), "clock", dismissable=True) for each in plan.breaks
        ])
        self.breaks.setVisible(bool(plan.breaks))
        self.feelings.show_plan(plan)

    def _build_breaks(self) -> QVBoxLayout:
        times = QHBoxLayout()
        times.setSpacing(SMALL)
        times.addWidget(self.add)
        times.addWidget(self.breaks, 1000)
        # Without a break the row would be no wider than the field, and squeeze the words below it.
        times.addStretch(1)
        breaks = QVBoxLayout()
        breaks.setSpacing(TINY)
        breaks.addLayout(times)
        breaks.addWidget(self._unread)
        breaks.addWidget(caption(self.tr("One line is enough then. It stands on the card; nothing rings.")))
        return breaks

    def _on_add(self) -> None:
        text = self.add.text()
        if time_of_day(text) is None:
            self._unread.setVisible(bool(text.strip()))
            return
        self._desk.do(lambda services, event: services.plans.add_break(event, text))
        self.add.clear()

    def _forgive(self) -> None:
        self._unread.hide()

    def _on_removed(self, key: str) -> None:
        break_id = int(key)
        self._desk.do(lambda services, event: services.plans.remove_break(event, break_id))


class AboutTheEvent(PlanWidget):
    """What the lines can speak of."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.purpose = ChoiceRow(
            self.tr("Good for"), [*(Choice(each, purpose_word(each)) for each in Purpose), Choice("", self.tr("Open"))]
        )
        self.purpose.chosen.connect(self._on_purpose)
        self.common = SavedLine(
            self.tr("Common purpose"), self.tr("what brings everyone here, for example clean rivers")
        )
        self.common.written.connect(self._on_common)
        self.shared = SavedLine(self.tr("What all share"), self.tr("for example the same university"))
        self.shared.written.connect(self._on_shared)
        self.fit = paragraph("")
        form = form_in(self)
        form.addRow(field_name(self.tr("Good for")), self.purpose)
        form.addRow(field_name(self.tr("Purpose")), self.common)
        form.addRow(field_name(self.tr("We share")), self.shared)
        form.addRow(field_name(self.tr("Fit")), self.fit)

    @override
    def show_plan(self, plan: PlanDetails) -> None:
        """Show what is known of the event."""
        draft = plan.event.draft
        self.purpose.choose(draft.purpose or "")
        self.common.show_kept(draft.common_purpose)
        self.shared.show_kept(draft.shared)
        self.fit.setText(fit_sentence(plan.fit))

    def _on_purpose(self, choice: object) -> None:
        purpose = choice if isinstance(choice, Purpose) else None
        self._desk.do(lambda services, event: services.plans.set_purpose(event, purpose))

    def _on_common(self, text: str, edit: str) -> None:
        self._desk.do(lambda services, event: services.plans.write(event, PlanText.COMMON_PURPOSE, text, edit))

    def _on_shared(self, text: str, edit: str) -> None:
        self._desk.do(lambda services, event: services.plans.write(event, PlanText.SHARED, text, edit))
