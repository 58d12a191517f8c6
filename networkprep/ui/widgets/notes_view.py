"""The part of a page that shows an event's notes: taken by one feature, shown by another, joined by the shell."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class NotesView(QWidget):
    """Reads again by itself when notes change; ``counted`` tells how many there are."""

    counted = Signal(int)

    def show_event(self, event_id: int | None) -> None:
        """Show the notes of this event; None means the open ones without an event."""
        raise NotImplementedError
