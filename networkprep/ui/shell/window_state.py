"""The window and its pages as they were left; anything unreadable means the default (reliability 20)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QWidget

_GEOMETRY, _PLACE = "window/geometry", "window/place"
_TOLD_NEXT = "window/told_next"
_CAPTURE_GEOMETRY = "capture/geometry"


class WindowState:
    """Kept in a small file of its own, apart from the options and from the data."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow) -> None:
        """Put the window where it was, if that is readable and on a screen of today (Qt moves it onto one)."""
        kept = self._settings.value(_GEOMETRY)
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)

    def place(self) -> str:
        """The key of the place last shown; it may no longer exist."""
        kept = self._settings.value(_PLACE)
        return kept if isinstance(kept, str) else ""

    def keep(self, window: QMainWindow, place: str) -> None:
        """Remember; a disk that refuses costs nothing but the memory."""
        self._settings.setValue(_GEOMETRY, window.saveGeometry())
        self._settings.setValue(_PLACE, place)
        self._settings.sync()

    def arrangement(self, place: str) -> dict[str, str]:
        """How a page was arranged, as ``Place.arrangement`` answered."""
        self._settings.beginGroup(f"page_{place}")
        kept = {name: self._settings.value(name) for name in self._settings.childKeys()}
        self._settings.endGroup()
        return {name: value for name, value in kept.items() if isinstance(value, str)}

    def keep_arrangement(self, place: str, arrangement: Mapping[str, str]) -> None:
        """Remember how a page is arranged."""
        for name, value in arrangement.items():
            self._settings.setValue(f"page_{place}/{name}", value)
        self._settings.sync()

    def leave_word(self, word: str) -> None:
        """Keep one word for the next start, which tells the person."""
        self._settings.setValue(_TOLD_NEXT, word)
        self._settings.sync()

    def take_word(self) -> str:
        """The word the last run left, once."""
        kept = self._settings.value(_TOLD_NEXT)
        if kept is not None:
            self._settings.remove(_TOLD_NEXT)
        return kept if isinstance(kept, str) else ""

    def restore_capture(self, window: QWidget) -> None:
        """Give the capture window the size it was last left at."""
        kept = self._settings.value(_CAPTURE_GEOMETRY)
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)

    def keep_capture(self, window: QWidget) -> None:
        """Remember the capture window's size."""
        self._settings.setValue(_CAPTURE_GEOMETRY, window.saveGeometry())
        self._settings.sync()
