"""Reads codes out of pictures with a reader that knows nothing of the program, as somebody's phone would."""

from __future__ import annotations

import zxingcpp
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QPainter

from networkprep.domain.my_card import PictureCode
from networkprep.ui.widgets.code_picture import MARGIN, paint_code


def codes_in(picture: QImage) -> list[str]:
    """The text of every code a reader finds, its bytes taken for UTF-8 as readers do that guess nothing."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = grey.width(), grey.height()
    whole = bytes(grey.constBits())
    rows = b"".join(whole[line * grey.bytesPerLine() :][:width] for line in range(height))
    return [
        found.bytes.decode("utf-8") for found in zxingcpp.read_barcodes(memoryview(rows).cast("B", (height, width)))
    ]


def read_code(code: PictureCode) -> str:
    """The text of one code, with its light margin around it."""
    picture = QImage(QSize(code.side + 2 * MARGIN, code.side + 2 * MARGIN) * 4, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint_code(painter, code, QPointF(0, 0), 4)
    painter.end()
    (text,) = codes_in(picture)
    return text
