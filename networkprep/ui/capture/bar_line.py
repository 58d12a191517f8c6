"""The capture line above every page: what is understood hangs under it, over the page, while it is typed in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from networkprep.ui.capture.line import CaptureLine
from networkprep.ui.capture.stand_in import invitation
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM, SMALL, TINY

BAR_DRAFT = "capture:bar"


class BarLine(QWidget):
    """A ``CaptureLine`` of one row; leaving it gives the focus back to where it was."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = CaptureLine(runtime, BAR_DRAFT)
        self._before: QWidget | None = None
        self._shelf = QFrame(self)
        self._shelf.setProperty("look", "bar")
        inside = QVBoxLayout(self._shelf)
        inside.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        inside.addWidget(self.line.shelf)
        self._shelf.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        # A stop of its own before it passes the focus on: only then can Tab's order move the line as a whole.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.line)
        self.line.edit.invite(invitation())
        self.line.left.connect(self._on_left)
        self.line.changed.connect(self._place_shelf)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_shelf()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place_shelf()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self.line.edit and old is not None and not self._is_ours(old):
            self._before = old
            old.destroyed.connect(self._on_before_destroyed)
        self._place_shelf()

    def _on_before_destroyed(self) -> None:
        self._before = None

    def _is_ours(self, widget: QWidget) -> bool:
        return self.isAncestorOf(widget) or self._shelf.isAncestorOf(widget)

    def _on_left(self) -> None:
        before = self._before
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.line.edit.clearFocus()

    def _place_shelf(self) -> None:
        """Under the line, above the page, as high as its words need; gone when the person is elsewhere."""
        focus = QApplication.focusWidget()
        here = focus is not None and self._is_ours(focus)
        wanted = not self.line.notice.isHidden() or (here and bool(self.line.chips.chips))
        self._shelf.setVisible(wanted)
        if not wanted:
            return
        window = self.window()
        if self._shelf.parentWidget() is not window:
            self._shelf.setParent(window)
            self._shelf.show()
        width = self.width()
        layout = self._shelf.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        corner = self.mapTo(window, QPoint(0, self.height() + TINY))
        self._shelf.setGeometry(corner.x(), corner.y(), width, height)
        self._shelf.raise_()
