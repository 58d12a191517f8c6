"""The bar above every page: the capture line, and the way into the palette."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from networkprep.ui.theme.scale import LARGE, SMALL
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.words import fill


class TopBar(QFrame):
    """Holds the capture line once there is one, and before it what stands in for it."""

    search_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        self._row.setSpacing(LARGE)
        self._slot = QHBoxLayout()
        self._row.addLayout(self._slot, 1)
        self.search = quiet_button(fill(self.tr("Search ({keys})"), keys="Ctrl+K"), "search")
        self.search.clicked.connect(self.search_requested)
        self._row.addWidget(self.search)

    def put_capture_line(self, line: QWidget) -> None:
        """Give the capture line its place, left of the search, and let go of what was there."""
        before = self._slot.takeAt(0)
        self._slot.addWidget(line)
        if before is not None and (widget := before.widget()) is not None:
            widget.hide()
            widget.deleteLater()
            # Made after the pages, the line would be the last stop of Tab; it comes before the search, as for the eye.
            QWidget.setTabOrder(self.search, line)
            QWidget.setTabOrder(line, self.search)
