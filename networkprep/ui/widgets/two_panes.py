"""A list beside what it opens; F6 goes from one to the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL

_LIST_LEAST, _LIST_FIRST, _DETAIL_LEAST = 220, 320, 320


class TwoPanes(QSplitter):
    """``first`` keeps its width when the window grows; neither can be dragged away."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._panes = (first, second)
        first.setMinimumWidth(_LIST_LEAST)
        second.setMinimumWidth(_DETAIL_LEAST)
        self.addWidget(first)
        self.addWidget(second)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setHandleWidth(SMALL)
        self.setSizes([_LIST_FIRST, 2 * _DETAIL_LEAST])
        self._keep_inside()
        other = QShortcut(QKeySequence(Qt.Key.Key_F6), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        other.activated.connect(self._on_other_pane)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._keep_inside()

    def _keep_inside(self) -> None:
        """Read from right to left, Qt lays the panes one pixel past the edge, where their frame is cut off."""
        self.setContentsMargins(1 if self.isRightToLeft() else 0, 0, 0, 0)

    def _on_other_pane(self) -> None:
        focus = QApplication.focusWidget()
        first, second = self._panes
        wanted = second if focus is first or (focus is not None and first.isAncestorOf(focus)) else first
        reachable = [wanted, *wanted.findChildren(QWidget)]
        for widget in reachable:
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
