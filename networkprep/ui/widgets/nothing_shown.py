"""A list with nothing in it after a search: one sentence why, and two ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button, primary_button
from networkprep.ui.widgets.plain_text import button_text, paragraph

MOST_LETTERS = 30
"""So many letters of what was looked for are repeated in the sentence."""


class NothingShown(QWidget):
    """``cleared`` shows everything again, ``added`` makes what was looked for in vain."""

    cleared = Signal()
    added = Signal()

    def __init__(self, add: str, clear: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = paragraph("")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add = primary_button(add, "add")
        self.clear = button(clear)
        self.add.clicked.connect(self.added)
        self.clear.clicked.connect(self.cleared)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addStretch(1)
        column.addWidget(self._sentence)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def set_sentence(self, sentence: str) -> None:
        """Say why nothing is here."""
        self._sentence.setText(sentence)

    def set_add_words(self, words: str) -> None:
        """Name what would be made; ``words`` may be user text."""
        self.add.setText(button_text(words))
        self.add.setAccessibleName(words)
