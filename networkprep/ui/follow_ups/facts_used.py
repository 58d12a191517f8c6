"""The facts a message rests on, each with the place it was written down (S91, S147)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.follow_up_details import FollowUpDetails
from networkprep.domain.message_checks import details_in
from networkprep.domain.message_drafts import Fact
from networkprep.ui.follow_ups.follow_up_words import slot_word, source_words
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.plain_text import PlainLabel, caption, heading
from networkprep.ui.words import fill


class FactsUsed(QWidget):
    """One line a fact: what it is about, the words, and where they come from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(TINY)
        self._note = caption("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(heading(self.tr("What it rests on")))
        column.addLayout(self._lines)
        column.addWidget(self._note)

    def show_details(self, details: FollowUpDetails, text: str) -> None:
        """Show the facts in this text, and the note they came from."""
        emptied(self._lines)
        facts = facts_in(details, text)
        for fact in facts:
            words = fill(
                self.tr("{what}: {words} ({source})"),
                what=slot_word(fact.slot),
                words=fact.value,
                source=source_words(fact.source),
            )
            self._lines.addWidget(PlainLabel(words, wrap=True))
        self._note.setText(fill(self.tr("Your note: {note}"), note=details.note_raw))
        self._note.setVisible(bool(details.note_raw))
        self.setVisible(bool(facts or details.note_raw))


def facts_in(details: FollowUpDetails, text: str) -> tuple[Fact, ...]:
    """The facts about the two of us that stand in the text, and what was put in word for word; not the names."""
    slots = dict.fromkeys(details_in(text, details.facts))
    found = {slot: details.facts.find(slot) for slot in slots}
    for fact in details.facts.known:
        if fact.slot not in found and fact.slot not in {"name", "me"} and fact.value in text:
            found[fact.slot] = fact
    values: dict[str, Fact] = {}
    for each in found.values():
        if each is not None:
            values.setdefault(each.value, each)
    return tuple(values.values())
