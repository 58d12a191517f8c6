"""The groups of one side as bars: each with its share in words, and opened as a list by Enter or a click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from networkprep.domain.spread import Share, SpreadRow
from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, current_theme
from networkprep.ui.theme.scale import MEDIUM
from networkprep.ui.widgets.list_row import Index, RowPart
from networkprep.ui.widgets.painting import mirrored
from networkprep.ui.widgets.pictured_list import PicturedDelegate, PicturedList
from networkprep.ui.widgets.plain_text import tooltip_text
from networkprep.ui.widgets.rows_model import RowsModel
from networkprep.ui.words.groups import group_word
from networkprep.ui.words.spread import share_word

_HEIGHT = 8
_WORDS_LETTERS, _LEAST_PART = 38, 0.25


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


class SpreadDelegate(PicturedDelegate):
    """The words at the reading side, the bar at the far one; in a narrow card the bar gives way first."""

    @override
    def reserved(self, option: QStyleOptionViewItem, index: Index) -> int:
        width = option.rect.width()
        words = _WORDS_LETTERS * option.fontMetrics.averageCharWidth()
        return max(round(width * _LEAST_PART), min(super().reserved(option, index), width - words))

    @override
    def paint_picture(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: object) -> None:
        if not isinstance(row, SpreadRow):
            return
        room.setRight(room.right() - MEDIUM)
        room.setTop(room.center().y() - _HEIGHT // 2 + 1)
        room.setHeight(_HEIGHT)
        full = QRect(room)
        full.setWidth(max(round(room.width() * row.part), _HEIGHT))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        painter.setPen(Qt.PenStyle.NoPen)
        for part, role in ((room, Role.HAIRLINE), (full, Role.ACCENT)):
            if role is Role.HAIRLINE or row.part:
                painter.setBrush(QColor(current_theme()[role]))
                painter.drawRoundedRect(QRectF(mirrored(part, option.rect, rtl)), _HEIGHT / 2, _HEIGHT / 2)


class SpreadBars(PicturedList):
    """One row for each group."""

    opened = Signal(object)
    """A PeopleGroup with somebody in it: Enter, or a click."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.groups = SpreadModel(self)
        self.setModel(self.groups)
        self.setItemDelegate(SpreadDelegate(self))
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)

    def show_rows(self, rows: Sequence[SpreadRow]) -> None:
        """Show these groups; the caret stays where it was."""
        at = self.currentIndex().row()
        self.groups.set_rows(rows)
        if rows:
            self.setCurrentIndex(self.groups.index(min(max(at, 0), len(rows) - 1), 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.groups.row_at(index)
        if row is not None and row.share is not Share.NOBODY:
            self.opened.emit(row.group)
