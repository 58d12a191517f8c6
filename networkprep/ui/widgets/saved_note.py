"""A box for longer words that keeps them: in each pause, while one types on, and at once when it is left."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from networkprep.domain.plain_text import clean_text
from networkprep.ui.overriding import override
from networkprep.ui.widgets.kept_words import KeptWords
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.typing_pause import TypingPause

_PAUSE_MS = 800
_edits = count(1)


class SavedNote(NoteEdit):
    """``written`` carries the text and the name of the edit: one visit to the box is one step to undo."""

    written = Signal(str, str)

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setPlaceholderText(hint)
        self._kept = ""
        self._words = KeptWords()
        self._edit = ""
        self._pause = TypingPause(_PAUSE_MS, self)
        self._pause.due.connect(self.keep)
        self.textChanged.connect(self._on_changed)

    def show_kept(self, text: str) -> None:
        """Show what is stored, unless the person has typed on since, or it was read before the last words arrived."""
        if self._words.is_news(text) and self.toPlainText() == self._kept:
            self._show(text, self.textCursor().position())

    def show_other(self, text: str) -> None:
        """Show another thing's words, after what was typed for the one before has been kept."""
        self.keep()
        self._edit = ""
        self._show(text, 0)

    def keep(self) -> None:
        """Write what has not been written yet."""
        self._pause.stop()
        if self.toPlainText() != self._kept:
            self._kept = self.toPlainText()
            self._words.send(clean_text(self._kept).text.strip())
            self.written.emit(self._kept, self._edit)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
        self._edit = ""

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        self._words.lose_sight()
        super().hideEvent(event)

    def _show(self, text: str, caret: int) -> None:
        self._kept = text
        self._words.settle(text)
        self.set_text(text)
        # A long line is broken as it is shown: what stands here counts as kept, or the box would write it again.
        self._kept = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(min(caret, len(self._kept)))
        self.setTextCursor(cursor)

    def _on_changed(self) -> None:
        if self.toPlainText() != self._kept:
            self._edit = self._edit or f"note {next(_edits)}"
            self._pause.typed()
