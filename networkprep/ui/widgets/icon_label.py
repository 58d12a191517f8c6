"""A drawing beside words that say the same; it needs no name and takes no focus."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme import Role
from networkprep.ui.theme.icons import icon_pixmap


class IconLabel(QWidget):
    """Paints itself in the theme of the moment."""

    def __init__(self, icon_name: str, role: Role = Role.MUTED, side: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = icon_name
        self._role = role
        self._side = side
        self.setFixedSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, icon_pixmap(self._name, self._role, self._side, self.devicePixelRatioF()))
