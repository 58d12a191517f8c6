"""A picture somebody brought in a file: decoded with care, never larger than it is shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import CONTROL_RADIUS

_FORMATS = (
    (b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"), (b"GIF8", b"gif"), (b"RIFF", b"webp"), (b"BM", b"bmp"),
)  # fmt: skip
"""How files that are nothing but dots begin. Qt is not left to guess: it would ask its reader of drawings, too, and
a drawing may point to files elsewhere."""

_MOST_DOTS = 50_000_000
SIDE = 96
_DENSEST = 3


def read_picture(content: bytes) -> QImage | None:
    """The picture at the size it is shown in, or None for what is no picture or far too large; any thread may ask."""
    name = next((name for start, name in _FORMATS if content.startswith(start)), None)
    if name is None:
        return None
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(name))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_DOTS:
        return None
    reader.setAutoTransform(True)
    wanted = SIDE * _DENSEST
    if max(size.width(), size.height()) > wanted:
        reader.setScaledSize(size.scaled(wanted, wanted, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


class Picture(QWidget):
    """Rounded as controls are; takes no room without a picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_picture(self, image: QImage | None, name: str) -> None:
        """Show this one, called ``name`` for those who cannot see it; None takes it away."""
        self._image = image or QImage()
        self.setAccessibleName(name)
        self.setVisible(image is not None)
        self.updateGeometry()
        self.update()

    @property
    def image(self) -> QImage:
        """What is shown; a null image for nothing."""
        return self._image

    @override
    def sizeHint(self) -> QSize:
        if self._image.isNull():
            return QSize(0, 0)
        return self._image.size().scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect())
        edge = QPainterPath()
        edge.addRoundedRect(room, CONTROL_RADIUS, CONTROL_RADIUS)
        painter.setClipPath(edge)
        painter.drawImage(room, self._image)
        painter.end()
