"""A list that stands whole on its page: each row is words, and at the far end a small picture of what they say."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.list_row import Index, RowDelegate

_PART = 0.4
"""The picture's part of the width."""


class PicturedDelegate(RowDelegate):
    """Paints the words at the reading side; what is drawn at the far one is the list's own."""

    @abstractmethod
    def paint_picture(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: object) -> None:
        """Draw what stands under ``UserRole``. ``room`` is at the right, and to be mirrored where one reads from it."""

    @override
    def reserved(self, option: QStyleOptionViewItem, index: Index) -> int:
        return round(option.rect.width() * _PART)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        room = QRect(option.rect)
        room.setLeft(room.right() - self.reserved(option, index))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_picture(painter, option, room, index.data(Qt.ItemDataRole.UserRole))
        painter.restore()


class PicturedList(QListView):
    """As high as its rows in whatever letters the person reads; walked with the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._fit)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.model() is not None:
            self._fit()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(sum(self.sizeHintForRow(at) for at in range(self.model().rowCount())) + TINY)
