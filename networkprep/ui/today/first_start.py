"""The very first page: three ways to begin, nothing to fill in, no window in front of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.ui.theme import Role
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.beside_layout import BesideLayout
from networkprep.ui.widgets.buttons import button, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.plain_text import caption, heading, paragraph
from networkprep.ui.widgets.scrolling import scrolling


class FirstStart(QWidget):
    """``begun`` carries the place to go to; a card stands only for a place the window has."""

    begun = Signal(str)
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = {
            "events": self._card(
                "events",
                self.tr("Plan the next event"),
                self.tr("A reason, a small goal, a few good questions, one pocket card. Five minutes."),
                self.tr("Plan an event"),
            ),
            "library": self._card(
                "quality",
                self.tr("Say what you bring"),
                self.tr("A sentence or two about what you do and enjoy, in your own words."),
                self.tr("Find the words"),
            ),
            "people": self._card(
                "people",
                self.tr("Bring your people"),
                self.tr("Bring in a file of contacts, or write down the first name that comes to mind."),
                self.tr("Go to people"),
            ),
        }
        self._sample = quiet_button(self.tr("Try with a sample year"))
        self._sample.clicked.connect(self.sample_requested)
        inside = QWidget()
        inside.setObjectName("page")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        welcome = self.tr("Two or three real conversations are enough. Where would you like to begin?")
        column.addWidget(paragraph(welcome))
        for card in self._cards.values():
            column.addWidget(card)
        column.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(caption(self.tr("Everything stays on this computer. Nothing is sent, nothing is fetched.")))
        column.addStretch(1)

    def offer(self, keys: frozenset[str]) -> None:
        """Show the cards of the places there are, and the sample year where one can be opened."""
        for key, card in self._cards.items():
            card.setVisible(key in keys)
        self._sample.setVisible("sample" in keys)

    def _card(self, drawing: str, title: str, words: str, action: str) -> Card:
        key = {"quality": "library"}.get(drawing, drawing)
        card = Card()
        text = QVBoxLayout()
        text.setSpacing(MEDIUM // 2)
        text.addWidget(heading(title))
        text.addWidget(paragraph(words))
        go = primary_button(action) if key == "events" else button(action)
        go.clicked.connect(lambda _checked: self.begun.emit(key))
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addWidget(IconLabel(drawing, Role.ACCENT, 32))
        row.addLayout(BesideLayout(text, go), 1)
        card.column.addLayout(row)
        return card
