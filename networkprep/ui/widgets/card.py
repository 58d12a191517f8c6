"""A raised piece of paper that holds what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL
from networkprep.ui.widgets.plain_text import heading


class Card(QFrame):
    """Put widgets into ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        self.column.setSpacing(SMALL)


def titled_card(words: str, *contents: QWidget) -> Card:
    """A card with a heading over its contents."""
    card = Card()
    card.column.setSpacing(MEDIUM)
    card.column.addWidget(heading(words))
    for content in contents:
        card.column.addWidget(content)
    return card
