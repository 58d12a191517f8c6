"""Esc, wanted by a part before it means anything to the page around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from networkprep.ui.overriding import override


def asks_for_escape(event: QEvent) -> bool:
    """Whether Qt asks if the Esc key is wanted here before it becomes somebody else's shortcut."""
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    )


class LeftByEscape(QWidget):
    """A part that Esc leaves, wherever in it the caret stands: ``escaped``, and nothing around it hears of the key."""

    escaped = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if asks_for_escape(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
