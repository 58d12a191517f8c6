"""The pocket card as a page of paper size and as a picture for the phone: black on white, one page, never shrunk."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QSize, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from networkprep.domain.pocket_card import CardSize
from networkprep.ui.events.card_layout import PAPER, CardLayout, CardType
from networkprep.ui.events.card_words import CardSheet

PHONE = QSize(1080, 1920)
LEAST_POINTS = 8.0
_RESOLUTION = 600
_MARGIN_MM = 5.0
_PICTURE_DPI = 300
# Of a page for the phone the shape counts: nine to sixteen.
_PHONE_PAGE = QSizeF(67.5, 120.0)
_PAPERS = {CardSize.A7: QPageSize.PageSizeId.A7, CardSize.A6: QPageSize.PageSizeId.A6}
# Points of heading, body and note, and the gap between items; none is smaller than can be read standing.
_POINTS = {
    CardSize.A7: (12.0, 8.5, LEAST_POINTS, 4.0),
    CardSize.A6: (16.0, 11.0, 9.0, 7.0),
    CardSize.PHONE: (14.5, 9.0, LEAST_POINTS, 6.5),
}
_SQUARE_MM = {CardSize.A7: 0.38, CardSize.A6: 0.45, CardSize.PHONE: 0.45}
"""Of a code; a camera reads them from a third of a millimetre on."""
# Qt writes the machine's own time; a page with a hash to compare holds the clock's. Lengths stay, so offsets do.
_DATES = (
    (re.compile(rb"(?<=Date \(D:)\d{14}"), "%Y%m%d%H%M%S"),
    (re.compile(rb'(?<=Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d'), "%Y-%m-%dT%H:%M:%S"),
)
_ONE_CARD = UUID("3f0d5c7e-2a43-4c0e-9a5b-8f6d1c2b7e90")


class CardTooLongError(Exception):
    """The card does not fit; ``name`` is the item that takes most room."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def pdf_of(sheet: CardSheet, size: CardSize, made_at: datetime) -> bytes:
    """The card as a file of one page; the same words at the same moment give the same bytes. CardTooLongError."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.note)
    writer.setCreator("NetworkPrep")
    writer.setResolution(_RESOLUTION)
    writer.setDocumentId(QUuid(str(_ONE_CARD)))
    writer.setPageLayout(page_layout(size))
    paint_on(writer, sheet, size)
    buffer.close()
    return _dated(bytes(content.data()), made_at)


def page_layout(size: CardSize) -> QPageLayout:
    """The paper of a card with its margins."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(_page_size(size), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def paint_on(device: QPagedPaintDevice, sheet: CardSheet, size: CardSize) -> None:
    """Paint the card on a page, or raise CardTooLongError before anything is painted."""
    dots = device.logicalDpiY() / 72
    heading, body, note, gap = _POINTS[size]
    square = _dots(_SQUARE_MM[size], device.logicalDpiX())
    card_type = CardType(_font(heading, QFont.Weight.Bold), _font(body), _font(note), gap * dots, square)
    page = page_layout(size).paintRectPixels(device.logicalDpiX())
    layout = CardLayout(sheet, page.width(), card_type, device, right_to_left=QGuiApplication.isRightToLeft())
    if name := layout.too_long(page.height()):
        raise CardTooLongError(name)
    painter = QPainter(device)
    layout.paint(painter, QPointF(0, 0), PAPER)
    painter.end()


def picture_of(sheet: CardSheet, size: CardSize) -> QImage:
    """The card as a picture of its paper's shape. CardTooLongError when it does not fit in readable type."""
    pixels, margin, card_type = _picture_type(size)
    image = QImage(pixels, QImage.Format.Format_RGB32)
    width, room = pixels.width() - 2 * margin, pixels.height() - 2 * margin
    layout = CardLayout(sheet, width, card_type, image, right_to_left=QGuiApplication.isRightToLeft())
    if name := layout.too_long(room):
        raise CardTooLongError(name)
    painter = QPainter(image)
    # Qt paints large letters a shade differently the first time it meets them: only the second time counts.
    for _ in range(2):
        painter.fillRect(image.rect(), Qt.GlobalColor.white)
        layout.paint(painter, QPointF(margin, margin), PAPER)
    painter.end()
    return image


def png_of(image: QImage) -> bytes:
    """The picture as the bytes of a file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows bytes only, Qt and its page know text
    return bytes(content.data())


def paper_size(size: CardSize) -> QSizeF:
    """Width and height of the paper in millimetres."""
    return _page_size(size).size(QPageSize.Unit.Millimeter)


def _page_size(size: CardSize) -> QPageSize:
    if size in _PAPERS:
        return QPageSize(_PAPERS[size])
    return QPageSize(_PHONE_PAGE, QPageSize.Unit.Millimeter, "Phone")


def _picture_type(size: CardSize) -> tuple[QSize, int, CardType]:
    """Dots of a picture, its margin and its type; the phone's own dots, else those of the paper."""
    if size is CardSize.PHONE:
        return PHONE, 72, CardType(_pixels(84, QFont.Weight.Bold), _pixels(52), _pixels(40), 40, 7)
    paper = paper_size(size)
    pixels = QSize(_dots(paper.width(), _PICTURE_DPI), _dots(paper.height(), _PICTURE_DPI))
    heading, body, note, gap = (round(points * _PICTURE_DPI / 72) for points in _POINTS[size])
    fonts = (_pixels(heading, QFont.Weight.Bold), _pixels(body), _pixels(note))
    card_type = CardType(*fonts, gap, _dots(_SQUARE_MM[size], _PICTURE_DPI))
    return pixels, _dots(_MARGIN_MM, _PICTURE_DPI), card_type


def _dots(millimetres: float, dots_an_inch: int) -> int:
    """Whole dots: squares of a code must not blur."""
    return max(1, int(millimetres / 25.4 * dots_an_inch))


def _dated(page: bytes, made_at: datetime) -> bytes:
    for found, pattern in _DATES:
        page = found.sub(made_at.astimezone(UTC).strftime(pattern).encode("ascii"), page)
    return page


def _font(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = _plain()
    font.setPointSizeF(points)
    font.setWeight(weight)
    return font


def _pixels(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = _plain()
    font.setPixelSize(size)
    font.setWeight(weight)
    return font


def _plain() -> QFont:
    font = QFont(QGuiApplication.font())
    # Joined letters ("fi" as one sign) could not be found again in the file.
    font.setFeature(QFont.Tag("liga"), 0)
    return font
