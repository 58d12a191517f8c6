"""The way out of the program: folders opened in the desktop's own file manager."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: Path) -> bool:
    """Show a folder in the file manager; False when the desktop has none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
