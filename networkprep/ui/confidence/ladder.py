"""The ladder of small steps: tick what was tried, say a step in one's own words, add one (S125)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from networkprep.domain.small_steps import SmallStepRow, next_step
from networkprep.ui.confidence.growing_rows import GrowingRows
from networkprep.ui.overriding import override
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.worded_row import WordedRow
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words


class Ladder(GrowingRows["StepRow"]):
    """Any step may be taken, in any order or never."""

    tried = Signal(str, bool)
    worded = Signal(str, str)
    removed = Signal(str)

    def show_ladder(self, ladder: tuple[SmallStepRow, ...], today: date) -> None:
        """Show these steps."""
        following = next_step(ladder)
        for row, step in zip(self.fit(len(ladder)), ladder, strict=True):
            row.show_step(step, today, is_next=step is following)

    @override
    def make_row(self) -> StepRow:
        row = StepRow()
        row.ticked.connect(self.tried)
        row.said.connect(self.worded)
        row.removed.connect(self.removed)
        return row


class StepRow(WordedRow):
    """One step."""

    ticked = Signal(str, bool)
    said = Signal(str, str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self.tick = QCheckBox()
        self.tick.clicked.connect(self._on_tick)
        self.remove = icon_button("close", self.tr("Take this step off"))
        self.remove.clicked.connect(self._on_remove)
        self.put_before(self.tick)
        self.add_button(self.remove)
        self.worded.connect(self._on_worded)

    def show_step(self, step: SmallStepRow, today: date, *, is_next: bool) -> None:
        """Show a step, when it was tried, and whether it comes next."""
        self._key = step.key
        self.show_sentence(step.text, self._about_step(step, today, is_next=is_next))
        self.tick.setChecked(step.tried_on is not None)
        self.tick.setAccessibleName(fill(self.tr("Tried: {step}"), step=step.text))
        self.remove.setVisible(step.is_own)

    def _about_step(self, step: SmallStepRow, today: date, *, is_next: bool) -> str:
        if step.tried_on is not None:
            return fill(self.tr("tried on {day}"), day=day_words(step.tried_on, today))
        return self.tr("perhaps this one next") if is_next else ""

    def _on_tick(self, tried: bool) -> None:
        self.ticked.emit(self._key, tried)

    def _on_worded(self, text: str) -> None:
        self.said.emit(self._key, text)

    def _on_remove(self) -> None:
        self.removed.emit(self._key)
