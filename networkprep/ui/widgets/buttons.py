"""The four kinds of button: Enter presses the one that has the caret, none from a text field, and each has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.icons import icon
from networkprep.ui.theme.roles import Role
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.plain_text import button_text, plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as Pressed
else:
    Pressed = object  # stands before the button's own class, which is the only Qt one

ICON_SIDE = 18
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PressedByEnter(Pressed):
    """Every button that is no tick: on many desktops Qt presses it by Space alone, and most people try Enter."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            # A key held down presses once: what it opens may put the caret on the next button.
            self.click()


class _PushButton(PressedByEnter, QPushButton):
    """A button of words."""


class _ToolButton(PressedByEnter, QToolButton):
    """A button of a drawing."""


def button(text: str, icon_name: str = "", parent: QWidget | None = None) -> QPushButton:
    """An ordinary action. ``text`` may be user text: its ``&`` is shown and takes no key."""
    return _push(text, icon_name, Role.TEXT, parent)


def primary_button(text: str, icon_name: str = "", parent: QWidget | None = None) -> QPushButton:
    """The one clearly next thing to do on a page."""
    made = _push(text, icon_name, Role.ACCENT_TEXT, parent)
    made.setProperty("kind", "primary")
    return made


def quiet_button(text: str, icon_name: str = "", parent: QWidget | None = None) -> QPushButton:
    """An action that stands back, like a link."""
    made = _push(text, icon_name, Role.ACCENT, parent)
    made.setProperty("kind", "quiet")
    return made


def icon_button(icon_name: str, name: str, parent: QWidget | None = None) -> QToolButton:
    """A button of a drawing alone; ``name`` is its accessible name and its tooltip."""
    made = _ToolButton(parent)
    made.setIcon(icon(icon_name))
    made.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
    # A press by mouse leaves the caret where the person was typing.
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(name)
    plain_tooltip(made, name)
    return made


def button_row(*buttons: QWidget) -> QHBoxLayout:
    """Buttons side by side where one begins to read, each as wide as its words."""
    row = QHBoxLayout()
    row.setSpacing(SMALL)
    for each in buttons:
        row.addWidget(each)
    row.addStretch(1)
    return row


def _push(text: str, icon_name: str, role: Role, parent: QWidget | None) -> QPushButton:
    made = _PushButton(button_text(text), parent)
    made.setAutoDefault(False)
    made.setAccessibleName(text)
    if icon_name:
        made.setIcon(icon(icon_name, role))
        made.setIconSize(QSize(ICON_SIDE + TINY, ICON_SIDE))
    return made
