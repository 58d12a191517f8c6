"""The rows of Today: each with its main action as a button at the end, the rest in a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from networkprep.domain.today import TodayRow
from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, TextStep, current_theme, step_font
from networkprep.ui.theme.icons import icon_pixmap
from networkprep.ui.theme.scale import CONTROL_HEIGHT, CONTROL_RADIUS, MEDIUM, SMALL, TINY
from networkprep.ui.widgets.list_row import Index, RowDelegate, RowPart
from networkprep.ui.widgets.painting import mirrored
from networkprep.ui.widgets.plain_text import tooltip_text
from networkprep.ui.widgets.rows_model import RowsModel

_MORE = 18
_ROW = Qt.ItemDataRole.UserRole
_ACTION = Qt.ItemDataRole.UserRole + 20


class TodayLine(NamedTuple):
    """A row with its words: what it is called, why it is here, its drawing, what its button says."""

    row: TodayRow
    title: str
    why: str
    icon: str
    action: str


class TodayModel(RowsModel[TodayRow]):
    """Each row finds its words when it is first seen, a dozen of two hundred."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worded: Callable[[TodayRow], TodayLine] | None = None

    def set_worded(self, rows: Sequence[TodayRow], worded: Callable[[TodayRow], TodayLine]) -> None:
        """Show these instead; ``worded`` is asked for the rows that come into view."""
        self._worded = worded
        self.set_rows(rows)

    @property
    def lines(self) -> tuple[TodayLine, ...]:
        """All rows with their words."""
        return tuple(map(self._worded, self.rows)) if self._worded is not None else ()

    @override
    def parts(self, row: TodayRow) -> dict[int, object]:
        if self._worded is None:
            return {}
        line = self._worded(row)
        return {
            Qt.ItemDataRole.DisplayRole: line.title,
            Qt.ItemDataRole.AccessibleTextRole: f"{line.title}. {line.why} {line.action}",
            Qt.ItemDataRole.ToolTipRole: tooltip_text(line.why),
            RowPart.SUBTITLE: line.why,
            RowPart.ICON: line.icon,
            _ROW: row,
            _ACTION: line.action,
        }


class TodayDelegate(RowDelegate):
    """Paints a row with its button, and tells which part of it was pressed."""

    acted = Signal(object)
    menu_asked = Signal(object, QPoint)

    @override
    def reserved(self, option: QStyleOptionViewItem, index: Index) -> int:
        width, height = _button_size(index)
        return width + height + 2 * SMALL

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(0, SMALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        button, more = self._parts(option, index)
        super().paint(painter, option, index)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme[Role.BORDER]), 1))
        painter.setBrush(QColor(theme[Role.RAISED]))
        painter.drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), CONTROL_RADIUS, CONTROL_RADIUS)
        painter.setPen(QColor(theme[Role.ACCENT]))
        painter.setFont(step_font(TextStep.BODY))
        painter.drawText(button, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), index.data(_ACTION))
        ratio = painter.device().devicePixelRatio()
        corner = more.center() - QPoint(_MORE // 2, _MORE // 2)
        painter.drawPixmap(corner, icon_pixmap("more", Role.MUTED, _MORE, ratio))
        painter.restore()

    @override
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            button, more = self._parts(option, index)
            at = event.position().toPoint()
            if button.contains(at):
                self.acted.emit(index.data(_ROW))
                return True
            if more.contains(at):
                self.menu_asked.emit(index.data(_ROW), event.globalPosition().toPoint())
                return True
        return super().editorEvent(event, model, option, index)

    def _parts(self, option: QStyleOptionViewItem, index: Index) -> tuple[QRect, QRect]:
        """Where the button and the sign for more are."""
        whole = option.rect
        width, height = _button_size(index)
        top = whole.center().y() - height // 2
        more = QRect(whole.right() - SMALL - height, top, height, height)
        button = QRect(more.left() - TINY - width, top, width, height)
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        return mirrored(button, whole, rtl), mirrored(more, whole, rtl)


class TodayList(QListView):
    """Enter does the main thing, the menu key or the dots show the rest."""

    acted = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TodayModel(self)
        delegate = TodayDelegate(self)
        delegate.acted.connect(self.acted)
        delegate.menu_asked.connect(self.menu_asked)
        self.setModel(self._model)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)

    @property
    def lines(self) -> tuple[TodayLine, ...]:
        """What is listed now."""
        return self._model.lines

    def set_rows(self, rows: Sequence[TodayRow], worded: Callable[[TodayRow], TodayLine]) -> None:
        """Show these; the row that had the caret keeps it, else its neighbour gets it."""
        at, chosen = self.currentIndex().row(), self.chosen()
        self._model.set_worded(rows, worded)
        if at < 0 or not rows:
            return
        if chosen is not None:
            known = [(row.kind, row.id) for row in rows]
            at = known.index((chosen.kind, chosen.id)) if (chosen.kind, chosen.id) in known else at
        self.setCurrentIndex(self._model.index(min(at, len(rows) - 1)))

    def chosen(self) -> TodayRow | None:
        """The row with the caret."""
        row = self.currentIndex().data(_ROW)
        return row if isinstance(row, TodayRow) else None

    def menu_place(self) -> QPoint:
        """Where the menu of the chosen row opens by key."""
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.chosen()
        if row is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.acted.emit(row)
            return
        super().keyPressEvent(event)

    def _on_menu_requested(self, at: QPoint) -> None:
        row = self.indexAt(at).data(_ROW) or self.chosen()
        if isinstance(row, TodayRow):
            self.menu_asked.emit(row, self.viewport().mapToGlobal(at))


def _button_size(index: Index) -> tuple[int, int]:
    metrics = QFontMetrics(step_font(TextStep.BODY))
    words = metrics.horizontalAdvance(str(index.data(_ACTION) or ""))
    return words + 2 * MEDIUM, max(CONTROL_HEIGHT, metrics.height() + SMALL)
