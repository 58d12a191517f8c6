"""Copied words: they stay on the clipboard, or are taken off it after a while, as chosen (reliability 69)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from networkprep.domain.options import CLEAR_COPIED, Chosen

_SECOND_MS = 1000


def copy_words(text: str, chosen: Chosen) -> None:
    """Put the exact text on the clipboard, for as long as the person chose."""
    QGuiApplication.clipboard().setText(text)
    application = QGuiApplication.instance()
    if application is None:
        return
    waiting = application.findChild(_CopiedWords) or _CopiedWords(application)
    waiting.watch(text, chosen.text(CLEAR_COPIED))


class _CopiedWords(QObject):
    """One for the program: its pages come and go. Clears when the time is over, or when the program ends before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._clear)
        application = QGuiApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._clear)

    def watch(self, text: str, after: str) -> None:
        """Wait that many seconds; a word in their place means for ever."""
        self._timer.stop()
        self._text = text if after.isdigit() else ""
        if self._text:
            self._timer.start(int(after) * _SECOND_MS)

    def _clear(self) -> None:
        """Only if it is still there: what somebody copied since is theirs."""
        self._timer.stop()
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""
