"""Words with their buttons at the far end; where the words would be squeezed, the buttons go under them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from networkprep.ui.overriding import override
from networkprep.ui.theme import TextStep, step_font
from networkprep.ui.theme.scale import MEDIUM, SMALL
from networkprep.ui.widgets.flow_layout import FlowLayout, WidthLedLayout

_LEAST_LETTERS = 24
"""Words narrower than this, in letters of the reader's text size, are squeezed."""


class BesideLayout(WidthLedLayout):
    """The words are a widget or a layout that wraps; the buttons wrap, too, where even one line is too narrow."""

    def __init__(self, words: QWidget | QLayout, *buttons: QWidget) -> None:
        super().__init__()
        self._buttons = buttons
        flow = FlowLayout()
        for button in buttons:
            flow.addWidget(button)
        self._take_in(words)
        self._take_in(flow)

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def heightForWidth(self, width: int) -> int:
        return max((place.y() + place.height() for place in self._places(width)), default=0)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._items, self._places(rect.width()), strict=True):
            item.setGeometry(self._mirrored(place.translated(rect.topLeft()), rect))

    @override
    def sizeHint(self) -> QSize:
        words = self._items[0].sizeHint()
        line = self._line()
        return QSize(words.width() + MEDIUM + line.width(), max(words.height(), line.height()))

    def _take_in(self, part: QWidget | QLayout) -> None:
        if isinstance(part, QLayout):
            self.addChildLayout(part)
            self.addItem(part)
        else:
            self.addChildWidget(part)
            self.addItem(QWidgetItem(part))

    def _line(self) -> QSize:
        """All buttons in one line."""
        shown = [button.sizeHint() for button in self._buttons if not button.isHidden()]
        width = sum(size.width() for size in shown) + SMALL * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def _places(self, width: int) -> list[QRect]:
        """Where the two stand in this width, read from left to right."""
        words, buttons = self._items
        if buttons.isEmpty():
            return [QRect(0, 0, width, _height(words, width)), QRect()]
        line = self._line()
        room = width - line.width() - MEDIUM
        if room < _LEAST_LETTERS * QFontMetrics(step_font(TextStep.BODY)).averageCharWidth():
            below = _height(words, width) + SMALL
            return [QRect(0, 0, width, below - SMALL), QRect(0, below, width, buttons.heightForWidth(width))]
        height = max(_height(words, room), line.height())
        at = QPoint(room + MEDIUM, (height - line.height()) // 2)
        return [QRect(0, 0, room, height), QRect(at, line)]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
