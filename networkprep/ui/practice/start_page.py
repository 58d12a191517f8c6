"""The two ways to practise, each a card with one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from networkprep.domain.practice import Rehearsal
from networkprep.domain.recall import RecallSession
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.beside_layout import BesideLayout
from networkprep.ui.widgets.buttons import button, primary_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.plain_text import PlainLabel, heading, paragraph
from networkprep.ui.words import fill


class StartPage(QWidget):
    """``practice_wished`` and ``recall_wished``; recall is offered while something waits."""

    practice_wished = Signal()
    recall_wished = Signal()

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.practise = primary_button(self.tr("Practise"))
        self.practise.clicked.connect(self.practice_wished)
        self.recall = button(self.tr("Begin"))
        self.recall.setAccessibleName(self.tr("Begin with names and details"))
        self.recall.clicked.connect(self.recall_wished)
        self._practice_words, self._recall_words = paragraph(""), paragraph("")
        page = Page(self.tr("Practice"))
        page.add(_card(self.tr("A talk in three minutes"), self._practice_words, self.practise))
        page.add(WhyThis(runtime, ("practice", "taking_turns")))
        page.add(_card(self.tr("Names and details"), self._recall_words, self.recall))
        page.add(WhyThis(runtime, ("recall",)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Say what the practice would be for."""
        if rehearsal.event_title:
            words = self.tr("Say an opener, listen, ask one more. With the lines of {title}; stop at any time.")
        else:
            words = self.tr("Say an opener, listen, ask one more. With lines for any event; stop at any time.")
        self._practice_words.setText(fill(words, title=rehearsal.event_title))
        self.practise.setEnabled(bool(rehearsal.rounds))

    def show_session(self, session: RecallSession) -> None:
        """Say whether anything waits; how much is not said."""
        if session.prompts:
            words = self.tr("Who was it, and what do you remember? A minute or two; the answer is hidden first.")
        else:
            words = self.tr(
                "Nothing is waiting now. People come up by themselves: on the evening after you met, the next day, "
                "after a week, and before an event where you may see them."
            )
        self._recall_words.setText(words)
        self.recall.setVisible(bool(session.prompts))


def _card(title: str, words: PlainLabel, action: QPushButton) -> Card:
    card = Card()
    text = QVBoxLayout()
    text.setSpacing(SMALL)
    text.addWidget(heading(title))
    text.addWidget(words)
    card.column.addLayout(BesideLayout(text, action))
    return card
