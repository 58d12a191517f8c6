"""What is said about the answer to a search, between the field and the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.people_list import PeopleFound
from networkprep.ui.theme.scale import TextStep
from networkprep.ui.widgets.plain_text import PlainLabel

_PAUSE_MS = 600


class SearchRemark(QObject):
    """Takes no room while there is nothing to say; its label is made for the first words, which most visits never see.

    Advice waits until the typing stops: it would only move the list.
    """

    def __init__(self, column: QVBoxLayout, above: QWidget) -> None:
        super().__init__(above)
        self._column = column
        self._above = above
        self._label: PlainLabel | None = None
        self._said = ""
        self._many = self.tr("Many people match. One more word narrows it down.")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)

    def speak_of(self, found: PeopleFound) -> None:
        """An answer came."""
        if found.cut and found.wish.words.strip():
            self._pause.start()
            if self._said == self._many:
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
        if words == self._said:
            return
        self._said = words
        if self._label is None:
            self._label = PlainLabel("", TextStep.CAPTION, wrap=True)
            self._label.set_muted()
            self._column.insertWidget(self._column.indexOf(self._above), self._label)
        self._label.setText(words)
        self._label.setVisible(bool(words))
