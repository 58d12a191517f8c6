"""A thin ring that is soon enough: how far the plan is, and that the rest is a bonus."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkprep.domain.plans import PlanDetails
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.ring import ProgressRing
from networkprep.ui.words import fill


class PlanProgressLine(QWidget):
    """The ring and the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = ProgressRing(24)
        self._words = caption("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._ring)
        row.addWidget(self._words, 1)

    def show_plan(self, plan: PlanDetails) -> None:
        """Show how far this plan is."""
        progress = plan.progress
        count = len(progress.there)
        done = fill(self.tr("{count} of {whole} parts are there."), count=count, whole=progress.whole)
        if count == progress.whole:
            words = self.tr("All parts are there. You are ready.")
        elif progress.enough:
            words = f"{done} {self.tr('That is enough; the rest is a bonus.')}"
        else:
            words = f"{done} {self.tr('Say why you go, and it is enough.')}"
        self._words.setText(words)
        self._ring.set_progress(count, progress.whole, words)
