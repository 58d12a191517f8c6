"""What happened with a person or an event, from the newest down; every point has its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, State, TextStep, current_theme, step_font
from networkprep.ui.theme.focus_ring import draw_focus_ring
from networkprep.ui.theme.scale import MEDIUM, SMALL, TINY, WIDE
from networkprep.ui.widgets.list_row import Index
from networkprep.ui.widgets.painting import mirrored
from networkprep.ui.widgets.plain_text import tooltip_text
from networkprep.ui.widgets.rows_model import RowsModel

_RAIL = 12  # from the reading side to the line
_DOT = 5
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """``when`` as the reader says it ("Thu 12 November"), ``words`` what happened; a state fills the point."""

    when: str
    words: str
    state: State | None = None


class TimelineModel(RowsModel[TimelineEntry]):
    """Each point is read aloud with its day."""

    @override
    def parts(self, row: TimelineEntry) -> dict[int, object]:
        return {
            Qt.ItemDataRole.DisplayRole: f"{row.when}: {row.words}",
            Qt.ItemDataRole.ToolTipRole: tooltip_text(row.words),
            Qt.ItemDataRole.UserRole: row,
        }


class TimelineDelegate(QStyledItemDelegate):
    """The line with its points, the day in small words, what happened under it in at most three lines."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        words = self._words_rect(QRect(0, 0, width, 1 << 16), index)
        return QSize(120, _caption().height() + 2 + words.height() + MEDIUM + TINY)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(entry, TimelineEntry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        self._paint_rail(painter, option.rect, index, rtl)
        self._paint_entry(painter, option.rect, index, rtl)
        if option.state & QStyle.StateFlag.State_HasFocus:
            edge = mirrored(option.rect.adjusted(WIDE - TINY, 0, -TINY, -SMALL), option.rect, rtl)
            draw_focus_ring(painter, QRectF(edge), QColor(current_theme()[Role.FOCUS]))
        painter.restore()

    def _paint_rail(self, painter: QPainter, rect: QRect, index: Index, rtl: bool) -> None:
        entry: TimelineEntry = index.data(Qt.ItemDataRole.UserRole)
        theme = current_theme()
        x = rect.right() - _RAIL if rtl else rect.left() + _RAIL
        middle = rect.top() + TINY + _caption().height() // 2
        first, last = index.row() == 0, index.row() == index.model().rowCount() - 1
        painter.setPen(QPen(QColor(theme[Role.HAIRLINE]), 2))
        painter.drawLine(x, middle if first else rect.top(), x, middle if last else rect.bottom() + 1)
        colour = QColor(theme[entry.state.mark if entry.state else Role.ACCENT])
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if entry.state else QColor(theme[Role.RAISED]))
        painter.drawEllipse(QPoint(x, middle), _DOT, _DOT)

    def _paint_entry(self, painter: QPainter, rect: QRect, index: Index, rtl: bool) -> None:
        entry: TimelineEntry = index.data(Qt.ItemDataRole.UserRole)
        theme = current_theme()
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        room = rect.adjusted(WIDE + TINY, TINY, -SMALL, 0)
        painter.setFont(step_font(TextStep.CAPTION))
        painter.setPen(QColor(theme[Role.MUTED]))
        when = QRect(room.left(), room.top(), room.width(), _caption().height())
        painter.drawText(mirrored(when, rect, rtl), flags, entry.when)
        painter.setFont(step_font(TextStep.BODY))
        painter.setPen(QColor(theme[Role.TEXT]))
        words = self._words_rect(rect, index)
        painter.drawText(mirrored(words, rect, rtl), flags | _WRAP, _fitting(entry.words, words))

    def _words_rect(self, rect: QRect, index: Index) -> QRect:
        entry: TimelineEntry = index.data(Qt.ItemDataRole.UserRole)
        metrics = QFontMetrics(step_font(TextStep.BODY))
        top = rect.top() + TINY + _caption().height() + 2
        width = max(rect.width() - WIDE - TINY - SMALL, 40)
        most = _MOST_LINES * metrics.lineSpacing()
        return QRect(rect.left() + WIDE + TINY, top, width, min(_height(metrics, entry.words, width), most))


class Timeline(QListView):
    """A list one can walk with the arrow keys; a screen reader says day and words of each point."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TimelineModel(self)
        self.setModel(self._model)
        self.setItemDelegate(TimelineDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these, in the order given."""
        self._model.set_rows(entries)


_WRAP = int(Qt.TextFlag.TextWordWrap)


def _height(metrics: QFontMetrics, words: str, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, width, 1 << 16), _WRAP, words).height()


def _fitting(words: str, room: QRect) -> str:
    """As many of the words as fit, with an ellipsis where they end; the tooltip has all."""
    metrics = QFontMetrics(step_font(TextStep.BODY))
    if _height(metrics, words, room.width()) <= room.height():
        return words
    fits, too_many = 0, len(words)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if _height(metrics, words[:middle] + "…", room.width()) <= room.height():
            fits = middle
        else:
            too_many = middle
    return words[:fits].rstrip() + "…"


def _caption() -> QFontMetrics:
    return QFontMetrics(step_font(TextStep.CAPTION))
