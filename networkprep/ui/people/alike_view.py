"""Who else may be the same person: each with the reason, none decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.likeness import LikenessProposal
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL
from networkprep.ui.widgets.buttons import button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.plain_text import caption, heading, one_line, paragraph, title
from networkprep.ui.words import fill
from networkprep.ui.words.likeness import reason_words

_FIRST = 2


class AlikeView(QWidget):
    """``compare_requested`` carries the other person's id."""

    compare_requested = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LARGE, 0, MEDIUM, 0)
        self._column.setSpacing(MEDIUM)
        self._column.addWidget(title(self.tr("The same person?")))
        self._nobody = paragraph(
            self.tr("Nobody else looks like the same person. You can still choose two in the list and compare them.")
        )
        self._column.addWidget(self._nobody)
        self._column.addStretch(1)
        self.back = quiet_button(self.tr("Back"))
        self.back.clicked.connect(self.left)
        self._column.addWidget(self.back)
        self._column.addStretch(4)
        self._cards: list[Card] = []

    def show_proposals(self, proposals: Sequence[LikenessProposal]) -> None:
        """Show these, the surest first."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self._cards = [self._card(proposal) for proposal in proposals]
        for place, card in enumerate(self._cards):
            self._column.insertWidget(_FIRST + place, card)
        self._nobody.setVisible(not proposals)
        self.back.setFocus()

    def _card(self, proposal: LikenessProposal) -> Card:
        card = Card()
        words = QVBoxLayout()
        words.addWidget(heading(proposal.name))
        words.addWidget(paragraph(reason_words(proposal)))
        facts = (proposal.organisation, proposal.met_where)
        words.addWidget(caption(" · ".join(one_line(fact) for fact in facts if fact)))
        compare = button(self.tr("Compare"))
        compare.setAccessibleName(fill(self.tr("Compare with {name}"), name=proposal.name))
        compare.clicked.connect(lambda: self.compare_requested.emit(proposal.person_id))
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addLayout(words, 1)
        row.addWidget(compare)
        card.column.addLayout(row)
        return card
