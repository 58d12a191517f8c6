"""Finding the words: one of three patterns, a few prompts, and sentences made of nothing but the answers (S44-S46)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from networkprep.domain.value_statements import StatementPattern
from networkprep.domain.what_i_bring import PROMPTS, WhatIBringPage, missing_words, offered_statements
from networkprep.ui.theme.scale import MEDIUM, SMALL, TINY
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.offer_row import OfferRow
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.widgets.tab_order import put_in_reading_order
from networkprep.ui.words import fill
from networkprep.ui.words.statements import pattern_word, prompt_hint, prompt_word

_MOST = 5


class StatementBuilder(QWidget):
    """``written`` carries a prompt's slot, its text and the visit; ``taken`` a sentence to look at closely."""

    written = Signal(str, str, str)
    taken = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = WhatIBringPage()
        self.pattern = ChoiceRow(
            self.tr("What to speak about"), [Choice(each, pattern_word(each)) for each in StatementPattern]
        )
        self.pattern.choose(StatementPattern.PROBLEM)
        self.prompts = {
            slot: _Prompt(slot) for slot in dict.fromkeys(slot for each in PROMPTS.values() for slot in each)
        }
        self.offers = [OfferRow() for _ in range(_MOST)]
        self._state = caption("")
        self._build()

    def show_page(self, page: WhatIBringPage) -> None:
        """Show what was answered so far, and the sentences it makes."""
        self._page = page
        from_lists = page.from_lists()
        for slot, prompt in self.prompts.items():
            prompt.field.show_kept(page.words.get(slot, ""))
            prompt.field.setPlaceholderText(from_lists.get(slot, prompt_hint(slot)))
        self._offer()

    def _build(self) -> None:
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(SMALL)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.pattern)
        column.addLayout(self._grid)
        column.addWidget(self._state)
        for prompt in self.prompts.values():
            prompt.written.connect(self.written)
            prompt.field.textChanged.connect(self._offer)
        for offer in self.offers:
            offer.taken.connect(self._on_taken)
            column.addWidget(offer)
        self.pattern.chosen.connect(self._on_pattern)
        self._place_prompts()

    def _pattern(self) -> StatementPattern:
        return StatementPattern(str(self.pattern.choice))

    def _on_pattern(self) -> None:
        self._place_prompts()
        self._offer()

    def _place_prompts(self) -> None:
        """The prompts of this pattern, two in a row; what was typed in the others stays."""
        wanted = PROMPTS[self._pattern()]
        for prompt in self.prompts.values():
            self._grid.removeWidget(prompt)
            prompt.setVisible(False)
        for at, slot in enumerate(wanted):
            prompt = self.prompts[slot]
            self._grid.addWidget(prompt, *divmod(at, 2))
            prompt.setVisible(True)
        put_in_reading_order(self, after=self)

    def _offer(self) -> None:
        typed = {slot: prompt.field.text() for slot, prompt in self.prompts.items()}
        sentences = offered_statements(self._page, self._pattern(), typed)
        for at, offer in enumerate(self.offers):
            offer.show_words(sentences[at] if at < len(sentences) else "")
        missing = missing_words(self._page, self._pattern(), typed)
        if sentences:
            self._state.setText(self.tr("Made of your words only. Take the one that comes closest; you can change it."))
        else:
            asked = " ".join(prompt_word(slot) for slot in PROMPTS[self._pattern()] if slot in missing)
            self._state.setText(fill(self.tr("For a first sentence, answer: {prompts}"), prompts=asked))

    def _on_taken(self, sentence: str) -> None:
        self.taken.emit(sentence, self._pattern())


class _Prompt(QWidget):
    """A question above its field."""

    written = Signal(str, str, str)

    def __init__(self, slot: str) -> None:
        super().__init__()
        self._slot = slot
        self.field = SavedLine(prompt_word(slot), prompt_hint(slot))
        self.field.written.connect(self._on_written)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(caption(prompt_word(slot)))
        column.addWidget(self.field)

    def _on_written(self, text: str, edit: str) -> None:
        self.written.emit(self._slot, text, edit)
