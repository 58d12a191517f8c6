"""The short note of a connection request: 200 or 300 characters, counted as the sites count."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.follow_up_details import FollowUpDetails
from networkprep.domain.message_checks import NOTE_CHARACTERS, SHORT_NOTE_CHARACTERS, as_note, note_length
from networkprep.domain.message_drafts import another_version
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button, button_row, quiet_button
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import PlainLabel
from networkprep.ui.words import fill


class ShortNote(QWidget):
    """A field, its counter, another version, and copy; ``copied`` with the note on one line."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: FollowUpDetails | None = None
        self._shown_id = ""
        self.text = NoteEdit(self.tr("Short note"))
        self.text.textChanged.connect(self._on_text_changed)
        choices = [Choice(limit, str(limit)) for limit in (SHORT_NOTE_CHARACTERS, NOTE_CHARACTERS)]
        self.limit = ChoiceRow(self.tr("Longest, in characters"), choices)
        self.limit.choose(SHORT_NOTE_CHARACTERS)
        self.limit.chosen.connect(self._on_text_changed)
        self.counter = PlainLabel()
        self.another = quiet_button(self.tr("Another version"), "swap")
        self.another.clicked.connect(self._on_another)
        copy = button(self.tr("Copy the note"), "copy")
        copy.clicked.connect(self._on_copy)
        room = QHBoxLayout()
        room.setSpacing(SMALL)
        room.addWidget(self.limit, 1)
        room.addWidget(self.counter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.text)
        column.addLayout(room)
        column.addLayout(button_row(copy, self.another))

    def show_details(self, details: FollowUpDetails) -> None:
        """Offer the note for this person; one that was changed by hand stays while they stay."""
        before = self._details
        self._details = details
        untouched = any(self.text.toPlainText() == as_note(draft.text) for draft in (before.notes if before else ()))
        same = before is not None and before.listing.row.id == details.listing.row.id
        if same and not untouched:
            return
        shown = next((draft for draft in details.notes if same and draft.template_id == self._shown_id), None)
        shown = shown or next(iter(details.notes), None)
        self._shown_id = shown.template_id if shown else ""
        self.text.set_text(as_note(shown.text) if shown else "")
        self.another.setVisible(len(details.notes) > 1)

    def _on_another(self) -> None:
        found = another_version(self._details.notes, self._shown_id) if self._details else None
        if found is not None:
            self._shown_id = found.template_id
            self.text.set_text(as_note(found.text))

    def _on_text_changed(self) -> None:
        limit = self.limit.choice
        room = note_length(self.text.toPlainText(), limit if isinstance(limit, int) else SHORT_NOTE_CHARACTERS)
        if room.left < 0:
            words = fill(
                self.tr("{used} of {limit}: {over} too many"), used=room.used, limit=room.limit, over=-room.left
            )
        else:
            words = fill(self.tr("{used} of {limit}"), used=room.used, limit=room.limit)
        self.counter.setText(words)

    def _on_copy(self) -> None:
        self.copied.emit(as_note(self.text.toPlainText()))
