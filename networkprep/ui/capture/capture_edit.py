"""The field a note is typed into: one line that may become several, and the keys of product.md."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from networkprep.domain.plain_text import CAPTURE_CAP
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import TINY, TOOL_HEIGHT
from networkprep.ui.widgets.text_fields import GrowingText

_MOST_LINES = 6
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_BREAKS = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85]")
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_CONTROL_KEY = Qt.KeyboardModifier.ControlModifier
_SHIFT_KEY = Qt.KeyboardModifier.ShiftModifier
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CaptureEdit(GrowingText):
    """Enter and Esc leave it by signal; ``on_backspace`` is asked first where Backspace may mean the last chip."""

    entered = Signal(bool)
    """Save; True when the person also wants to be gone (Ctrl+Enter)."""

    left = Signal()
    """Esc: go, the text stays."""

    discarded = Signal()
    """Ctrl+Shift+Backspace: throw the text away."""

    chips_wanted = Signal()
    """Down on the last row: go to the chips."""

    focus_lost = Signal()

    cut_short = Signal(int)
    """So many characters of a paste were left out."""

    def __init__(self, name: str, on_backspace: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._on_backspace = on_backspace
        self._letter_just_typed = False
        self._invitation = ""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    def invite(self, words: str) -> None:
        """What the empty field says; Qt breaks it into rows that nobody sees, where there is no room for all of it."""
        self._invitation = words
        self._fit_invitation()

    def text(self) -> str:
        """What is typed, to the letter; an input method's unfinished word is not part of it."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def set_text(self, text: str) -> None:
        """Show a text, with the caret at its end."""
        self.setPlainText(self._bounded(text, CAPTURE_CAP))
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._letter_just_typed = False

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        room = CAPTURE_CAP - (self.document().characterCount() - 1) + len(cursor.selectedText())
        cursor.insertText(self._bounded(source.text(), room))
        self.ensureCursorVisible()

    @override
    def event(self, event: QEvent) -> bool:
        # What the field has a meaning for is not an action of the window while the caret is here, and the reverse.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed_before, self._letter_just_typed = self._letter_just_typed, False
        if self._is_composing():
            super().keyPressEvent(event)
        elif _is_ours(event):
            self._act(event)
        elif event.key() == Qt.Key.Key_Backspace and event.modifiers() == _NO_KEYS and not typed_before:
            if event.isAutoRepeat() or not self._at_end() or not self._on_backspace():
                super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Down and event.modifiers() == _NO_KEYS and self._on_last_row():
            self.chips_wanted.emit()
        elif event.text().isprintable() and event.text() and self.document().characterCount() > CAPTURE_CAP:
            self.cut_short.emit(1)
        else:
            # Straight after a letter Backspace takes that letter back, as everywhere; after a blank it means the chip.
            self._letter_just_typed = bool(event.text().strip()) and event.text().isprintable()
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_Backspace:
                self._letter_just_typed = typed_before

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_lost.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_invitation()
        if self._fits():  # grown to its rows: what was scrolled away while it was too small comes back
            self.verticalScrollBar().setValue(0)
        if self.height() != self.sizeHint().height():
            self.updateGeometry()  # it was asked how high it wants to be while it had no room at all

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_invitation()

    @override
    def sizeHint(self) -> QSize:
        rows = min(max(int(self.document().size().height()), 1), _MOST_LINES)
        around = self.height() - self.viewport().height() + 2 * round(self.document().documentMargin())
        return QSize(super().sizeHint().width(), max(rows * self.fontMetrics().lineSpacing() + around, TOOL_HEIGHT))

    def _act(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.discarded.emit()
        elif event.modifiers() & _SHIFT_KEY:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif not event.isAutoRepeat():  # a key held down is one Enter
            self.entered.emit(bool(event.modifiers() & _CONTROL_KEY))

    def _fit_invitation(self) -> None:
        room = self.viewport().width() - 2 * round(self.document().documentMargin()) - TINY
        words = self.fontMetrics().elidedText(self._invitation, Qt.TextElideMode.ElideRight, room)
        if words != self.placeholderText():
            self.setPlaceholderText(words)

    def _is_composing(self) -> bool:
        """An input method is in the middle of a word: its Enter chooses the word, it does not save."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def _at_end(self) -> bool:
        cursor = self.textCursor()
        return cursor.atEnd() and not cursor.hasSelection()

    def _on_last_row(self) -> bool:
        cursor = self.textCursor()
        return not cursor.movePosition(QTextCursor.MoveOperation.Down)

    def _bounded(self, text: str, room: int) -> str:
        # Cut before anything else: ten million characters must cost no more than a full field.
        front = text[: max(room, 0)]
        left_out = len(text) - len(front)
        if left_out:
            self.cut_short.emit(left_out)
        return _CONTROL.sub("", _BREAKS.sub("\n", front))

    def _on_size_changed(self) -> None:
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if self._fits() else policy.ScrollBarAsNeeded)
        self.updateGeometry()

    def _fits(self) -> bool:
        return self.document().size().height() <= _MOST_LINES


def _is_ours(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _ENTER:
        return modifiers in {_NO_KEYS, _CONTROL_KEY, _SHIFT_KEY}
    if event.key() == Qt.Key.Key_Backspace:
        return modifiers == _CONTROL_KEY | _SHIFT_KEY
    return event.key() == Qt.Key.Key_Escape and modifiers == _NO_KEYS
