"""What I bring: the ways to say it that go along, and a line for a new one (S31, S48)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.plans import PlanDetails, PlanText, StatementRow
from networkprep.ui.events.begun_line import BegunLine
from networkprep.ui.events.plan_desk import PlanDesk, PlanWidget
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.long_tick import LongTick
from networkprep.ui.widgets.plain_text import PlainLabel, caption
from networkprep.ui.widgets.rows_column import RowsColumn
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.words import fill


class BringSection(PlanWidget):
    """The one ticked first gives the card its three keywords."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.add = BegunLine(self.tr("Add a way to say what you bring"), self.tr("I help … to …"), "bring", desk)
        self.add.added.connect(self._on_add)
        self.hand_back = SavedLine(self.tr("Question that hands the turn back"), self.tr("as in the starters"))
        self.hand_back.written.connect(self._on_hand_back)
        self._empty = caption(self.tr("One sentence, as you would say it to a friend. Its keywords go on the card."))
        self._keywords = caption("")
        self._list = RowsColumn(self._make_tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self._empty)
        column.addLayout(self._list)
        column.addWidget(self._keywords)
        column.addWidget(self.add)
        column.addSpacing(SMALL)
        column.addLayout(self._hand_back_row())

    @override
    def show_plan(self, plan: PlanDetails) -> None:
        """Show what is kept, the chosen ones first."""
        self.add.show_plan(plan)
        for tick, statement in zip(self._list.fit(len(plan.statements)), plan.statements, strict=True):
            tick.show_statement(statement)
        self._empty.setVisible(not plan.statements)
        spoken = next((each for each in plan.statements if each.chosen or each.suggested), None)
        words = " · ".join(spoken.keywords) if spoken else ""
        self._keywords.setText(fill(self.tr("On the card: {keywords}"), keywords=words))
        self._keywords.setVisible(bool(words))
        self.hand_back.show_kept(plan.basics.hand_back)

    def _hand_back_row(self) -> QHBoxLayout:
        label = PlainLabel(self.tr("Then I ask"))
        label.set_muted()
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(label)
        row.addWidget(self.hand_back, 1)
        return row

    def _make_tick(self) -> _Statement:
        tick = _Statement()
        tick.clicked.connect(self._on_ticked)
        return tick

    def _on_ticked(self) -> None:
        chosen = [tick.key for tick in self._list.rows if tick.is_ticked]
        self._desk.do(lambda services, event: services.plan_packs.choose_statements(event, chosen))

    def _on_add(self, text: str) -> None:
        self._desk.do(lambda services, event: services.plan_packs.add_statement(event, text))

    def _on_hand_back(self, text: str, edit: str) -> None:
        self._desk.do(lambda services, event: services.plans.write(event, PlanText.HAND_BACK, text, edit))


class _Statement(LongTick):
    """One way to say it; ticked when it goes along."""

    def __init__(self) -> None:
        super().__init__()
        self.key = 0

    def show_statement(self, statement: StatementRow) -> None:
        """Show this one."""
        self.key = statement.id
        self.show_words(_sentence(statement), ticked=statement.chosen)


def _sentence(statement: StatementRow) -> str:
    """The sentence, whom it is for, and whether it is the one proposed."""
    if statement.suggested and statement.audience:
        words = QCoreApplication.translate("BringSection", "{statement} (for {audience}; suggested here)")
    elif statement.suggested:
        words = QCoreApplication.translate("BringSection", "{statement} (suggested here)")
    elif statement.audience:
        words = QCoreApplication.translate("BringSection", "{statement} (for {audience})")
    else:
        return statement.text
    return fill(words, statement=statement.text, audience=statement.audience)
