"""Whom do you remember? Asked before the notes are shown, for remembering first keeps names better."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from networkprep.ui.debrief.form import DebriefForm, asked
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import button_row, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import caption, paragraph


class RememberForm(DebriefForm):
    """Free lines, one for each person; the notes are a press away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = NoteEdit(self.tr("Whom do you remember?"))
        self.names.setPlaceholderText(self.tr("One on each line: a name, or what you remember of them"))
        self.names.textChanged.connect(self._on_text_changed)
        hint = caption(self.tr("Whatever comes to mind, before you look at your notes. That tends to help with names."))
        self.column.addLayout(asked(self.tr("Whom do you remember?"), self.names, hint=hint))
        self.show_notes = quiet_button(self.tr("Show my notes"), "note")
        self.show_notes.clicked.connect(self._on_show_notes)
        self.column.addLayout(button_row(self.show_notes))
        self._notes = Card()
        self._notes.column.setSpacing(SMALL)
        self._notes.hide()
        self.column.addWidget(self._notes)
        self.column.addStretch(1)

    @override
    def fill_in(self) -> None:
        if self.names.toPlainText() != self.flow.draft.remembered:
            self.names.blockSignals(True)
            self.names.set_text(self.flow.draft.remembered)
            self.names.blockSignals(False)
        column = emptied(self._notes.column)
        captures = self.flow.material.captures
        for capture in captures:
            column.addWidget(paragraph(capture.raw))
        self._notes.hide()
        self.show_notes.setVisible(bool(captures))

    @override
    def first_field(self) -> QWidget:
        return self.names

    def _on_text_changed(self) -> None:
        self.flow.remember(self.names.toPlainText())
        self.changed.emit()

    def _on_show_notes(self) -> None:
        self._notes.show()
        self.show_notes.hide()
        self.names.setFocus()
