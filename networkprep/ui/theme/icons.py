"""One-colour drawings in the colours of the theme; QtSvg is loaded when the first one is painted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache

from networkprep.ui.overriding import override
from networkprep.ui.theme.appearance import current_appearance
from networkprep.ui.theme.roles import Role

_OWN_COLOUR = "currentColor"


def icon(name: str, role: Role = Role.TEXT) -> QIcon:
    """The drawing ``name`` in a role's colour; set once, it follows every change of theme."""
    return QIcon(_RoleEngine(name, role))


def icon_pixmap(name: str, role: Role, size: int, ratio: float = 1.0) -> QPixmap:
    """One drawing as ``size`` logical pixels; empty while no ``Appearance`` says where the drawings are and draws."""
    appearance = current_appearance()
    if appearance is None or not appearance.draws:
        return QPixmap()
    side, colour = round(size * ratio), appearance.theme[role]
    key = f"{name} {colour} {side}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _drawn(appearance.icon_folder / f"{name}.svg", colour, side)
        QPixmapCache.insert(key, pixmap)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def app_icon(resources: Path) -> QIcon:
    """The program's own icon in the sizes that windows and task bars ask for."""
    picture = QIcon()
    for side in (16, 24, 32, 48, 64, 128):
        picture.addPixmap(_drawn(resources / "icons" / "networkprep.svg", "", side))
    return picture


def _drawn(file: Path, colour: str, side: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  # loaded with the first icon: 4 ms less before the window

    drawing = file.read_text(encoding="utf-8").replace(_OWN_COLOUR, colour)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


def _beside_words(drawing: QPixmap, size: QSize) -> QPixmap:
    """The drawing at the reading side of a wider box: the rest is air before the words of a button."""
    box = QPixmap(size)
    box.fill(Qt.GlobalColor.transparent)
    painter = QPainter(box)
    painter.drawPixmap(size.width() - drawing.width() if QGuiApplication.isRightToLeft() else 0, 0, drawing)
    painter.end()
    return box


class _RoleEngine(QIconEngine):
    """Asks for the colour at each painting instead of keeping one."""

    def __init__(self, name: str, role: Role) -> None:
        super().__init__()
        self._name = name
        self._role = role

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        pixmap = icon_pixmap(self._name, self._role_for(mode, state), side)
        if size.width() > side:
            pixmap = _beside_words(pixmap, size)
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.drawPixmap(rect, self.pixmap(rect.size(), mode, state))

    @override
    def clone(self) -> QIconEngine:
        return _RoleEngine(self._name, self._role)

    def _role_for(self, mode: QIcon.Mode, state: QIcon.State) -> Role:
        if mode is QIcon.Mode.Disabled:
            return Role.BORDER
        if mode is QIcon.Mode.Selected or state is QIcon.State.On:
            return Role.SELECTION_TEXT
        return self._role
