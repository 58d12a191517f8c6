"""A search that found nobody: clear it, or add who was looked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.buttons import button, primary_button
from networkprep.ui.widgets.plain_text import button_text, one_line, paragraph
from networkprep.ui.words import fill

_LONGEST = 30


class NothingFound(QWidget):
    """``cleared`` and ``added`` are its two ways on."""

    cleared = Signal()
    added = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = paragraph("")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add = primary_button(self.tr("Add a person"), "add")
        self.clear = button(self.tr("Clear"))
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

    def show_words(self, words: str) -> None:
        """Say what was looked for."""
        plain = one_line(words).strip()
        short = plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
        self._sentence.setText(fill(self.tr("Nobody fits “{words}”."), words=short))
        text = fill(self.tr("Add a person named {name}"), name=short)
        self.add.setText(button_text(text))
        self.add.setAccessibleName(text)
