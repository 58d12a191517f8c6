"""Parts of a page that take and show an event's notes: made by one feature, shown by another, joined by the shell."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class NotesView(QWidget):
    """Reads again by itself when notes change; ``counted`` tells how many there are."""

    counted = Signal(int)

    def show_event(self, event_id: int | None) -> None:
        """Show the notes of this event; None means the open ones without an event."""
        raise NotImplementedError


class NoteLine(QWidget):
    """Takes a note and says what it understood; keeps its own draft."""

    changed = Signal()
    """The text, what was understood, or a sentence about it changed."""

    left = Signal()
    """The person wants to be gone from it: Esc, or Ctrl+Enter once the note is saved."""
