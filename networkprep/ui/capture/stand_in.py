"""What stands where the capture line will be, for the first picture alone: the line itself costs 15 ms of a start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from networkprep.ui.theme.scale import TOOL_HEIGHT


class CaptureStandIn(QLineEdit):
    """Looks like the empty line and takes nothing: the line comes before anybody can reach for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setPlaceholderText(invitation())
        self.setAccessibleName(invitation())
        self.setFixedHeight(TOOL_HEIGHT)


def invitation() -> str:
    """What the empty line above the pages says."""
    return QCoreApplication.translate("BarLine", "Capture: who was it, and one thing worth remembering? (Ctrl+Shift+N)")
