"""The groups of one side as bars: each with its share in words, and opened as a list by Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from networkprep.domain.spread import Share, SpreadRow
from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, current_theme
from networkprep.ui.theme.scale import MEDIUM, TINY
from networkprep.ui.widgets.list_row import Index, RowDelegate, RowPart
from networkprep.ui.widgets.painting import mirrored
from networkprep.ui.widgets.plain_text import tooltip_text
from networkprep.ui.widgets.rows_model import RowsModel
from networkprep.ui.words.groups import group_word
from networkprep.ui.words.spread import share_word

_PART = 0.4
"""The bars' part of the width."""

_HEIGHT = 8


class SpreadModel(RowsModel[SpreadRow]):
    """The group and its share are read aloud: what the bar shows, in words."""

    @override
    def parts(self, row: SpreadRow) -> dict[int, object]:
        words = group_word(row.group)
        return {
            Qt.ItemDataRole.DisplayRole: words,
            RowPart.TRAILING: share_word(row.share),
            Qt.ItemDataRole.ToolTipRole: tooltip_text(words),
            Qt.ItemDataRole.UserRole: row,
        }


class SpreadDelegate(RowDelegate):
    """The words at the reading side, the bar at the far one."""

    @override
    def reserved(self, option: QStyleOptionViewItem, index: Index) -> int:
        return round(option.rect.width() * _PART)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, SpreadRow):
            return
        room = QRect(option.rect)
        room.setLeft(room.right() - self.reserved(option, index))
        room.setRight(room.right() - MEDIUM)
        room.setTop(room.center().y() - _HEIGHT // 2 + 1)
        room.setHeight(_HEIGHT)
        full = QRect(room)
        full.setWidth(max(round(room.width() * row.part), _HEIGHT))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for part, role in ((room, Role.HAIRLINE), (full, Role.ACCENT)):
            if role is Role.HAIRLINE or row.part:
                painter.setBrush(QColor(current_theme()[role]))
                painter.drawRoundedRect(QRectF(mirrored(part, option.rect, rtl)), _HEIGHT / 2, _HEIGHT / 2)
        painter.restore()


class SpreadBars(QListView):
    """As high as its groups; walked with the arrow keys."""

    opened = Signal(object)
    """A PeopleGroup with somebody in it: Enter, or a click."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups = SpreadModel(self)
        self.setModel(self.groups)
        self.setItemDelegate(SpreadDelegate(self))
        self.setAccessibleName(name)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)

    def show_rows(self, rows: Sequence[SpreadRow]) -> None:
        """Show these groups; the caret stays where it was."""
        at = self.currentIndex().row()
        self.groups.set_rows(rows)
        self._fit()
        if rows:
            self.setCurrentIndex(self.groups.index(min(max(at, 0), len(rows) - 1), 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.model() is not None:
            self._fit()

    def _fit(self) -> None:
        """No group is cut off in whatever letters the person reads."""
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(sum(self.sizeHintForRow(at) for at in range(self.groups.rowCount())) + TINY)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.groups.row_at(index)
        if row is not None and row.share is not Share.NOBODY:
            self.opened.emit(row.group)
