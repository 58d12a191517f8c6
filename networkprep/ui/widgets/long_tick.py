"""A check box for a whole sentence of the person's own: the words wrap, for a check box itself would widen the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.plain_text import PlainLabel


class LongTick(QWidget):
    """A box with its words beside it, as long as they are."""

    clicked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tick = QCheckBox()
        self._tick.clicked.connect(self.clicked)
        self._words = PlainLabel(wrap=True)
        self.setFocusProxy(self._tick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, TINY)
        row.setSpacing(0)
        row.addWidget(self._tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)

    @property
    def is_ticked(self) -> bool:
        """Whether the box is ticked."""
        return self._tick.isChecked()

    def show_words(self, words: str, *, ticked: bool) -> None:
        """Show these words, ticked or not."""
        self._words.setText(words)
        self._tick.setAccessibleName(words)
        self._tick.setChecked(ticked)

    def click(self) -> None:
        """Tick or untick as a person would."""
        self._tick.click()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # The words are a part of what is ticked, as they are in any check box.
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.click()
