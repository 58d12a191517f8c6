"""Rows of two lines for lists: title and subtitle, and a word at the far end."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, State, TextStep, Theme, current_theme, step_font
from networkprep.ui.theme.focus_ring import draw_focus_ring
from networkprep.ui.theme.icons import icon_pixmap
from networkprep.ui.theme.scale import CONTROL_RADIUS, LARGE, MEDIUM, SMALL, TINY
from networkprep.ui.widgets.painting import line_flags, mirrored
from networkprep.ui.widgets.plain_text import one_line

Index = QModelIndex | QPersistentModelIndex
_BAR = 3
_ICON = 20
_FEWEST = 6  # letters of a second line that are worth showing
_ROOMY = 50  # letters beside which a word has the far end for itself


class RowPart(IntEnum):
    """The parts of a row that a model answers for, beside ``DisplayRole``, which is the title."""

    SUBTITLE = Qt.ItemDataRole.UserRole + 1
    TRAILING = Qt.ItemDataRole.UserRole + 2
    STATE = Qt.ItemDataRole.UserRole + 3
    """A ``State`` that colours the trailing word, or nothing."""
    ICON = Qt.ItemDataRole.UserRole + 4
    """Name of a drawing, or nothing."""


class RowDelegate(QStyledItemDelegate):
    """Paints rows; the model also answers ``AccessibleTextRole`` or the title alone is read out.

    With ``two_lines`` every row has a second line: how high it is, is known without asking for its words.
    """

    def __init__(self, parent: QObject | None = None, *, two_lines: bool = False) -> None:
        super().__init__(parent)
        self._two_lines = two_lines

    def reserved(self, option: QStyleOptionViewItem, index: Index) -> int:
        """Pixels at the far end that a delegate with more to paint keeps for itself."""
        return 0

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return _row_size(two_lines=self._two_lines or bool(_part(index, RowPart.SUBTITLE)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _Row(painter, option, index, self.reserved(option, index))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        row.paint_ground()
        row.paint_icon()
        row.paint_words()
        painter.restore()


class HeadedDelegate(RowDelegate):
    """Rows of two lines, and over each group a heading of one: what cannot be chosen is a heading."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if _can_be_chosen(index):
            return super().sizeHint(option, index)
        return _row_size(two_lines=False) + QSize(0, SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if _can_be_chosen(index):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.setFont(step_font(TextStep.CAPTION))
        painter.setPen(QColor(current_theme()[Role.MUTED]))
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        room = option.rect.adjusted(MEDIUM, SMALL, -MEDIUM, 0)
        painter.drawText(room, line_flags(rtl), str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.restore()


class _Row:
    """One row while it is painted: what is left of its width, and its colours."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, reserved: int) -> None:
        self._painter = painter
        self._index = index
        self._theme: Theme = current_theme()
        self._body, self._caption = _metrics(TextStep.BODY), _metrics(TextStep.CAPTION)
        self._whole: QRect = option.rect.adjusted(2, 1, -2, -1)
        self._rtl = option.direction is Qt.LayoutDirection.RightToLeft
        self._selected = self._hover = self._focus = False
        # Asked of the view: for ``option.state`` PySide makes the enumerations of QStyle, 5 ms and half a megabyte on
        # the way to the first picture.
        if isinstance(view := option.widget, QAbstractItemView):
            self._selected = view.selectionModel().isSelected(index)
            self._hover = view.underMouse() and option.rect.contains(view.viewport().mapFromGlobal(QCursor.pos()))
            self._focus = view.hasFocus() and view.currentIndex() == index
        self._start = self._whole.left() + MEDIUM
        self._end = self._whole.right() - MEDIUM - reserved

    def paint_ground(self) -> None:
        """Selection has a ground and a bar: never colour alone."""
        painter = self._painter
        if self._selected or self._hover:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(Role.SELECTION if self._selected else Role.HOVER))
            painter.drawRoundedRect(QRectF(self._whole), CONTROL_RADIUS, CONTROL_RADIUS)
        if self._selected:
            bar = QRect(self._whole.left() + 2, self._whole.top() + SMALL, _BAR, self._whole.height() - 2 * SMALL)
            painter.setBrush(self._colour(Role.ACCENT))
            painter.drawRoundedRect(QRectF(self._turned(bar)), _BAR / 2, _BAR / 2)
        if self._focus:
            draw_focus_ring(painter, QRectF(self._whole), self._colour(Role.FOCUS))

    def paint_icon(self) -> None:
        """The drawing at the reading side, if the model names one."""
        name = _part(self._index, RowPart.ICON)
        if not name:
            return
        ratio = self._painter.device().devicePixelRatio()
        pixmap = icon_pixmap(name, Role.SELECTION_TEXT if self._selected else Role.MUTED, _ICON, ratio)
        place = QRect(self._start, self._whole.center().y() - _ICON // 2, _ICON, _ICON)
        self._painter.drawPixmap(self._turned(place).topLeft(), pixmap)
        self._start += _ICON + MEDIUM

    def paint_words(self) -> None:
        """Where room is short, the trailing word stands beside the title, or else takes the second line."""
        subtitle = _part(self._index, RowPart.SUBTITLE)
        height = self._body.height()
        below = self._caption.height() + 2 if subtitle else 0
        top = self._whole.center().y() - (height + below) // 2 + 1
        title = one_line(str(self._index.data(Qt.ItemDataRole.DisplayRole) or ""))
        first = second = self._end
        if word := one_line(_part(self._index, RowPart.TRAILING)):
            width = self._caption.horizontalAdvance(word) + 2 * SMALL + 2
            before = self._end - width - LARGE - self._start
            if subtitle and self._body.horizontalAdvance(title) > before:
                second = self._paint_trailing(word, min(width, self._end - self._start), top + height + 1 + below // 2)
            else:
                roomy = not subtitle or self._whole.width() >= self._body.averageCharWidth() * _ROOMY
                middle = self._whole.center().y() + 1 if roomy else top + height // 2
                first = self._paint_trailing(word, min(width, self._whole.width() // 2), middle)
                second = first if roomy else second
        self._paint_line(title, TextStep.BODY, Role.TEXT, QRect(self._start, top, first - self._start, height))
        if second - self._start >= self._caption.averageCharWidth() * _FEWEST:
            room = QRect(self._start, top + height + 2, second - self._start, below)
            self._paint_line(subtitle, TextStep.CAPTION, Role.MUTED, room)

    def _paint_trailing(self, word: str, width: int, middle: int) -> int:
        """Paint the word at the far end; returns where what stands before it ends."""
        # A state comes out of a model as its word.
        value = self._index.data(RowPart.STATE)
        state = State(value) if value else None
        height = self._caption.height() + TINY
        pill = QRect(self._end - width, middle - height // 2, width, height)
        role = Role.MUTED
        if state is not None:
            role = state.text
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._colour(state.ground))
            self._painter.drawRoundedRect(QRectF(self._turned(pill)), height / 2, height / 2)
        fits = self._caption.horizontalAdvance(word) <= width - 2 * SMALL
        inset = SMALL if fits or state is not None else 0
        self._paint_line(word, TextStep.CAPTION, role, pill.adjusted(inset, 0, -inset, 0), keeps=state is not None)
        return pill.left() - LARGE

    def _paint_line(self, text: str, step: TextStep, role: Role, room: QRect, *, keeps: bool = False) -> None:
        if self._selected and not keeps:
            role = Role.SELECTION_TEXT
        self._painter.setFont(step_font(step))
        self._painter.setPen(self._colour(role))
        metrics = self._body if step is TextStep.BODY else self._caption
        shown = metrics.elidedText(one_line(text), Qt.TextElideMode.ElideRight, max(room.width(), 0))
        self._painter.drawText(self._turned(room), line_flags(self._rtl), shown)

    def _turned(self, part: QRect) -> QRect:
        return mirrored(part, self._whole, self._rtl)

    def _colour(self, role: Role) -> QColor:
        return QColor(self._theme[role])


def _row_size(*, two_lines: bool) -> QSize:
    lines = _metrics(TextStep.BODY).height() + (_metrics(TextStep.CAPTION).height() + 2 if two_lines else 0)
    return QSize(160, lines + 2 * SMALL + 2)


def _can_be_chosen(index: Index) -> bool:
    return bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)


def _part(index: Index, part: RowPart) -> str:
    value = index.data(part)
    return value if isinstance(value, str) else ""


def _metrics(step: TextStep) -> QFontMetrics:
    return QFontMetrics(step_font(step))
