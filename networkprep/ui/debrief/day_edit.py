"""A day typed as in a note ("fri", "12 dec") and shown with its weekday; Up and Down go day by day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from networkprep.domain.date_words import read_date
from networkprep.domain.day_steps import days_after
from networkprep.ui.overriding import override
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.words.dates import short_day_words

_WIDTH_OF = "Wednesday 30 September 2026"


class DayEdit(LineEdit):
    """``chosen`` with the new day; with ``may_be_empty`` also None. Words that name no day change nothing."""

    chosen = Signal(object)

    def __init__(
        self, name: str, day: date | None, today: date, *, may_be_empty: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent=parent)
        self._day = day
        self._today = today
        self._may_be_empty = may_be_empty
        self.setMaximumWidth(self.fontMetrics().horizontalAdvance(_WIDTH_OF))
        self.setPlaceholderText(self.tr("no day") if may_be_empty else "")
        self.setAccessibleDescription(self.tr("Type a day, or use the Up and Down keys"))
        self.editingFinished.connect(self._on_finished)
        self._show()

    @property
    def day(self) -> date | None:
        """The day chosen now."""
        return self._day

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._choose(days_after(self._day or self._today, step))

    def _on_finished(self) -> None:
        text = self.text().strip()
        if text == self._words():
            return
        day = read_date(text, self._today)
        if day is not None:
            self._choose(day)
        elif not text and self._may_be_empty:
            self._choose(None)
        else:
            self._show()

    def _choose(self, day: date | None) -> None:
        changed = day != self._day
        self._day = day
        self._show()
        if changed:
            self.chosen.emit(day)

    def _words(self) -> str:
        return short_day_words(self._day, self._today) if self._day else ""

    def _show(self) -> None:
        self.setText(self._words())
