"""One subject of "Your data": a heading, sentences, and a row of buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import PlainLabel, heading, paragraph


class DataCard(Card):
    """``refresh`` reads anew what the card tells of."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self._runtime = runtime
        self._title = heading("")
        self.column.addWidget(self._title)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, gap=SMALL)
        self.column.addWidget(self._buttons)

    def set_title(self, title: str) -> None:
        """Say what the card is about."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_words(self, words: str = "") -> PlainLabel:
        """One more sentence above the buttons."""
        label = paragraph(words)
        self.column.insertWidget(self.column.count() - 1, label)
        return label

    def add_button(self, words: str, pressed: Callable[[], object]) -> QPushButton:
        """One more button."""
        made = button(words)
        made.clicked.connect(lambda _checked: pressed())
        self._flow.addWidget(made)
        return made

    def refresh(self) -> None:
        """Most cards tell nothing that changes."""
