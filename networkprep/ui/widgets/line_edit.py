"""A field of one line that stays one line, whatever is pasted into it."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.widgets.plain_text import one_line
from networkprep.ui.widgets.text_fields import leaves_to_window

FIELD_LIMIT: Final = 500
NAME_LIMIT: Final = 200
# Overrides of the reading direction can make one name look like another.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


class LineEdit(QLineEdit):
    """One line of at most ``limit`` characters; ``cut_short`` tells how many were left out."""

    cut_short = Signal(int)

    def __init__(self, name: str, limit: int = FIELD_LIMIT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self.setAccessibleName(name)
        self.textChanged.connect(self._on_text_changed)

    @override
    def event(self, event: QEvent) -> bool:
        if leaves_to_window(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    def _on_text_changed(self, text: str) -> None:
        # Not maxLength: it would cut without a word, and count characters that are about to go.
        clean = _DIRECTION.sub("", one_line(text))
        kept = clean[: self._limit]
        if kept == text:
            return
        caret = self.cursorPosition()
        self.setText(kept)
        self.setCursorPosition(min(caret, len(kept)))
        if len(clean) > len(kept):
            self.cut_short.emit(len(clean) - len(kept))
