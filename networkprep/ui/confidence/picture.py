"""Before and after, event by event: a hollow point, a filled point, and the numbers in words beside them (S125)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.confidence import CONFIDENCE, ConfidencePicture, ConfidenceRow
from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, current_theme
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.list_row import Index, RowDelegate, RowPart
from networkprep.ui.widgets.painting import mirrored
from networkprep.ui.widgets.plain_text import tooltip_text
from networkprep.ui.widgets.rows_model import DatedRowsModel
from networkprep.ui.words import fill
from networkprep.ui.words.dates import short_day_words

_DOT = 5
_SCALE = 0.4
"""The scale's part of the width."""


class PictureModel(DatedRowsModel[ConfidenceRow]):
    """Each event is read aloud with both numbers."""

    @override
    def parts(self, row: ConfidenceRow) -> dict[int, object]:
        day = short_day_words(row.day, self.clock.today()) if row.day else ""
        told = fill(
            self.tr("{title}, {day}: {before} before, {after} after"),
            title=row.title,
            day=day,
            before=row.before,
            after=row.after,
        )
        return {
            Qt.ItemDataRole.DisplayRole: row.title,
            RowPart.SUBTITLE: day,
            Qt.ItemDataRole.AccessibleTextRole: told,
            Qt.ItemDataRole.ToolTipRole: tooltip_text(told),
            Qt.ItemDataRole.UserRole: row,
        }


class PictureDelegate(RowDelegate):
    """Title and day at the reading side, the scale at the far one."""

    @override
    def reserved(self, option: QStyleOptionViewItem, index: Index) -> int:
        return round(option.rect.width() * _SCALE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, ConfidenceRow) or row.before is None or row.after is None:
            return
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        scale = QRect(option.rect)
        scale.setLeft(scale.right() - self.reserved(option, index))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_scale(painter, mirrored(scale, option.rect, rtl), (row.before, row.after), rtl)
        painter.restore()


class BeforeAndAfter(QListView):
    """As high as its events; walked with the arrow keys."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PictureModel(clock, self)
        self.setModel(self._model)
        self.setItemDelegate(PictureDelegate(self))
        self.setAccessibleName(self.tr("How sure I felt before and after"))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_picture(self, picture: ConfidencePicture) -> None:
        """Show these events."""
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
        self.setFixedHeight(sum(self.sizeHintForRow(at) for at in range(self._model.rowCount())) + TINY)


def _paint_scale(painter: QPainter, room: QRect, said: tuple[int, int], rtl: bool) -> None:
    before, after = said
    theme = current_theme()
    middle = room.top() + room.height() / 2
    points = {number: QPointF(_x_of(number, room, rtl), middle) for number in CONFIDENCE}
    painter.setPen(QPen(QColor(theme[Role.HAIRLINE]), 2))
    painter.drawLine(points[CONFIDENCE[0]], points[CONFIDENCE[-1]])
    for point in points.values():
        painter.drawLine(point - QPointF(0, 3), point + QPointF(0, 3))
    accent = QColor(theme[Role.ACCENT])
    painter.setPen(QPen(accent, 2))
    painter.drawLine(points[before], points[after])
    painter.setBrush(accent)
    painter.drawEllipse(points[after], _DOT, _DOT)
    # Last, and larger: where both are the same the filled point shows inside the hollow one.
    painter.setBrush(QColor(theme[Role.RAISED]) if before != after else Qt.BrushStyle.NoBrush)
    around = 0 if before != after else 4
    painter.drawEllipse(points[before], _DOT + around, _DOT + around)


def _x_of(number: int, room: QRect, rtl: bool) -> float:
    edge = 3 * SMALL
    share = (number - CONFIDENCE[0]) / (CONFIDENCE[-1] - CONFIDENCE[0])
    along = edge + share * (room.width() - 2 * edge)
    return room.right() - along if rtl else room.left() + along
