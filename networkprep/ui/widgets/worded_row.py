"""A sentence that can be said in one's own words, in place; small buttons for what else can be done stand beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.buttons import icon_button
from networkprep.ui.widgets.editable_words import EditableWords
from networkprep.ui.widgets.plain_text import plain_tooltip
from networkprep.ui.words import fill


class WordedRow(QWidget):
    """The words, and beside them the button that opens them."""

    worded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = EditableWords(self.tr("In my own words"))
        self.own_words = icon_button("note", self.tr("In my own words"))
        self.own_words.clicked.connect(self.open_editor)
        self._words.worded.connect(self.worded)
        self._words.ended.connect(self.own_words.setFocus)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, TINY)
        self._row.setSpacing(SMALL)
        self._row.addWidget(self._words, 1)
        self.add_button(self.own_words)

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._words.text

    def add_button(self, button: QWidget) -> None:
        """One more thing to do with it, at the far end."""
        button.setProperty("kind", "small")
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def put_before(self, widget: QWidget) -> None:
        """Something that stands before the words, such as a tick."""
        self._row.insertWidget(0, widget, 0, Qt.AlignmentFlag.AlignTop)

    def show_sentence(self, text: str, about: str = "") -> None:
        """Show this sentence, and a few small words under it."""
        self._words.show_words(text, about)
        said = fill(self.tr("In my own words: {words}"), words=text)
        self.own_words.setAccessibleName(said)
        plain_tooltip(self.own_words, self.tr("In my own words"))

    def open_editor(self) -> None:
        """Write it in one's own words."""
        self._words.open_editor()
