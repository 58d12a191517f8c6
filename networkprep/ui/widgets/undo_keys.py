"""Undo and redo in a field that has nothing of its own to take back: the keys are the window's then."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def leaves_to_window(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether this is the key of an undo or redo that the field does not have.

    Qt's fields take both keys always: after saving, with the caret in an empty field, Undo would do nothing.
    """
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not undo
    return event.matches(QKeySequence.StandardKey.Redo) and not redo
