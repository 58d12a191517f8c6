"""A field that keeps what is typed into it: in each pause, while one types on, and at once when it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.plain_text import clean_line
from networkprep.ui.overriding import override
from networkprep.ui.widgets.line_edit import FIELD_LIMIT, LineEdit
from networkprep.ui.widgets.saved_words import SavedWords

_PAUSE_MS = 600


class SavedLine(SavedWords, LineEdit):
    """One line that saves itself."""

    written = Signal(str, str)

    def __init__(self, name: str, hint: str = "", limit: int = FIELD_LIMIT, parent: QWidget | None = None) -> None:
        super().__init__(name, limit, parent)
        self.setPlaceholderText(hint)
        self.keep_in_pauses(_PAUSE_MS)
        self.textEdited.connect(self.note_typing)
        self.editingFinished.connect(self.keep)

    @override
    def shown_words(self) -> str:
        return self.text()

    @override
    def stored_words(self, text: str) -> str:
        return clean_line(text).text

    @override
    def caret(self) -> int:
        return self.cursorPosition()

    @override
    def put(self, text: str, caret: int) -> None:
        self.setText(text)
        self.setCursorPosition(min(caret, len(text)))
