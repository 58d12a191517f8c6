"""A raised piece of paper that holds what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from networkprep.ui.theme.scale import LARGE, SMALL


class Card(QFrame):
    """Put widgets into ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        self.column.setSpacing(SMALL)
