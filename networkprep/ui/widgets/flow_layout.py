"""A layout that fills lines from the reading side and wraps, as words do, and what its kin shares with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL


class WidthLedLayout(QLayout):
    """Keeps its items in their order; the width it is given decides about its height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def minimumSize(self) -> QSize:
        """The largest least size of what is shown."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _mirrored(self, item: QRect, rect: QRect) -> QRect:
        """The item's place in ``rect``, given as read from the left."""
        parent = self.parentWidget()
        right_to_left = parent.isRightToLeft() if parent is not None else QApplication.isRightToLeft()
        if right_to_left:
            item.moveRight(rect.right() - (item.x() - rect.x()))
        return item


class FlowLayout(WidthLedLayout):
    """Lines of widgets of different widths; right-to-left lines start at the right."""

    def __init__(self, parent: QWidget | None = None, gap: int = SMALL) -> None:
        super().__init__(parent)
        self._gap = gap

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def _visible(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Walk the lines; returns their height, and sets geometries when asked to ``move``."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._visible():
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 1 << 20))
            if x > rect.x() and x + size.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(self._mirrored(QRect(QPoint(x, y), size), rect))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - rect.y()
