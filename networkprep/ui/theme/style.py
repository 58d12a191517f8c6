"""Fusion, corrected where it fails people: control heights, the focus ring, the check box's size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.roles import Role, Theme
from networkprep.ui.theme.scale import CONTROL_HEIGHT, FOCUS_WIDTH, TINY, TOOL_HEIGHT

_MIN_HEIGHTS = {
    QStyle.ContentsType.CT_PushButton: CONTROL_HEIGHT,
    QStyle.ContentsType.CT_ComboBox: CONTROL_HEIGHT,
    QStyle.ContentsType.CT_LineEdit: CONTROL_HEIGHT,
    QStyle.ContentsType.CT_SpinBox: CONTROL_HEIGHT,
    QStyle.ContentsType.CT_CheckBox: CONTROL_HEIGHT,
    QStyle.ContentsType.CT_RadioButton: CONTROL_HEIGHT,
    QStyle.ContentsType.CT_MenuItem: CONTROL_HEIGHT,
    QStyle.ContentsType.CT_MenuBarItem: CONTROL_HEIGHT,
    QStyle.ContentsType.CT_ItemViewItem: CONTROL_HEIGHT,
    QStyle.ContentsType.CT_TabBarTab: TOOL_HEIGHT,
    QStyle.ContentsType.CT_ToolButton: TOOL_HEIGHT,
}


def draw_focus_ring(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Paint the two-pixel ring inside ``rect``; the one look of focus everywhere (WCAG 2.4.13)."""
    inset = FOCUS_WIDTH / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, FOCUS_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), TINY, TINY)
    painter.restore()


class NetworkPrepStyle(QProxyStyle):
    """Proxy on Fusion; only three methods are overridden, for each crossing into Python costs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self.theme = theme

    @override
    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        result = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # PySide's stub lacks None
        least = _MIN_HEIGHTS.get(kind)
        if least is not None and result.height() < least:
            result.setHeight(least)
        if kind is QStyle.ContentsType.CT_ToolButton:
            result.setWidth(max(result.width(), TOOL_HEIGHT))
        return result

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is not QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)
            return
        primary = widget is not None and widget.property("kind") == "primary"
        role = Role.ACCENT_TEXT if primary else Role.FOCUS
        draw_focus_ring(painter, QRectF(option.rect), QColor(self.theme[role]))

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        data: object = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_EtchDisabledText:
            return 0
        return super().styleHint(hint, option, widget, data)  # type: ignore[arg-type]  # PySide's stub lacks None
