"""Notes without an event: read to the letter, moved to one, or sorted like a debrief."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from networkprep.ui.events.note_parts import NoteParts
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM
from networkprep.ui.widgets.buttons import primary_button
from networkprep.ui.widgets.plain_text import paragraph
from networkprep.ui.widgets.scrolling import scrolling


class LooseNotes(QWidget):
    """``sort_wished`` asks for the steps that turn notes into people; ``counted`` tells how many wait."""

    sort_wished = Signal()
    counted = Signal(int)

    def __init__(self, runtime: Runtime, notes: NoteParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notes without an event"))
        self.notes = notes.panel(runtime)
        self.notes.counted.connect(self._on_counted)
        self.sort = primary_button(self.tr("Sort notes"), "note")
        self.sort.clicked.connect(self.sort_wished)
        self.sorting = QAction(self.tr("Sort notes without an event"), self)
        self.sorting.triggered.connect(self.sort_wished)
        self.sorting.setEnabled(False)
        head = QHBoxLayout()
        head.setSpacing(MEDIUM)
        head.addWidget(paragraph(self.tr("Move a note to its event, or say step by step who it was.")), 1)
        head.addWidget(self.sort)
        inside = QWidget()
        inside.setObjectName("page")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.notes)
        rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, MEDIUM, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(head)
        column.addWidget(scrolling(inside), 1)
        self.notes.show_event(None)

    def _on_counted(self, count: int) -> None:
        for way in (self.sort, self.sorting):
            way.setEnabled(bool(count))
        self.counted.emit(count)


def show_tab(tabs: QTabWidget, at: int, is_shown: bool) -> None:
    """Show a tab or hide it. Told twice the same while the bar is out of sight, Qt never gives the tab its room."""
    if tabs.isTabVisible(at) != is_shown:
        tabs.setTabVisible(at, is_shown)
