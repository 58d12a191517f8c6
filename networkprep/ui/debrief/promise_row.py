"""One promise in the debrief: whose, what, by when, or let go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkprep.domain.debrief import DebriefPromise
from networkprep.domain.promises import Whose
from networkprep.ui.debrief.day_edit import DayEdit
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.plain_text import PlainLabel


class PromiseRow(QWidget):
    """``said`` with the promise as it is said to be now."""

    said = Signal(object)

    def __init__(self, promise: DebriefPromise, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._promise = promise
        mine = promise.whose is Whose.MINE
        whose = self.tr("I promised") if mine else self.tr("They promised")
        self.words = LineEdit(whose)
        self.words.setText(promise.text)
        self.words.setCursorPosition(0)  # a narrow field shows how it begins
        self.words.setPlaceholderText(self.tr("what?"))
        self.words.textEdited.connect(self._on_edited)
        self.day = DayEdit(self.tr("By when"), promise.due_on, today, may_be_empty=True)
        self.day.chosen.connect(self._on_day)
        self.drop = quiet_button(self.tr("Keep it") if promise.dropped else self.tr("Let it go"))
        self.drop.clicked.connect(self._on_dropped)
        label = PlainLabel(whose)
        label.set_muted()
        label.setMinimumWidth(label.fontMetrics().horizontalAdvance(self.tr("They promised")) + SMALL)
        for part in (self.words, self.day):
            part.setEnabled(not promise.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(label)
        row.addWidget(self.words, 1)
        row.addWidget(self.day)
        row.addWidget(self.drop)

    def _on_edited(self, text: str) -> None:
        self._say(text=text)

    def _on_day(self, day: date | None) -> None:
        self._say(due_on=day)

    def _on_dropped(self) -> None:
        self._say(dropped=not self._promise.dropped)

    def _say(self, **said: Any) -> None:
        self._promise = replace(self._promise, **said)
        self.said.emit(self._promise)
