"""Fusion, corrected where it fails people: control heights, the focus ring, weak edges."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QListView,
    QProxyStyle,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QWidget,
)

from networkprep.ui.overriding import override
from networkprep.ui.theme.focus_ring import draw_focus_ring
from networkprep.ui.theme.roles import Role, Theme
from networkprep.ui.theme.scale import CONTROL_HEIGHT, CONTROL_RADIUS, FOCUS_WIDTH, MEDIUM, SMALL, TINY, TOOL_HEIGHT

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


_PILLS = ("chip", "choice")
_COMBO_INDENT = 6
"""So that the words begin where those of a line of text do."""


class NetworkPrepStyle(QProxyStyle):
    """Proxy on Fusion; few methods are overridden, for each crossing into Python costs."""

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
        elif kind is QStyle.ContentsType.CT_ComboBox:
            result.setWidth(result.width() + _COMBO_INDENT)
        return result

    @override
    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        rect = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # PySide's stub lacks None
        spins = part is QStyle.SubControl.SC_SpinBoxEditField and control is QStyle.ComplexControl.CC_SpinBox
        if spins or (part is QStyle.SubControl.SC_ComboBoxEditField and isinstance(widget, QDateEdit)):
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            return rect.adjusted(0, 0, -SMALL, 0) if rtl else rect.adjusted(SMALL, 0, 0, 0)
        if part is QStyle.SubControl.SC_ComboBoxEditField and isinstance(widget, QComboBox) and not widget.isEditable():
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            return rect.adjusted(0, 0, -_COMBO_INDENT, 0) if rtl else rect.adjusted(_COMBO_INDENT, 0, 0, 0)
        return rect

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is QStyle.PrimitiveElement.PE_FrameFocusRect:
            self._draw_focus(option, painter, widget)
        elif element is QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            self._draw_check_box(option, painter)
        elif element is QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            self._draw_radio(option, painter)
        else:
            super().drawPrimitive(element, option, painter, widget)

    @override
    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control is QStyle.ComplexControl.CC_ComboBox:
            self._draw_field(option, painter)
            self._draw_arrows(option, painter, (0.5,), (1,))
        elif control is QStyle.ComplexControl.CC_SpinBox:
            self._draw_field(option, painter)
            self._draw_arrows(option, painter, (0.32, 0.68), (-1, 1))
        else:
            super().drawComplexControl(control, option, painter, widget)

    def _draw_focus(self, option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
        """Around the whole button; Qt's own rectangle hugs the words, and crosses a short one."""
        ring, rect, radius = self._colour(Role.FOCUS), option.rect, CONTROL_RADIUS
        if isinstance(widget, QPushButton):
            kind = widget.property("kind")
            rect = widget.rect()
            if kind == "primary" or widget.isChecked():
                ring, rect = self._colour(Role.ACCENT_TEXT), rect.adjusted(2, 2, -2, -2)
            radius = rect.height() // 2 if kind in _PILLS else CONTROL_RADIUS
        elif isinstance(widget, (QCheckBox, QRadioButton)):
            rect = QRect(0, 0, min(widget.sizeHint().width(), widget.width()), widget.height())
            rect = self.visualRect(option.direction, widget.rect(), rect)
        elif isinstance(widget, QListView):
            rect = QRect(0, rect.top(), widget.viewport().width(), rect.height())
        draw_focus_ring(painter, QRectF(rect), ring, radius)

    def _draw_field(self, option: QStyleOption, painter: QPainter) -> None:
        """Frame and ground as the style sheet gives them to a line of text."""
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        width = FOCUS_WIDTH if focus else 1
        edge = QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour(Role.FOCUS if focus else Role.BORDER), width))
        painter.setBrush(self._colour(Role.SURFACE))
        painter.drawRoundedRect(edge, CONTROL_RADIUS, CONTROL_RADIUS)
        painter.restore()

    def _draw_arrows(
        self, option: QStyleOptionComplex, painter: QPainter, heights: tuple[float, ...], ways: tuple[int, ...]
    ) -> None:
        rect = option.rect
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        x = rect.left() + MEDIUM if rtl else rect.right() - MEDIUM
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._stroke(option, Role.TEXT))
        for height, way in zip(heights, ways, strict=True):
            y = rect.top() + rect.height() * height
            painter.drawPolyline([QPointF(x - 4, y - 2 * way), QPointF(x, y + 2 * way), QPointF(x + 4, y - 2 * way)])
        painter.restore()

    def _draw_check_box(self, option: QStyleOption, painter: QPainter) -> None:
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        on = bool(option.state & (QStyle.StateFlag.State_On | QStyle.StateFlag.State_NoChange))
        self._prepare(option, painter, on)
        painter.drawRoundedRect(box, TINY, TINY)
        painter.setPen(QPen(self._colour(Role.ACCENT_TEXT), 2, c=Qt.PenCapStyle.RoundCap))
        left, top, side = box.left(), box.top(), box.width()
        if option.state & QStyle.StateFlag.State_On:
            points = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
            painter.drawPolyline([QPointF(left + x * side, top + y * side) for x, y in points])
        elif on:
            painter.drawLine(
                QPointF(left + 0.25 * side, box.center().y()), QPointF(left + 0.75 * side, box.center().y())
            )
        painter.restore()

    def _draw_radio(self, option: QStyleOption, painter: QPainter) -> None:
        circle = QRectF(option.rect).adjusted(1, 1, -1, -1)
        on = bool(option.state & QStyle.StateFlag.State_On)
        self._prepare(option, painter, on)
        painter.drawEllipse(circle)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(Role.ACCENT_TEXT))
            painter.drawEllipse(circle.center(), circle.width() / 5, circle.width() / 5)
        painter.restore()

    def _prepare(self, option: QStyleOption, painter: QPainter, on: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = self._stroke(option, Role.ACCENT if on else Role.BORDER)
        painter.setPen(pen)
        painter.setBrush(pen.color() if on else self._colour(Role.SURFACE))

    def _stroke(self, option: QStyleOption, role: Role) -> QPen:
        enabled = option.state & QStyle.StateFlag.State_Enabled
        return QPen(self._colour(role if enabled else Role.BORDER), 1.5, c=Qt.PenCapStyle.RoundCap)

    def _colour(self, role: Role) -> QColor:
        return QColor(self.theme[role])
