"""A thin ring that is soon enough: how far the plan is, and that the rest is a bonus."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkprep.domain.plans import PlanDetails
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.beside_layout import BesideLayout
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.ring import ProgressRing
from networkprep.ui.words import fill


class PlanProgressLine(QWidget):
    """The ring and the same in words; beside it the way to rehearse what is there."""

    rehearsal_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = ProgressRing(24)
        self._words = caption("")
        self.rehearse = quiet_button(self.tr("Rehearse"), "bulb")
        self.rehearse.clicked.connect(self.rehearsal_wished)
        told = QHBoxLayout()
        told.setSpacing(SMALL)
        told.addWidget(self._ring)
        told.addWidget(self._words, 1)
        self.setLayout(BesideLayout(told, self.rehearse))

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
