"""Before and after, event by event: a hollow point, a filled point, and the numbers in words beside them (S125)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from networkprep.domain.clock import Clock
from networkprep.domain.confidence import CONFIDENCE, ConfidencePicture, ConfidenceRow
from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, current_theme
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.list_row import RowPart
from networkprep.ui.widgets.painting import mirrored
from networkprep.ui.widgets.pictured_list import PicturedDelegate, PicturedList
from networkprep.ui.widgets.plain_text import tooltip_text
from networkprep.ui.widgets.rows_model import DatedRowsModel
from networkprep.ui.words import fill
from networkprep.ui.words.dates import short_day_words

_DOT = 5


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


class PictureDelegate(PicturedDelegate):
    """Title and day at the reading side, the scale at the far one."""

    @override
    def paint_picture(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: object) -> None:
        if isinstance(row, ConfidenceRow) and row.before is not None and row.after is not None:
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            _paint_scale(painter, mirrored(room, option.rect, rtl), (row.before, row.after), rtl)


class BeforeAndAfter(PicturedList):
    """One row for each event."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("How sure I felt before and after"))
        self._model = PictureModel(clock, self)
        self.setModel(self._model)
        self.setItemDelegate(PictureDelegate(self))

    def show_picture(self, picture: ConfidencePicture) -> None:
        """Show these events."""
        self._model.set_rows(picture.rows)


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
