"""Paints the table of people: names with a second line, warmth as a word on its own ground."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.people.people_model import Column
from networkprep.ui.theme import Role, State, TextStep, current_theme, step_font
from networkprep.ui.theme.scale import MEDIUM, SMALL, TINY
from networkprep.ui.widgets.list_row import RowPart
from networkprep.ui.widgets.painting import line_flags
from networkprep.ui.widgets.plain_text import one_line

Index = QModelIndex | QPersistentModelIndex
_BAR = 3
_KEPT_WORDS = 2000


class PeopleDelegate(QStyledItemDelegate):
    """Fonts, their measures and shortened words are made once for each text size, not for each cell.

    A keystroke paints the whole list anew, mostly with words it has shown before (performance 10).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measure()

    def measure(self) -> None:
        """Take the sizes of the moment."""
        self._body, self._small = step_font(TextStep.BODY), step_font(TextStep.CAPTION)
        self._body_metrics, self._small_metrics = QFontMetrics(self._body), QFontMetrics(self._small)
        self._shown: dict[tuple[str, int, bool], str] = {}

    @property
    def row_height(self) -> int:
        """Two lines and air."""
        return self._body_metrics.height() + self._small_metrics.height() + 2 * SMALL

    @property
    def letter_width(self) -> int:
        """A letter of the small font, by which columns are as wide as their words at any text size."""
        return self._small_metrics.averageCharWidth()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        if selected:
            painter.fillRect(option.rect, QColor(theme[Role.SELECTION]))
        ink = theme[Role.SELECTION_TEXT if selected else Role.TEXT]
        quiet = theme[Role.SELECTION_TEXT if selected else Role.MUTED]
        room = option.rect.adjusted(MEDIUM, 0, -SMALL, 0)
        words = one_line(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        state = index.data(RowPart.STATE)
        if index.column() == Column.NAME:
            if selected:
                _paint_bar(painter, option.rect, theme[Role.ACCENT], rtl)
            below = one_line(str(index.data(RowPart.SUBTITLE) or ""))
            self._paint_two(painter, room, (words, below), (ink, quiet), rtl)
        elif state:
            self._paint_pill(painter, room, words, State(state), rtl)
        elif words:
            self._line(painter, room, words, quiet, rtl, small=True)

    def _paint_two(
        self, painter: QPainter, room: QRect, words: tuple[str, str], inks: tuple[str, str], rtl: bool
    ) -> None:
        name, below = words
        if not below:
            self._line(painter, room, name, inks[0], rtl)
            return
        upper = QRect(room.left(), room.top() + SMALL, room.width(), self._body_metrics.height())
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), self._small_metrics.height())
        self._line(painter, upper, name, inks[0], rtl)
        self._line(painter, lower, below, inks[1], rtl, small=True)

    def _paint_pill(self, painter: QPainter, room: QRect, word: str, state: State, rtl: bool) -> None:
        theme = current_theme()
        width = min(self._small_metrics.horizontalAdvance(word) + 2 * SMALL + 2, room.width())
        height = self._small_metrics.height() + TINY
        left = room.right() - width if rtl else room.left()
        pill = QRect(left, room.center().y() - height // 2 + 1, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme[state.ground]))
        painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
        painter.restore()
        self._line(painter, pill.adjusted(SMALL, 0, -SMALL, 0), word, theme[state.text], rtl, small=True)

    def _line(self, painter: QPainter, room: QRect, words: str, ink: str, rtl: bool, *, small: bool = False) -> None:
        painter.setFont(self._small if small else self._body)
        painter.setPen(QColor(ink))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.drawText(room, line_flags(rtl), self._shortened(words, room.width(), small))

    def _shortened(self, words: str, width: int, small: bool) -> str:
        known = self._shown.get((words, width, small))
        if known is None:
            if len(self._shown) > _KEPT_WORDS:
                self._shown.clear()
            metrics = self._small_metrics if small else self._body_metrics
            known = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
            self._shown[words, width, small] = known
        return known


def _paint_bar(painter: QPainter, row: QRect, colour: str, rtl: bool) -> None:
    """Selection has a bar as well as a ground: never colour alone."""
    left = row.right() - _BAR if rtl else row.left() + 2
    painter.fillRect(QRect(left, row.top() + SMALL, _BAR, row.height() - 2 * SMALL), QColor(colour))
