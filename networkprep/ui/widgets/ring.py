"""A thin ring that shows how far, always with the same fact in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, current_theme
from networkprep.ui.theme.icons import icon_pixmap
from networkprep.ui.widgets.plain_text import plain_tooltip

_WIDTH = 3.0


class ProgressRing(QWidget):
    """``set_progress(2, 4, "2 of 4 people")``; a full ring wears a check mark."""

    def __init__(self, side: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._side = side
        self.setFixedSize(side, side)

    def set_progress(self, done: int, whole: int, words: str) -> None:
        """Show ``done`` of ``whole``; ``words`` is what a screen reader and the tooltip say."""
        self._share = min(max(done / whole, 0.0), 1.0) if whole > 0 else 0.0
        self.setAccessibleName(words)
        plain_tooltip(self, words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        painter.setPen(QPen(QColor(theme[Role.HAIRLINE]), _WIDTH))
        painter.drawEllipse(edge)
        if self._share > 0:
            pen = QPen(QColor(theme[Role.ACCENT]), _WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            turn = -1 if self.isRightToLeft() else 1
            painter.drawArc(edge, 90 * 16, round(-turn * self._share * 360 * 16))
        if self._share >= 1:
            side = self._side // 2
            pixmap = icon_pixmap("check", Role.ACCENT, side, self.devicePixelRatioF())
            painter.drawPixmap((self._side - side) // 2, (self._side - side) // 2, pixmap)
