"""A field that keeps what is typed into it: in each pause, while one types on, and at once when it is left."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from networkprep.domain.plain_text import clean_line
from networkprep.ui.overriding import override
from networkprep.ui.widgets.kept_words import KeptWords
from networkprep.ui.widgets.line_edit import FIELD_LIMIT, LineEdit
from networkprep.ui.widgets.typing_pause import TypingPause

_PAUSE_MS = 600
_edits = count(1)


class SavedLine(LineEdit):
    """``written`` carries the text and the name of the edit: one visit to the field is one step to undo."""

    written = Signal(str, str)

    def __init__(self, name: str, hint: str = "", limit: int = FIELD_LIMIT, parent: QWidget | None = None) -> None:
        super().__init__(name, limit, parent)
        self.setPlaceholderText(hint)
        self._kept = ""
        self._words = KeptWords()
        self._edit = ""
        self._pause = TypingPause(_PAUSE_MS, self)
        self._pause.due.connect(self.keep)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self.keep)

    def show_kept(self, text: str) -> None:
        """Show what is stored, unless the person has typed on since, or it was read before the last words arrived."""
        if self._words.is_news(text) and self.text() == self._kept:
            self._show(text, self.cursorPosition())

    def show_other(self, text: str) -> None:
        """Show another thing's words, after what was typed for the one before has been kept."""
        self.keep()
        self._edit = ""
        self._show(text, 0)

    def keep(self) -> None:
        """Write what has not been written yet."""
        self._pause.stop()
        if self.text() != self._kept:
            self._kept = self.text()
            self._words.send(clean_line(self._kept).text)
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
        self.setText(text)
        self.setCursorPosition(min(caret, len(text)))

    def _on_edited(self) -> None:
        self._edit = self._edit or f"line {next(_edits)}"
        self._pause.typed()
