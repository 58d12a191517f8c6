"""What might be said otherwise, shown beneath the words while they are typed; it never stands in the way (S25, S27)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.evidence_uses import notes_of_rules
from networkprep.domain.line_suggestions import suggest
from networkprep.domain.starters import StarterCategory
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.offer_row import OfferRow
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words.suggestions import suggestion_sentence

_MOST = 2


class SuggestionList(QWidget):
    """``chosen`` carries a wording to take instead."""

    chosen = Signal(str)

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Suggestions"))
        self._remarks = caption("")
        self.offers = [OfferRow() for _ in range(_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self._remarks)
        for offer in self.offers:
            offer.taken.connect(self.chosen)
            column.addWidget(offer)
        self.why = WhyThis(runtime)
        column.addWidget(self.why)

    def judge(self, text: str, category: StarterCategory) -> None:
        """Say what may be said about these words; nothing, most of the time."""
        suggestions = suggest(text, category)
        self._remarks.setText("\n".join(suggestion_sentence(each) for each in suggestions))
        wordings = [wording for each in suggestions for wording in each.rewordings]
        for at, offer in enumerate(self.offers):
            offer.show_words(wordings[at] if at < len(wordings) else "")
        self.why.stand_for(notes_of_rules(each.rule for each in suggestions))
        self.setVisible(bool(suggestions))
