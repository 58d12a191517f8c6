"""The row under every step: finish later, back, and the one next thing in its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkprep.domain.debrief import DebriefStep
from networkprep.ui.debrief.words import STEPS, follow_up_count, people_count, word
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button, primary_button, quiet_button
from networkprep.ui.widgets.plain_text import caption, say_on
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.debrief.flow import DebriefFlow


class BottomRow(QWidget):
    """The next button is never off: what is missing is said when it is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.later = quiet_button(self.tr("Finish later"))
        self.back = button(self.tr("Back"))
        self.next = primary_button(self.tr("Next"))
        keys = caption(self.tr("Ctrl+Enter"))
        keys.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.later)
        row.addStretch(1)
        row.addWidget(keys)
        row.addWidget(self.back)
        row.addWidget(self.next)

    def show_flow(self, flow: DebriefFlow, *, returning: bool) -> None:
        """Name what comes next."""
        first = flow.step is flow.steps[0] and (flow.step is not DebriefStep.PEOPLE or flow.is_first_person)
        self.back.setEnabled(not first)
        say_on(self.next, self._next_words(flow, returning))

    def _next_words(self, flow: DebriefFlow, returning: bool) -> str:
        if flow.step is DebriefStep.REVIEW:
            return self._save_words(flow)
        if returning:
            return self.tr("Back to the review")
        person = flow.next_person if flow.step is DebriefStep.PEOPLE else None
        # Of a description the first part is enough to know who comes next, also in large letters.
        following = (
            person.name.partition(",")[0] if person else word(STEPS[flow.steps[flow.steps.index(flow.step) + 1]])
        )
        return fill(self.tr("Next: {what}"), what=following)

    def _save_words(self, flow: DebriefFlow) -> str:
        outcome = flow.outcome()
        people, follow_ups = people_count(len(outcome.people)), follow_up_count(len(outcome.follow_ups))
        if not outcome.follow_ups:
            return fill(self.tr("Save {people}"), people=people) if outcome.people else self.tr("Save the debrief")
        return fill(self.tr("Save {people} and {follow_ups}"), people=people, follow_ups=follow_ups)
