"""A part that may be longer than its room: it scrolls up and down, never sideways, and takes no focus itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.place import ReadingColumn


class Scrolling(QScrollArea):
    """An area without a frame, for a page that is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def least_width(self) -> int:
        """The width below which what is inside is cut off."""
        inside = self.widget()
        return self.verticalScrollBar().sizeHint().width() + (inside.minimumSizeHint().width() if inside else 0)

    def show_column(self, column: QVBoxLayout, wider: int = 0) -> QWidget:
        """A column of comfortable width, or ``wider`` by that much, at the beginning of the page; the page."""
        inside = ReadingColumn(wider)
        inside.setLayout(column)
        page = QWidget()
        page.setObjectName("page")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside, 1000)
        row.addSpacing(SMALL)  # not as a margin of the column: that stays at the right where one reads from there
        row.addStretch(1)
        self.setWidget(page)
        return page


def scrolling(inside: QWidget) -> Scrolling:
    """The part in such an area."""
    area = Scrolling()
    area.setWidget(inside)
    return area


def bring_into_view(first: QWidget, whole: QWidget) -> None:
    """Scroll the page around to ``whole``; what is too high for it shows from its ``first`` part on."""
    area = whole.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        for part in (whole, first):
            area.ensureWidgetVisible(part, 0, 0)


def to_top(inside: QWidget) -> None:
    """Scroll every part in there to its beginning: another thing is shown."""
    for area in inside.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
