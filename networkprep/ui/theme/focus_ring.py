"""The ring around what has the focus; apart from the style, which comes after the first picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from networkprep.ui.theme.scale import CONTROL_RADIUS, FOCUS_WIDTH


def draw_focus_ring(painter: QPainter, rect: QRectF, colour: QColor, radius: float = CONTROL_RADIUS) -> None:
    """Paint the two-pixel ring inside ``rect``; the one look of focus everywhere (WCAG 2.4.13)."""
    inset = FOCUS_WIDTH / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()
