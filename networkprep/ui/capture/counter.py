"""How many notes were taken today, and the way back from the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkprep.domain.changes import Change
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import Role
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.announcing import announce
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.plain_text import PlainLabel

if TYPE_CHECKING:
    from networkprep.domain.capture_line import Span
    from networkprep.services.captures import SavedCapture
    from networkprep.services.catalogue import Services


class Counter(QWidget):
    """Says "Saved (3 today)" with Undo, and nothing before the first note."""

    taken_back = Signal(str, object)
    """The note's text, to stand in the line again, and what in it was made plain text."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = runtime.jobs
        self._raw = ""
        self._dismissed: frozenset[Span] = frozenset()
        self.words = PlainLabel()
        self.undo = quiet_button(self.tr("Undo"))
        self.undo.clicked.connect(self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TINY)
        row.addWidget(IconLabel("check", Role.GOOD))
        row.addWidget(self.words)
        row.addWidget(self.undo)
        self.clear()
        runtime.on_change(self._on_changed)

    def show_saved(self, saved: SavedCapture, raw: str, dismissed: frozenset[Span]) -> None:
        """Count a note; screen readers are told."""
        self._raw, self._dismissed = raw, dismissed
        # Both numbers are one sentence; there is no plural in it.
        words = self.tr("Saved (%n today)", "", saved.taken_today)
        self.words.setText(words)
        self.show()
        announce(self, words)

    def clear(self) -> None:
        """Say nothing."""
        self._raw = ""
        self.hide()

    def _on_undo(self) -> None:
        self._jobs.ask(_take_back_note, self._on_taken_back)

    def _on_taken_back(self, change: Change | None) -> None:
        raw, dismissed = self._raw, self._dismissed
        self.clear()
        if change is not None and raw:
            self.taken_back.emit(raw, dismissed)

    def _on_changed(self, change: Change) -> None:
        # Undo takes back the last thing done anywhere: once that is no longer the note, the button would lie.
        if change.label.code != "CAPTURED":
            self.clear()


def _take_back_note(services: Services) -> Change | None:
    last = services.history.labels().undo
    return services.history.undo() if last is not None and last.code == "CAPTURED" else None
