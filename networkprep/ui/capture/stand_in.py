"""What stands where the capture line will be, for the first picture alone: the line itself costs 15 ms of a start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from networkprep.ui.theme.scale import TOOL_HEIGHT

_EDGE, _TEXT_MARGIN = 4, 4


class CaptureStandIn(QWidget):
    """Looks like the empty line and takes nothing: the line comes before anybody can reach for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QLineEdit()
        line.setReadOnly(True)
        line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.setPlaceholderText(invitation())
        line.setAccessibleName(invitation())
        line.setTextMargins(_TEXT_MARGIN // 2, 0, 0, 0)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(line)
        # As the line itself, a text of one row, or the page would jump: frame and padding, then the text's margin.
        self.setFixedHeight(max(line.fontMetrics().lineSpacing() + 2 * (_EDGE + _TEXT_MARGIN), TOOL_HEIGHT))


def invitation() -> str:
    """What the empty line above the pages says."""
    return QCoreApplication.translate("BarLine", "Capture: who was it, and one thing worth remembering? (Ctrl+Shift+N)")
