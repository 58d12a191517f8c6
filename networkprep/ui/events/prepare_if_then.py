"""If-then plans: three preselected, each swapped, reworded or taken off by key (S106)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.line_findings import Suggestion
from networkprep.domain.line_suggestions import suggest
from networkprep.domain.plans import MOST_IF_THENS, PlanDetails, PlannedIfThen
from networkprep.domain.starters import StarterCategory
from networkprep.ui.events.begun_line import BegunLine
from networkprep.ui.events.line_row import LineRow
from networkprep.ui.events.plan_desk import PlanDesk, PlanWidget
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.offer_row import OfferRow
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.rows_column import RowsColumn
from networkprep.ui.words.suggestions import suggestion_sentence

_A_CUE = 5
"""Words after which one may see whether it is going to be a plan."""


class IfThenSection(PlanWidget):
    """The first one goes on the card. What is written in another form gets a friendly word, and stays as it is."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.add = BegunLine(self.tr("Add an if-then plan"), self.tr("If …, then I …"), "if_then", desk)
        self.add.added.connect(self._on_add)
        self.add.textChanged.connect(self._judge)
        self.remark = caption("")
        self.remark.hide()
        self.offer = OfferRow()
        self.offer.taken.connect(self._on_offer)
        self._list = RowsColumn(lambda: _IfThen(desk))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(self._list)
        for widget in (self.add, self.remark, self.offer):
            column.addWidget(widget)

    @override
    def show_plan(self, plan: PlanDetails) -> None:
        """Show the plans of this event."""
        self.add.show_plan(plan)
        for row, planned in zip(self._list.fit(len(plan.if_thens)), plan.if_thens, strict=True):
            row.show_if_then(planned)
        self.add.setVisible(len(plan.if_thens) < MOST_IF_THENS)

    def rows(self) -> tuple[LineRow, ...]:
        """The rows in their order."""
        return tuple(self._list.rows)

    def _judge(self, text: str) -> None:
        """While it is typed nothing is said before the cue is there."""
        suggestions = suggest(text, StarterCategory.IFTHEN) if "," in text or len(text.split()) >= _A_CUE else ()
        self.remark.setText(_sentences(suggestions))
        self.remark.setVisible(bool(suggestions))
        self.offer.show_words(next((wording for each in suggestions for wording in each.rewordings), ""))

    def _on_offer(self, wording: str) -> None:
        self.add.setText(wording)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add(self, text: str) -> None:
        self._desk.do(lambda services, event: services.plan_packs.add_if_then(event, text))


class _IfThen(LineRow):
    """A row that asks the services itself."""

    def __init__(self, desk: PlanDesk) -> None:
        super().__init__(self.tr("If-then plan"))
        self._desk = desk
        self._key = 0
        self.allow(keep=False, remove=True)
        self.swap_wished.connect(self._on_swap)
        self.worded.connect(self._on_worded)
        self.removal_wished.connect(self._on_removed)

    def show_if_then(self, planned: PlannedIfThen) -> None:
        """Show this plan."""
        self._key = planned.id
        self.show_line(planned.text, _sentences(suggest(planned.text, StarterCategory.IFTHEN)))

    def _on_swap(self) -> None:
        key = self._key
        self._desk.do(lambda services, event: services.plan_packs.swap_if_then(event, key))

    def _on_worded(self, text: str) -> None:
        key = self._key
        self._desk.do(lambda services, event: services.plan_packs.write_if_then(event, key, text))

    def _on_removed(self) -> None:
        key = self._key
        self._desk.do(lambda services, event: services.plan_packs.remove_if_then(event, key))


def _sentences(suggestions: Iterable[Suggestion]) -> str:
    return "\n".join(suggestion_sentence(each) for each in suggestions)
