"""One prompt in large type, with what is hidden until asked for, and a row of buttons led by the usual one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import TextStep
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL, WIDE
from networkprep.ui.widgets.announcing import announce
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.escape import LeftByEscape
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.picture import Picture
from networkprep.ui.widgets.place import ReadingColumn
from networkprep.ui.widgets.plain_text import PlainLabel, caption, heading, title
from networkprep.ui.widgets.scrolling import scrolling


class PromptSheet(LeftByEscape):
    """Enter does what the first button offered does; Esc stops."""

    stop_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = caption("")
        self.stop = quiet_button(self.tr("Stop (Esc)"), "close")
        for way in (self.stop.clicked, self.escaped):
            way.connect(self.stop_wished)
        self.title = title("")
        self.picture = Picture()
        self.hint = caption("")
        self.answer_title = heading("")
        self.card = Card()
        self.card.column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        self.card.column.setSpacing(LARGE)
        self._lines, self._answers = _lines_box(), _lines_box()
        self._buttons = FlowLayout(gap=MEDIUM)
        self._offered: tuple[QPushButton, ...] = ()
        for part in (self.title, self.picture, self._lines, self.hint, self.answer_title, self._answers):
            self.card.column.addLayout(part) if isinstance(part, QVBoxLayout) else self.card.column.addWidget(part)
        self.card.column.addLayout(self._buttons)
        self._lay_out()

    @property
    def usual(self) -> QPushButton:
        """The button that Enter presses."""
        return self._offered[0]

    @property
    def lines(self) -> tuple[str, ...]:
        """The words that stand there, without the hidden ones."""
        return _texts(self._lines)

    @property
    def answers(self) -> tuple[str, ...]:
        """The words that were hidden, once they are shown."""
        return _texts(self._answers)

    def add_button(self, made: QPushButton) -> QPushButton:
        """One more button of this sheet; shown when it is offered."""
        self._buttons.addWidget(made)
        made.hide()
        return made

    def add_below(self, part: QWidget) -> None:
        """Put something quiet under the card."""
        self._column.insertWidget(self._column.count() - 1, part)

    def show_prompt(self, words: str, lines: Sequence[str], hint: str = "") -> None:
        """Another prompt; nothing of its answer is anywhere on the page."""
        self.title.setText(words)
        self.setAccessibleName(words)
        self.picture.show_picture(None, "")
        _fill(self._lines, lines)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.answer_title.hide()
        self.answer_title.setText("")
        _fill(self._answers, ())
        self._tell(words, *lines, hint)

    def show_answer(self, words: str, lines: Sequence[str]) -> None:
        """What was hidden."""
        self.answer_title.setText(words)
        self.answer_title.setVisible(bool(words))
        _fill(self._answers, lines)
        self._tell(words, *lines)

    def offer(self, *buttons: QPushButton) -> None:
        """Show these buttons; the first is what Enter does, and has the focus."""
        for made in self._offered:
            if made not in buttons:
                made.hide()
        self._offered = buttons
        for made in buttons:
            made.show()
        if buttons and self.isVisible():
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._offered:
            self._focused_or_first().click()
        else:
            super().keyPressEvent(event)

    def _tell(self, *words: str) -> None:
        """To a screen reader: the focus stays among the buttons, and what they are about changes above them."""
        announce(self, " ".join(text for text in words if text))

    def _focused_or_first(self) -> QPushButton:
        chosen = (each for each in (*self._offered, self.stop) if each.hasFocus())
        return next(chosen, self._offered[0])

    def _lay_out(self) -> None:
        inside = ReadingColumn(2 * WIDE)
        inside.setObjectName("page")
        head = QHBoxLayout()
        head.addWidget(self.where, 1)
        head.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        self._column.setSpacing(LARGE)
        self._column.addLayout(head)
        self._column.addWidget(self.card)
        self._column.addStretch(1)
        middle = QWidget()
        middle.setObjectName("page")
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(middle))


def _lines_box() -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(SMALL)
    return box


def _fill(box: QVBoxLayout, lines: Sequence[str]) -> None:
    emptied(box)
    for line in lines:
        box.addWidget(PlainLabel(line, TextStep.SPOKEN, wrap=True))


def _texts(box: QVBoxLayout) -> tuple[str, ...]:
    items = (box.itemAt(place) for place in range(box.count()))
    widgets = (item.widget() for item in items if item is not None)
    return tuple(widget.text() for widget in widgets if isinstance(widget, PlainLabel))
