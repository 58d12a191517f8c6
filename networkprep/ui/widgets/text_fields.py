"""What fields for typing have in common: whose Undo is meant, and boxes as high as what is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from networkprep.ui.overriding import override


def leaves_to_window(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether this is the key of an undo or redo that the field does not have.

    Qt's fields take both keys always: after saving, with the caret in an empty field, Undo would do nothing.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not undo
    return event.matches(QKeySequence.StandardKey.Redo) and not redo


class GrowingText(QPlainTextEdit):
    """A box that grows with its words, says in ``sizeHint`` how far, and is no trap for the Tab key."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def event(self, event: QEvent) -> bool:
        document = self.document()
        if leaves_to_window(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()  # the same rows in other letters need other room; the document does not say so

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())
