"""Says on request what a section rests on: how sure one may be, one source and one limit, opened in place (X6)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.evidence_notes import EvidenceNote
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.plain_text import caption


class WhyThis(QWidget):
    """A quiet button; pressed again it closes. Without a note to show it is not there."""

    def __init__(self, runtime: Runtime, keys: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._keys = keys
        self.button = quiet_button(self.tr("Why this?"), "info")
        self.button.clicked.connect(self._on_pressed)
        self.words = caption("")
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.words)

    @property
    def keys(self) -> tuple[str, ...]:
        """The notes it stands for."""
        return self._keys

    def stand_for(self, keys: tuple[str, ...]) -> None:
        """Stand for other notes from now on; what was opened for the last ones closes."""
        if keys != self._keys:
            self._keys = keys
            self.words.hide()
        self.setVisible(bool(keys))

    def _on_pressed(self) -> None:
        if self.words.isVisible():
            self.words.hide()
            return
        keys = self._keys
        self._runtime.jobs.ask(lambda services: services.evidence.notes(keys), self._on_read)

    def _on_read(self, notes: tuple[EvidenceNote, ...]) -> None:
        from networkprep.ui.words.evidence import note_told  # noqa: PLC0415  # asked for seldom, and only by a press

        self.words.setText("\n\n".join(note_told(note) for note in notes))
        self.words.show()
