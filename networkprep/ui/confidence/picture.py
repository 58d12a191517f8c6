"""Before and after, event by event: a hollow point, a filled point, and the numbers in words beside them (S125)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from networkprep.domain.confidence import CONFIDENCE, ConfidencePicture, ConfidenceRow
from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, TextStep, current_theme, step_font
from networkprep.ui.theme.focus_ring import draw_focus_ring
from networkprep.ui.theme.scale import MEDIUM, SMALL, TINY
from networkprep.ui.widgets.list_row import Index
from networkprep.ui.widgets.painting import line_flags, mirrored
from networkprep.ui.widgets.plain_text import one_line, tooltip_text
from networkprep.ui.widgets.rows_model import RowsModel
from networkprep.ui.words import fill
from networkprep.ui.words.dates import short_day_words

_DOT = 5
_SCALE = 0.4
"""The scale's part of the width."""


class PictureModel(RowsModel[ConfidenceRow]):
    """Each event is read aloud with both numbers."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.today = today

    @override
    def parts(self, row: ConfidenceRow) -> dict[int, object]:
        day = short_day_words(row.day, self.today) if row.day else ""
        told = fill(
            self.tr("{title}, {day}: {before} before, {after} after"),
            title=row.title,
            day=day,
            before=row.before,
            after=row.after,
        )
        return {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: told,
            Qt.ItemDataRole.ToolTipRole: tooltip_text(told),
            Qt.ItemDataRole.UserRole: row,
            Qt.ItemDataRole.UserRole + 1: day,
        }


class PictureDelegate(QStyledItemDelegate):
    """Title and day at the reading side, the scale at the far one."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, ConfidenceRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        whole = option.rect
        scale = QRect(whole)
        scale.setLeft(whole.right() - round(whole.width() * _SCALE))
        words = QRect(whole.left() + SMALL, whole.top(), scale.left() - whole.left() - 2 * SMALL, whole.height())
        self._paint_words(painter, mirrored(words, whole, rtl), index, rtl)
        self._paint_scale(painter, mirrored(scale, whole, rtl), row, rtl)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, QRectF(whole), QColor(current_theme()[Role.FOCUS]))
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, index: Index, rtl: bool) -> None:
        theme = current_theme()
        title = QRect(room.left(), room.top() + TINY, room.width(), QFontMetrics(step_font(TextStep.BODY)).height())
        day = QRect(title.translated(0, title.height()))
        for place, step, role, text in (
            (title, TextStep.BODY, Role.TEXT, index.data(Qt.ItemDataRole.DisplayRole)),
            (day, TextStep.CAPTION, Role.MUTED, index.data(Qt.ItemDataRole.UserRole + 1)),
        ):
            painter.setFont(step_font(step))
            painter.setPen(QColor(theme[role]))
            shown = painter.fontMetrics().elidedText(one_line(text), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, line_flags(rtl), shown)

    def _paint_scale(self, painter: QPainter, room: QRect, row: ConfidenceRow, rtl: bool) -> None:
        if row.before is None or row.after is None:
            return
        theme = current_theme()
        middle = room.top() + room.height() / 2
        points = {number: QPointF(_x_of(number, room, rtl), middle) for number in CONFIDENCE}
        painter.setPen(QPen(QColor(theme[Role.HAIRLINE]), 2))
        painter.drawLine(points[CONFIDENCE[0]], points[CONFIDENCE[-1]])
        for point in points.values():
            painter.drawLine(point - QPointF(0, 3), point + QPointF(0, 3))
        accent = QColor(theme[Role.ACCENT])
        painter.setPen(QPen(accent, 2))
        painter.drawLine(points[row.before], points[row.after])
        painter.setBrush(accent)
        painter.drawEllipse(points[row.after], _DOT, _DOT)
        # Last, and larger: where both are the same the filled point shows inside the hollow one.
        painter.setBrush(QColor(theme[Role.RAISED]) if row.before != row.after else Qt.BrushStyle.NoBrush)
        around = 0 if row.before != row.after else 4
        painter.drawEllipse(points[row.before], _DOT + around, _DOT + around)


class BeforeAndAfter(QListView):
    """As high as its events; walked with the arrow keys."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PictureModel(today, self)
        self.setModel(self._model)
        self.setItemDelegate(PictureDelegate(self))
        self.setAccessibleName(self.tr("How sure I felt before and after"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_picture(self, picture: ConfidencePicture, today: date) -> None:
        """Show these events."""
        self._model.today = today
        self._model.set_rows(picture.rows)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.model() is not None:
            self._fit()

    def _fit(self) -> None:
        """No event is cut off in whatever letters the person reads."""
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(_height() * self._model.rowCount() + TINY)


def _height() -> int:
    rows = QFontMetrics(step_font(TextStep.BODY)).height() + QFontMetrics(step_font(TextStep.CAPTION)).height()
    return rows + MEDIUM


def _x_of(number: int, room: QRect, rtl: bool) -> float:
    edge = 3 * SMALL
    share = (number - CONFIDENCE[0]) / (CONFIDENCE[-1] - CONFIDENCE[0])
    along = edge + share * (room.width() - 2 * edge)
    return room.right() - along if rtl else room.left() + along
