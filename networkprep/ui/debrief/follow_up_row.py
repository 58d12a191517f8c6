"""One follow-up in the debrief: its kind, its day, and the first words of the message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.debrief import FollowUpChange
from networkprep.domain.debrief_outcome import FollowUpOutcome
from networkprep.domain.message_drafts import GAP_WORDS, FollowUpKind, gaps_in
from networkprep.ui.debrief.day_edit import DayEdit
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import PlainLabel, caption
from networkprep.ui.words import fill
from networkprep.ui.words.encounters import follow_up_kind_word


class FollowUpRow(QWidget):
    """``said`` with the change of the proposal as it stands now."""

    said = Signal(object)

    def __init__(
        self, follow_up: FollowUpOutcome, change: FollowUpChange, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._change = change
        self.kind = ChoiceRow(
            self.tr("Kind of message"), [Choice(kind, follow_up_kind_word(kind)) for kind in FollowUpKind]
        )
        self.kind.choose(follow_up.kind)
        self.kind.chosen.connect(self._on_kind)
        self.day = DayEdit(self.tr("When to send it"), follow_up.due_on, today)
        self.day.chosen.connect(self._on_day)
        self.draft = NoteEdit(self.tr("Message"))
        self.draft.set_text(follow_up.text)
        self.draft.textChanged.connect(self._on_text)
        self._gaps = caption("")
        self._show_gaps()
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        label = PlainLabel(self.tr("Send on"))
        label.set_muted()
        foot.addWidget(self._gaps, 1)
        foot.addWidget(label)
        foot.addWidget(self.day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.kind)
        column.addWidget(self.draft)
        column.addLayout(foot)

    def _on_kind(self, kind: FollowUpKind) -> None:
        # Another kind has other first words; what was written by hand stays.
        self._say(kind=kind)

    def _on_day(self, day: date) -> None:
        self._say(due_on=day)

    def _on_text(self) -> None:
        self._show_gaps()
        self._say(text=self.draft.toPlainText())

    def _show_gaps(self) -> None:
        gaps = ", ".join(GAP_WORDS[slot] for slot in gaps_in(self.draft.toPlainText()))
        self._gaps.setText(fill(self.tr("Still to fill in, now or later: {gaps}"), gaps=gaps) if gaps else "")

    def _say(self, **said: Any) -> None:
        self._change = replace(self._change, **said)
        self.said.emit(self._change)
