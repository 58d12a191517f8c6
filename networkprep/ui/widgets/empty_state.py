"""A page or list with nothing in it: a calm drawing, one sentence why, one button that helps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.ui.theme import Role
from networkprep.ui.theme.scale import LARGE, VAST
from networkprep.ui.widgets.buttons import primary_button
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.plain_text import paragraph

_WIDEST = 560


class EmptyState(QWidget):
    """``acted`` when its button is pressed; without ``action`` it only says why."""

    acted = Signal()

    def __init__(self, icon_name: str, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = paragraph(sentence)
        self._sentence.set_muted()
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(VAST, VAST, VAST, VAST)
        column.setSpacing(LARGE)
        column.addStretch(1)
        self._icon = IconLabel(icon_name, Role.ACCENT, 48)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 1000)
        middle.addStretch(1)
        column.addLayout(middle)
        if action:
            self.button = primary_button(action)
            self.button.clicked.connect(self.acted)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._column = column

    def add_beneath(self, second: QWidget) -> None:
        """One more thing that helps, under the button."""
        self._column.insertWidget(self._column.count() - 1, second, 0, Qt.AlignmentFlag.AlignHCenter)

    def fall_silent(self, silent: bool) -> None:
        """Show nothing at all while what stands beside says it already."""
        self._icon.setHidden(silent)
        self._sentence.setHidden(silent)

    def set_sentence(self, sentence: str) -> None:
        """Say something else, for instance which search found nothing."""
        self._sentence.setText(sentence)
