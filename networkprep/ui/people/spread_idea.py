"""An idea for the next event: somebody outside the sector that nearly all work in (S69)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.spread import SpreadPage
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.plain_text import paragraph
from networkprep.ui.words.spread import outside_name, outside_sentence


class OutsideIdea(QWidget):
    """Puts the idea on the event's plan, or leads to planning one; not there while there is nothing to suggest."""

    wished = Signal(object, str)
    """An event's id, and the kind of people its plan is to look for."""

    plan_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: SpreadPage | None = None
        self.words = paragraph("")
        self.take = button("")
        self.take.clicked.connect(self._on_take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.words)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)

    def show_page(self, page: SpreadPage) -> None:
        """Show what there is to suggest."""
        self._page = page
        outside, following = page.spread.outside, page.next_event
        self.setVisible(outside is not None)
        if outside is None:
            return
        planned = following is not None and outside_name(outside) in following.looked_for
        self.words.setText(outside_sentence(outside, following, planned=planned))
        words = self.tr("Put it on the plan") if following is not None else self.tr("Plan an event")
        self.take.setText(words)
        self.take.setAccessibleName(words)
        self.take.setVisible(not planned)

    def _on_take(self) -> None:
        if self._page is None or self._page.spread.outside is None:
            return
        following = self._page.next_event
        if following is None:
            self.plan_wished.emit()
        else:
            self.wished.emit(following.event.id, outside_name(self._page.spread.outside))
