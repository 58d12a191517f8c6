"""A person at the keyboard: keys go where the focus is, and each press is counted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_MOST_TABS = 60


class Hands:
    """Presses keys; ``pressed`` counts all but free text."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, held with others or alone."""
        self.pressed += 1
        QTest.keyClick(focused(), key, modifier)
        QTest.qWait(1)  # what was just made is shown with the next turn of the event loop

    def enter(self, times: int = 1) -> None:
        """Enter, so many times."""
        for _ in range(times):
            self.press(Qt.Key.Key_Return)

    def go_on(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, CTRL)

    def write(self, words: str) -> None:
        """Free text, letter by letter."""
        QTest.keyClicks(focused(), words)
        QTest.qWait(1)

    def tab_to(self, name: str) -> None:
        """Tab until the control whose name begins like this has the focus."""
        passed: list[str] = []
        while not focused().accessibleName().startswith(name):
            passed.append(focused().accessibleName())
            if len(passed) > _MOST_TABS:
                raise LookupError(f"no way to {name!r} by Tab; passed {passed}")
            self.press(Qt.Key.Key_Tab)


def focused() -> QWidget:
    """What the next key goes to."""
    widget = QApplication.focusWidget()
    if widget is None:
        raise LookupError("nothing has the focus")
    return widget
