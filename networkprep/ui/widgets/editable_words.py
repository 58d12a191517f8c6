"""A sentence that opens in place to be said in one's own words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import caption, paragraph

_ENDING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})


class EditableWords(QWidget):
    """Enter and Esc keep what was typed, as leaving the field does; Undo takes it back."""

    worded = Signal(str)

    ended = Signal()
    """Enter or Esc: the focus wants a place to go to."""

    def __init__(self, name: str, *, gap: int = 0) -> None:
        super().__init__()
        self._text = ""
        self._words = paragraph("")
        self._about = caption("")
        self._editor = NoteEdit(name)
        self._editor.hide()
        self._editor.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(self._words)
        column.addWidget(self._editor)
        column.addWidget(self._about)

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text

    def show_words(self, text: str, about: str = "") -> None:
        """Show this sentence, and a few small words under it."""
        self._text = text
        self._words.setText(text)
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def open_editor(self) -> None:
        """Write it in one's own words, in place."""
        self._editor.set_text(self._text)
        self._words.hide()
        self._editor.show()
        self._editor.setFocus()
        self._editor.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            done = event.key() in _ENDING
            if done:
                self.ended.emit()
            return done
        if watched is self._editor and isinstance(event, QFocusEvent) and event.lostFocus():
            self._close_editor()
        return super().eventFilter(watched, event)

    def _close_editor(self) -> None:
        if self._editor.isHidden():
            return
        typed = " ".join(self._editor.toPlainText().split())
        self._editor.hide()
        self._words.show()
        if typed != self._text:
            self.worded.emit(typed)
