"""Words that are offered, and a button that takes them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.beside_layout import BesideLayout
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.words import fill


class OfferRow(QWidget):
    """Made beforehand and hidden: a row made while somebody types would come last in the order of Tab."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = PlainLabel("", wrap=True)
        self.take = button(self.tr("Take it"))
        self.take.clicked.connect(self._on_take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, TINY, 0, TINY)
        column.addLayout(BesideLayout(self._label, self.take))
        self.hide()

    @property
    def words(self) -> str:
        """What is offered now."""
        return self._label.text()

    def show_words(self, words: str) -> None:
        """Offer these; nothing hides the row."""
        self._label.setText(words)
        self.take.setAccessibleName(fill(self.tr("Take “{words}”"), words=words))
        self.setVisible(bool(words))

    def _on_take(self) -> None:
        self.taken.emit(self.words)
