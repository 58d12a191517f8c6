"""The steps at the side: a sign and words for each, in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from networkprep.domain.debrief import DebriefStep
from networkprep.ui.debrief.words import STEPS, word
from networkprep.ui.overriding import override
from networkprep.ui.theme import Role
from networkprep.ui.theme.icons import icon
from networkprep.ui.theme.scale import LARGE, SMALL
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.debrief.flow import DebriefFlow

_WIDTH, _HEIGHT = 190, 36
_SIGN = 16


class StepList(QListWidget):
    """Choosing a step asks for it; what is done has a tick and says so."""

    step_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("steps")
        self.setAccessibleName(self.tr("Steps"))
        self.setIconSize(QSize(_SIGN, _SIGN))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("look", "bare")
        self.currentItemChanged.connect(self._on_current_changed)

    def show_flow(self, flow: DebriefFlow) -> None:
        """Show the steps as they stand, the open one chosen."""
        self.blockSignals(True)
        while self.count() > len(flow.steps):
            self.takeItem(self.count() - 1)
        while self.count() < len(flow.steps):
            self.addItem(QListWidgetItem())
        for row, step in enumerate(flow.steps):
            self._show_step(self.item(row), step, flow)
        self._fit()
        self.setCurrentRow(flow.steps.index(flow.step))
        self.blockSignals(False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.count():
            self._fit()

    def _fit(self) -> None:
        """Wide enough for the longest step in whatever letters the person reads."""
        widest = max(self.fontMetrics().horizontalAdvance(self.item(row).text()) for row in range(self.count()))
        self.setFixedWidth(max(_WIDTH, widest + _SIGN + 2 * LARGE))

    def _show_step(self, item: QListWidgetItem, step: DebriefStep, flow: DebriefFlow) -> None:
        name = word(STEPS[step])
        words = name
        if step is DebriefStep.PEOPLE and flow.draft.people and flow.may_show_notes:
            counted = self.tr("{step}  {done} of {all}")
            words = fill(counted, step=name, done=flow.decided, all=len(flow.draft.people))
        is_done = flow.is_done(step)
        open_now = step is flow.step
        item.setText(words)
        item.setSizeHint(QSize(0, max(_HEIGHT, self.fontMetrics().height() + 2 * SMALL)))
        item.setData(Qt.ItemDataRole.UserRole, str(step))
        item.setIcon(_sign(is_done=is_done, open_now=open_now))
        state = self.tr("done") if is_done else self.tr("open") if open_now else self.tr("still to come")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {state}")

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.step_chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))


def _sign(*, is_done: bool, open_now: bool) -> QIcon:
    if open_now:
        return icon("chevron_right", Role.ACCENT)
    if is_done:
        return icon("check", Role.GOOD)
    room = QPixmap(_SIGN, _SIGN)
    room.fill(Qt.GlobalColor.transparent)
    return QIcon(room)
