"""Finding an event by a word of its title, place or kind: a line that is there while it is wanted (Ctrl+F)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from networkprep.ui.events.events_list import EventsList
from networkprep.ui.overriding import override
from networkprep.ui.widgets.line_edit import FIELD_LIMIT, LineEdit


class FindLine(LineEdit):
    """Filters the list while one types; Down and Enter go to the list, Esc shows all again."""

    def __init__(self, events: EventsList, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("FindLine", "Find an event"), FIELD_LIMIT, parent)
        self._list = events
        self.setPlaceholderText(self.tr("Find an event by a word of its name, place or kind. Esc shows all."))
        self.textChanged.connect(events.show_only)
        self.returnPressed.connect(self._go_to_list)
        self.hide()

    def open(self) -> None:
        """Show the line, ready to type."""
        self.show()
        self.setFocus()
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._go_to_list()
            self.hide()
        elif event.key() == Qt.Key.Key_Down:
            self._go_to_list()
        else:
            super().keyPressEvent(event)

    def _go_to_list(self) -> None:
        self._list.setFocus()
