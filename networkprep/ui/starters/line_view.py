"""One line in full: its words, where it fits, how it went, one's own wording, and what may follow (S21, S35, S146)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.evidence_uses import notes_of_line
from networkprep.domain.library import LineDetails, LineRow, situations_of, topics_of
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.starters.suggestion_list import SuggestionList
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL, TINY
from networkprep.ui.widgets.buttons import button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import PlainLabel, caption, heading, paragraph
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.words import fill
from networkprep.ui.words.starters import (
    category_word,
    depth_word,
    moment_word,
    readable,
    source_word,
    uses_sentence,
    where_it_fits,
)


class LineView(QWidget):
    """Says what was wished; the page does it."""

    favourite_wished = Signal(bool)
    hidden_wished = Signal(bool)
    edit_wished = Signal()
    delete_wished = Signal()
    reworded = Signal(str, str)
    """An own wording and the visit it belongs to; nothing goes back to the built-in words."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: LineDetails | None = None
        self._about = caption("")
        self._text = heading("")
        self._fits = caption("")
        self._uses = paragraph("")
        self._example = paragraph("")
        self.why = WhyThis(runtime)
        self.wording = SavedLine(self.tr("Your wording"), self.tr("As you would say it"))
        self.suggestions = SuggestionList(runtime)
        self.built_in = caption("")
        self.back = quiet_button(self.tr("Back to the built-in words"), "undo")
        self.favourite = button(self.tr("Favourite"), "quality")
        self.favourite.setCheckable(True)
        self.hide_line = button("")
        self.edit = button(self.tr("Change"))
        self.delete = button(self.tr("Delete"), "trash")
        self._build()
        self._connect()

    @property
    def row(self) -> LineRow | None:
        """The line shown."""
        return self._details.row if self._details else None

    def show_details(self, details: LineDetails) -> None:
        """Show a line; what is being typed into its wording stays when it is the same line."""
        other = self.row is None or self.row.key != details.row.key
        if other:
            self.wording.keep()
        self._details = details
        line = details.row.line
        self._about.setText(_about(details.row))
        self._text.setText(readable(line.text))
        self._fits.setText(where_it_fits(line))
        self._say(self._uses, uses_sentence(details.row.mark.uses))
        self._say(self._example, _example(details.row))
        self._show_wording(details, other=other)
        self._show_follow_ups(details.follow_ups)
        self._show_buttons(details.row)
        self.why.stand_for(notes_of_line(line))

    def write_words(self) -> None:
        """Put the caret into one's own wording."""
        self.wording.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        card = Card()
        card.column.addWidget(self._about)
        card.column.addWidget(self._text)
        card.column.addWidget(self._fits)
        card.column.addWidget(self._uses)
        card.column.addWidget(self._example)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=SMALL)
        for made in (self.favourite, self.hide_line, self.edit, self.delete):
            row.addWidget(made)
        card.column.addSpacing(TINY)
        card.column.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, 0, MEDIUM, LARGE)
        column.setSpacing(LARGE)
        column.addWidget(card)
        column.addWidget(self._follow_up_card())
        column.addWidget(self._wording_card())
        column.addWidget(self.why)
        column.addStretch(1)

    def _follow_up_card(self) -> Card:
        self._after = Card()
        self._after.column.addWidget(caption(self.tr("When they have answered, you could ask")))
        self._after_lines = [PlainLabel("", wrap=True) for _ in range(3)]
        for label in self._after_lines:
            self._after.column.addWidget(label)
        return self._after

    def _wording_card(self) -> Card:
        self._words = Card()
        self._words.column.setSpacing(MEDIUM)
        self._words.column.addWidget(caption(self.tr("In your words; packs and drafts take them from now on")))
        self._words.column.addWidget(self.wording)
        self._words.column.addWidget(self.suggestions)
        self._words.column.addWidget(self.built_in)
        self._words.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.suggestions.hide()
        return self._words

    def _connect(self) -> None:
        self.favourite.clicked.connect(self.favourite_wished)
        self.hide_line.clicked.connect(self._on_hide)
        self.edit.clicked.connect(self.edit_wished)
        self.delete.clicked.connect(self.delete_wished)
        self.wording.written.connect(self.reworded)
        self.wording.textChanged.connect(self._judge)
        self.suggestions.chosen.connect(self._on_suggestion)
        self.back.clicked.connect(self._on_back)

    def _show_wording(self, details: LineDetails, *, other: bool) -> None:
        own = details.row.line.text if details.row.mark.reworded else ""
        if other:
            self.wording.show_other(own)
        else:
            self.wording.show_kept(own)
        self._say(self.built_in, self._about_built_in(details))
        self.back.setVisible(details.row.mark.reworded and bool(details.built_in))
        self._words.setVisible(not details.row.is_own)
        self._judge()

    def _about_built_in(self, details: LineDetails) -> str:
        if details.row.mark.reworded:
            return fill(self.tr("Built in: “{text}”"), text=details.built_in)
        places = ", ".join(f"{{{slot}}}" for slot in details.row.line.slots)
        sentence = self.tr("Write {places} where the program should put the words in.")
        return fill(sentence, places=places) if places else ""

    def _show_follow_ups(self, texts: tuple[str, ...]) -> None:
        for at, label in enumerate(self._after_lines):
            label.setText(texts[at] if at < len(texts) else "")
            label.setVisible(at < len(texts))
        self._after.setVisible(bool(texts))

    def _show_buttons(self, row: LineRow) -> None:
        self.favourite.setChecked(row.mark.favourite)
        words = self.tr("Show again") if row.mark.hidden else self.tr("Hide")
        self.hide_line.setText(words)
        self.hide_line.setAccessibleName(words)
        self.edit.setVisible(row.is_own)
        self.delete.setVisible(row.is_own)

    def _say(self, label: PlainLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _judge(self) -> None:
        row = self.row
        if row is not None and not row.is_own:
            self.suggestions.judge(self.wording.text(), row.line.category)

    def _on_hide(self) -> None:
        if self.row is not None:
            self.hidden_wished.emit(not self.row.mark.hidden)

    def _on_suggestion(self, wording: str) -> None:
        self.wording.setText(wording)
        self.wording.keep()
        self.wording.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        self.wording.setFocus(Qt.FocusReason.OtherFocusReason)
        self.wording.clear()
        self.wording.keep()


def _about(row: LineRow) -> str:
    moments = (moment_word(tag) for tag in situations_of(row.line))
    about = topics_of(row.line) if row.is_own else ()
    parts = (category_word(row.line.category), depth_word(row.line.depth), *moments, *about, source_word(row))
    return " · ".join(part for part in parts if part)


def _example(row: LineRow) -> str:
    return row.line.example or readable(row.line.note_form)
