"""A box for longer words that keeps what is typed into it: after each pause, and at once when it is left."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from networkprep.domain.plain_text import clean_text
from networkprep.ui.overriding import override
from networkprep.ui.widgets.note_edit import NoteEdit

_PAUSE_MS = 800
_edits = count(1)


class SavedNote(NoteEdit):
    """``written`` carries the text and the name of the edit: one visit to the box is one step to undo."""

    written = Signal(str, str)

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setPlaceholderText(hint)
        self._kept = ""
        self._edit = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.textChanged.connect(self._on_changed)

    def show_kept(self, text: str) -> None:
        """Show what is stored, unless the person has typed on since."""
        typed = self.toPlainText()
        if typed != self._kept or text == clean_text(typed).text.strip():
            return
        self._kept = text
        self.set_text(text)

    def show_other(self, text: str) -> None:
        """Show another thing's words, after what was typed for the one before has been kept."""
        self.keep()
        self._edit = ""
        self._kept = text
        self.set_text(text)

    def keep(self) -> None:
        """Write what has not been written yet."""
        self._pause.stop()
        if self.toPlainText() != self._kept:
            self._kept = self.toPlainText()
            self.written.emit(self._kept, self._edit)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
        self._edit = ""

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def _on_changed(self) -> None:
        if self.toPlainText() != self._kept:
            self._edit = self._edit or f"note {next(_edits)}"
            self._pause.start()
