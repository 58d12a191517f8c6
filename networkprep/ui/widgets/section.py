"""A row that opens in place: its title, a summary of what is inside, and the inside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, TextStep, current_theme, step_font
from networkprep.ui.theme.focus_ring import draw_focus_ring
from networkprep.ui.theme.icons import icon_pixmap
from networkprep.ui.theme.scale import CONTROL_RADIUS, LARGE, MEDIUM, SMALL, TOOL_HEIGHT, VAST
from networkprep.ui.widgets.buttons import PressedByEnter
from networkprep.ui.widgets.painting import line_flags, mirrored
from networkprep.ui.widgets.plain_text import one_line
from networkprep.ui.widgets.scrolling import bring_into_view
from networkprep.ui.widgets.tab_order import put_in_reading_order

_CHEVRON = 16
_LONGEST_TITLE = 240


class SectionHeader(PressedByEnter, QAbstractButton):
    """The clickable row; Space and Enter open and close it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = one_line(title)
        self._summary = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._tell)
        self._tell()

    def set_summary(self, summary: str) -> None:
        """Say on the row what is inside; it shows what fits."""
        self._summary = one_line(summary)
        self._tell()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(VAST + self._title_width() + VAST * 4, max(TOOL_HEIGHT + 4, self.fontMetrics().height() + MEDIUM))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(VAST + min(self._title_width(), _LONGEST_TITLE) + SMALL, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme[Role.HOVER]))
            painter.drawRoundedRect(QRectF(self.rect()), CONTROL_RADIUS, CONTROL_RADIUS)
        self._paint_chevron(painter)
        width = self._title_width()
        painter.setPen(QColor(theme[Role.TEXT]))
        self._paint_words(painter, TextStep.STRONG, self._title, VAST, width + 2)
        painter.setPen(QColor(theme[Role.MUTED]))
        start = VAST + width + LARGE
        self._paint_words(painter, TextStep.BODY, self._summary, start, self.width() - start - SMALL)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), QColor(theme[Role.FOCUS]))

    def _paint_chevron(self, painter: QPainter) -> None:
        closed = "chevron_left" if self.isRightToLeft() else "chevron_right"
        pixmap = icon_pixmap(
            "chevron_down" if self.isChecked() else closed, Role.MUTED, _CHEVRON, self.devicePixelRatioF()
        )
        place = QRect(SMALL, (self.height() - _CHEVRON) // 2, _CHEVRON, _CHEVRON)
        painter.drawPixmap(mirrored(place, self.rect(), self.isRightToLeft()).topLeft(), pixmap)

    def _paint_words(self, painter: QPainter, step: TextStep, words: str, start: int, width: int) -> None:
        room = QRect(start, 0, max(min(width, self.width() - start), 0), self.height())
        painter.setFont(step_font(step))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        rtl = self.isRightToLeft()
        painter.drawText(mirrored(room, self.rect(), rtl), line_flags(rtl), shown)

    def _title_width(self) -> int:
        return QFontMetrics(step_font(TextStep.STRONG)).horizontalAdvance(self._title)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._title}, {self._summary}" if self._summary else self._title)
        self.setAccessibleDescription(self.tr("open") if self.isChecked() else self.tr("closed"))


class Section(QWidget):
    """``build`` makes the inside when it is first opened; what was typed there stays while it is closed."""

    toggled = Signal(bool)

    def __init__(self, title: str, build: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._inside: QWidget | None = None
        self.header = SectionHeader(title, self)
        self.header.toggled.connect(self._on_toggled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)

    @property
    def is_open(self) -> bool:
        """Whether the inside is shown."""
        return self.header.isChecked()

    def set_open(self, wanted: bool) -> None:
        """Open or close, as by a click."""
        self.header.setChecked(wanted)

    def set_summary(self, summary: str) -> None:
        """Say on the row what is inside."""
        self.header.set_summary(summary)

    def _on_toggled(self, wanted: bool) -> None:
        made = self._inside is None
        if self._inside is None:
            self._inside = self._framed(self._build())
            self._column.addWidget(self._inside)
            self.put_in_order()
        if not made or self.isVisible():
            # What was just made is shown with its row: now it would only be measured once more than needed.
            self._inside.setVisible(wanted)
        self.toggled.emit(wanted)
        if wanted and self.isVisible():
            # Not before everything below it has made room.
            QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        """Nobody opens a row at the foot of a page to scroll for what was inside."""
        if self._inside is not None and self.is_open:
            bring_into_view(self.header, self._inside)

    def put_in_order(self) -> None:
        """Let Tab go from the row to what is inside, as it is laid out now; it was made later than what follows."""
        if self._inside is not None:
            put_in_reading_order(self._inside, after=self.header)

    def _framed(self, inside: QWidget) -> QWidget:
        """With its margins in one widget: a closed section is no higher than its row."""
        frame = QWidget(self)
        column = QVBoxLayout(frame)
        column.setContentsMargins(VAST, SMALL, SMALL, LARGE)
        column.addWidget(inside)
        return frame
