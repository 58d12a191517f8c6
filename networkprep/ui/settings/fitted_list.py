"""Lists inside a page that scrolls: as high as their rows, up to some of them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.appearance import current_appearance
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.list_row import HeadedDelegate

_SHOWN_ROWS = 7
_TURNING = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FittedList(QListView):
    """Two rows must not scroll inside a page that scrolls itself; a thousand must."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A file of ten thousand people is laid out a screen at a time.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        model.modelReset.connect(self.updateGeometry)
        appearance = current_appearance()
        if appearance is not None:
            appearance.text_resized.connect(self._on_text_resized)

    @override
    def sizeHint(self) -> QSize:
        rows = range(min(self.model().rowCount(), _SHOWN_ROWS))
        height = sum(self.sizeHintForRow(at) for at in rows) + 2 * (SMALL + self.frameWidth())
        return QSize(super().sizeHint().width(), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _on_text_resized(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()


class TurningList(FittedList):
    """Its rows are answered one way or the other: Space, Enter or a click turns one, whatever that means."""

    turned = Signal(QPersistentModelIndex, bool)
    """The row, and whether with Ctrl."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self.setItemDelegate(HeadedDelegate(self))
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TURNING:
            self._turn(self.currentIndex(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._turn(index, with_ctrl=False)

    def _turn(self, index: QModelIndex, with_ctrl: bool) -> None:
        if index.isValid():
            self.turned.emit(QPersistentModelIndex(index), with_ctrl)
