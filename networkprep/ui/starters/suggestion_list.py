"""What might be said otherwise, shown beneath the words while they are typed; it never stands in the way (S25, S27)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.line_suggestions import suggest
from networkprep.domain.starters import StarterCategory
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.plain_text import button_text, caption
from networkprep.ui.words import fill
from networkprep.ui.words.suggestions import suggestion_sentence

_MOST = 2


class SuggestionList(QWidget):
    """``chosen`` carries a wording to take instead.

    Its buttons are made beforehand: made while typing, they would come last in the order of Tab.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Suggestions"))
        self._remarks = caption("")
        self.offers = [_Offer() for _ in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self._remarks)
        for offer in self.offers:
            offer.chosen.connect(self.chosen)
            column.addWidget(offer)

    def judge(self, text: str, category: StarterCategory) -> None:
        """Say what may be said about these words; nothing, most of the time."""
        suggestions = suggest(text, category)
        self._remarks.setText("\n".join(suggestion_sentence(each) for each in suggestions))
        wordings = [wording for each in suggestions for wording in each.rewordings]
        for at, offer in enumerate(self.offers):
            offer.show_wording(wordings[at] if at < len(wordings) else "")
        self.setVisible(bool(suggestions))


class _Offer(QWidget):
    """One other wording as a button, as wide as its words."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._wording = ""
        self.button = quiet_button("")
        self.button.clicked.connect(self._on_pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)

    def show_wording(self, wording: str) -> None:
        """Offer this; nothing hides the button."""
        self._wording = wording
        words = fill(self.tr("Take “{wording}”"), wording=wording)
        self.button.setText(button_text(words))
        self.button.setAccessibleName(words)
        self.setVisible(bool(wording))

    def _on_pressed(self) -> None:
        self.chosen.emit(self._wording)
