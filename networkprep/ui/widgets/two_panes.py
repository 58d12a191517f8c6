"""A list beside what it opens; F6 goes from one to the other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.scrolling import Scrolling

_LIST_LEAST, _LIST_FIRST, _DETAIL_LEAST = 220, 320, 320


class TwoPanes(QSplitter):
    """The first keeps its width when the window grows; neither can be dragged away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._panes: tuple[QWidget, QWidget] | None = None
        self.setChildrenCollapsible(False)
        self.setHandleWidth(SMALL)
        self._keep_inside()
        other = QShortcut(QKeySequence(Qt.Key.Key_F6), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        other.activated.connect(self._on_other_pane)

    @classmethod
    def around(cls, first: QWidget, second: QWidget) -> TwoPanes:
        """Of two that are made already."""
        panes = cls()
        panes.hold(first, second)
        return panes

    def hold(self, first: QWidget, second: QWidget) -> None:
        """Take these two; they are best made inside of it."""
        self._panes = (first, second)
        first.setMinimumWidth(_LIST_LEAST)
        second.setMinimumWidth(_DETAIL_LEAST)
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setSizes([_LIST_FIRST, 2 * _DETAIL_LEAST])

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize} and self._panes is not None:
            self._give_room(*self._panes)
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._keep_inside()

    def _keep_inside(self) -> None:
        """Read from right to left, Qt lays the panes one pixel past the edge, where their frame is cut off."""
        self.setContentsMargins(1 if self.isRightToLeft() else 0, 0, 0, 0)

    def _give_room(self, first: QWidget, second: QWidget) -> None:
        """A detail that needs more than its least has it, in large type, as far as the list can spare it."""
        spare = self.width() - self.handleWidth() - max(_LIST_LEAST, first.minimumSizeHint().width())
        least = max(_DETAIL_LEAST, min(_needed(second), spare))
        if least != second.minimumWidth():
            second.setMinimumWidth(least)

    def _on_other_pane(self) -> None:
        if self._panes is None:
            return
        focus, (first, second) = QApplication.focusWidget(), self._panes
        wanted = second if focus is first or (focus is not None and first.isAncestorOf(focus)) else first
        reachable = [wanted, *wanted.findChildren(QWidget)]
        for widget in reachable:
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _needed(pane: QWidget) -> int:
    """The width below which something of a pane is cut off; what scrolls up and down does not say so itself."""
    areas = [pane, *pane.findChildren(Scrolling)]
    inside = [area.least_width() for area in areas if isinstance(area, Scrolling) and area.isVisibleTo(pane)]
    return max([pane.minimumSizeHint().width(), *inside])
