"""The small list of events a note may belong to; the notes without an event come last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from networkprep.ui.theme.icons import icon
from networkprep.ui.widgets.plain_text import button_text

if TYPE_CHECKING:
    from networkprep.services.captures import EventChoice


class EventMenu(QMenu):
    """Offers choices; the first has the focus, so that Enter takes the nearest."""

    chosen = Signal(object)
    """An ``EventChoice``."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setAccessibleName(title)

    def set_choices(self, choices: tuple[EventChoice, ...], marked: int | None) -> None:
        """Show these; the one of the ``marked`` event is ticked."""
        self.clear()
        for choice in choices:
            action = self.addAction(button_text(event_words(choice.title)))
            action.setIcon(icon("events" if choice.id is not None else "note"))
            if choice.id == marked:
                action.setIcon(icon("check"))
                action.setEnabled(False)
            action.triggered.connect(partial(self._on_triggered, choice))

    def _on_triggered(self, choice: EventChoice, _checked: bool = False) -> None:
        self.chosen.emit(choice)


def event_words(title: str) -> str:
    """The event's title, or the words for no event."""
    return title or QCoreApplication.translate("Captures", "No event, sort it later")
