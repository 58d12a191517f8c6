"""A sentence that can be said in one's own words, in place; small buttons for what else can be done stand beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import caption, paragraph, plain_tooltip
from networkprep.ui.words import fill


class WordedRow(QWidget):
    """Enter and Esc keep what was typed, as leaving the field does; Undo takes it back."""

    worded = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.words = paragraph("")
        self._about = caption("")
        self._editor = NoteEdit(name)
        self._editor.hide()
        self._editor.installEventFilter(self)
        self.own_words = icon_button("note", self.tr("In my own words"))
        self.own_words.clicked.connect(self.open_editor)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self._editor)
        column.addWidget(self._about)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, TINY)
        self._row.setSpacing(SMALL)
        self._row.addLayout(column, 1)
        self.add_button(self.own_words)

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text

    def add_button(self, button: QWidget) -> None:
        """One more thing to do with it, at the far end."""
        button.setProperty("kind", "small")
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def put_before(self, widget: QWidget) -> None:
        """Something that stands before the words, such as a tick."""
        self._row.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignTop)

    def show_sentence(self, text: str, about: str = "") -> None:
        """Show this sentence, and a few small words under it."""
        self._text = text
        self.words.setText(text)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        said = fill(self.tr("In my own words: {words}"), words=text)
        self.own_words.setAccessibleName(said)
        plain_tooltip(self.own_words, self.tr("In my own words"))

    def open_editor(self) -> None:
        """Write it in one's own words."""
        self._editor.set_text(self._text)
        self.words.hide()
        self._editor.show()
        self._editor.setFocus()
        self._editor.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            done = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
            if done:
                self.own_words.setFocus()
            return done
        if watched is self._editor and isinstance(event, QFocusEvent) and event.lostFocus():
            self._close_editor()
        return super().eventFilter(watched, event)

    def _close_editor(self) -> None:
        if self._editor.isHidden():
            return
        typed = " ".join(self._editor.toPlainText().split())
        self._editor.hide()
        self.words.show()
        if typed != self._text:
            self.worded.emit(typed)
