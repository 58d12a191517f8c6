"""The field under a list that adds to it with Enter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from networkprep.ui.widgets.line_edit import FIELD_LIMIT, LineEdit


class AddingLine(LineEdit):
    """``added`` carries the words without the blanks around them, and the field is empty again; blanks add nothing."""

    added = Signal(str)

    def __init__(self, name: str, placeholder: str, limit: int = FIELD_LIMIT, parent: QWidget | None = None) -> None:
        super().__init__(name, limit, parent)
        self.setPlaceholderText(placeholder)
        self.returnPressed.connect(self.add_words)

    def add_words(self) -> None:
        """Do what Enter does."""
        if words := self.text().strip():
            self.added.emit(words)
            self.clear()
