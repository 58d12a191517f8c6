"""A heading with a few lines under it, each with its day; there is no sum of them anywhere (S6)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.plain_text import caption, heading, paragraph


class DatedLines(QWidget):
    """Promises, what was given and received, sessions."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TINY)
        self._column.addWidget(heading(words))
        self._column.addStretch(1)
        self._lines: list[QWidget] = []

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show these instead."""
        for widget in self._lines:
            widget.deleteLater()
            self._column.removeWidget(widget)
        self._lines = []
        for words, day in lines:
            for label in (paragraph(words), caption(day)):
                self._column.insertWidget(self._column.count() - 1, label)
                self._lines.append(label)
