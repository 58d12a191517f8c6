"""One sentence under the line: what was not saved and why, what was left out, and the one way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from networkprep.ui.theme import Role
from networkprep.ui.theme.scale import MEDIUM, SMALL
from networkprep.ui.widgets.announcing import announce
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.plain_text import PlainLabel, button_text


class Notice(QFrame):
    """Hidden until there is something to say; told to screen readers at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self.setAccessibleName(self.tr("What happened"))
        self._action: Callable[[], object] | None = None
        self.words = PlainLabel(wrap=True)
        self.button = quiet_button("")
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        row.setSpacing(SMALL)
        row.addWidget(IconLabel("info", Role.ATTENTION))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def say(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        """Show a sentence, with one action where there is one."""
        self._action = action
        self.words.setText(text)
        self.button.setText(button_text(action_text))
        self.button.setAccessibleName(action_text)
        self.button.setVisible(action is not None)
        self.show()
        announce(self, text)

    def _on_clicked(self) -> None:
        action = self._action
        self.hide()
        if action is not None:
            action()
