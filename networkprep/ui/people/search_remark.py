"""What is said about the answer to a search, between the field and the list."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from networkprep.domain.people_list import PeopleFound
from networkprep.ui.theme.scale import TextStep
from networkprep.ui.widgets.plain_text import PlainLabel

_PAUSE_MS = 600


class SearchRemark(PlainLabel):
    """Hidden while there is nothing to say. Advice waits until the typing stops: it would only move the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", TextStep.CAPTION, wrap=True, parent=parent)
        self.set_muted()
        self._many = self.tr("Many people match. One more word narrows it down.")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.hide()

    def speak_of(self, found: PeopleFound) -> None:
        """An answer came."""
        if found.cut and found.wish.words.strip():
            self._pause.start()
            if self.text() == self._many:
                return
        else:
            self._pause.stop()
        self._say(self.tr("No exact match. These names are close:") if found.guessed else "")

    def stop(self) -> None:
        """Nobody looks any more."""
        self._pause.stop()

    def _on_pause(self) -> None:
        self._say(self._many)

    def _say(self, words: str) -> None:
        if words != self.text():
            self.setText(words)
            self.setVisible(bool(words))
