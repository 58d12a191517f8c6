"""The head of an event's page: what, when, where, which kind, and the way back to the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.events import EventDetails, EventState
from networkprep.ui.events.kind_button import KindButton
from networkprep.ui.events.when_words import first_day, when_of, whole_when
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.beside_layout import BesideLayout
from networkprep.ui.widgets.buttons import button, icon_button
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.widgets.plain_text import caption, paragraph, title
from networkprep.ui.words import fill
from networkprep.ui.words.dates import near_words
from networkprep.ui.words.kinds import state_word


class _TitleEdit(LineEdit):
    """Enter keeps the new name, Esc the old one."""

    given_up = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class EventHeader(QWidget):
    """Shows the facts; F2 on the page turns the title into a field."""

    back_requested = Signal()
    renamed = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._title = title("")
        self.title_edit = _TitleEdit(self.tr("Title"), NAME_LIMIT)
        self.title_edit.hide()
        self.title_edit.editingFinished.connect(self._on_title_edited)
        self.title_edit.given_up.connect(self._close_title)
        self._when = paragraph("")
        self._where = caption("")
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.kind = KindButton()
        self.edit = button(self.tr("Edit details"), "note")
        self.edit.setCheckable(True)
        self.back = icon_button("chevron_left", self.tr("Back to all events"))
        self.back.clicked.connect(self.back_requested)
        self._lay_out()

    def show_event(self, details: EventDetails) -> None:
        """Show this event's facts."""
        self._title.setText(details.draft.title)
        self._when.setText(self._when_words(details))
        where = " · ".join(part for part in (details.draft.place, details.draft.community, details.draft.url) if part)
        self._where.setText(where)
        self._where.setVisible(bool(where))
        self.kind.show_kind(details.draft.kind)

    def edit_title(self) -> None:
        """F2: the title becomes a field with all of it selected."""
        self.title_edit.setText(self._title.text())
        self._title.hide()
        self.title_edit.show()
        self.title_edit.selectAll()
        self.title_edit.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        head.addWidget(self.title_edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addLayout(BesideLayout(head, self.kind, self.edit))
        column.addWidget(self._when)
        column.addWidget(self._where)

    def _on_title_edited(self) -> None:
        if not self.title_edit.isVisible():
            return
        wanted = self.title_edit.text().strip()
        before = self._title.text()
        self._close_title()
        if wanted and wanted != before:
            self._title.setText(wanted)
            self.renamed.emit(wanted)

    def _close_title(self) -> None:
        self.title_edit.hide()
        self._title.show()

    def _when_words(self, details: EventDetails) -> str:
        row = details.row
        when = when_of(row)
        words = whole_when(when, self._clock)
        day = first_day(when, self._clock)
        if row.state in {EventState.SKIPPED, EventState.CANCELLED, EventState.RUNNING}:
            return fill(self.tr("{when} ({word})"), when=words, word=state_word(row.state).lower())
        if day is None:
            return words
        return fill(self.tr("{when} ({near})"), when=words, near=near_words(day, self._clock.today()))
