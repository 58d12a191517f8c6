"""A box for longer words that keeps them: in each pause, while one types on, and at once when it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.plain_text import clean_text
from networkprep.ui.overriding import override
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.saved_words import SavedWords

_PAUSE_MS = 800


class SavedNote(SavedWords, NoteEdit):
    """A box that saves itself."""

    written = Signal(str, str)

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setPlaceholderText(hint)
        self.keep_in_pauses(_PAUSE_MS)
        self.textChanged.connect(self.note_typing)

    @override
    def shown_words(self) -> str:
        return self.toPlainText()

    @override
    def stored_words(self, text: str) -> str:
        return clean_text(text).text.strip()

    @override
    def caret(self) -> int:
        return self.textCursor().position()

    @override
    def put(self, text: str, caret: int) -> None:
        self.set_text(text)
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
