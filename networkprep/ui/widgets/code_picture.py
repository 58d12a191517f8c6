"""A code of squares painted for a camera: black on white in every theme, with the light margin it needs around it."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from networkprep.domain.my_card import PictureCode
from networkprep.ui.overriding import override

MARGIN = 4
"""Squares of light around a code; readers look for them."""

_LEAST_SIDE = 180


def squares_across(code: PictureCode) -> int:
    """How many squares the code takes with its margin."""
    return code.side + 2 * MARGIN


def paint_code(painter: QPainter, code: PictureCode, place: QPointF, square: float) -> None:
    """Paint the code with its margin, the upper left corner at ``place``, each square this wide."""
    side = squares_across(code) * square
    painter.save()
    # Soft edges between squares look like grey lines to a camera.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(place.x(), place.y(), side, side), Qt.GlobalColor.white)
    painter.fillPath(_dark(code, place, square), Qt.GlobalColor.black)
    painter.restore()


def _dark(code: PictureCode, place: QPointF, square: float) -> QPainterPath:
    """Neighbours of a row are one rectangle."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for down, row in enumerate(code.rows, start=MARGIN):
        across = MARGIN
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                path.addRect(place.x() + across * square, place.y() + down * square, length * square, square)
            across += length
    return path


class CodePicture(QWidget):
    """The code as large as there is room, in whole dots a square."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: PictureCode | None = None
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def code(self) -> PictureCode | None:
        """What is shown."""
        return self._code

    def show_code(self, code: PictureCode | None) -> None:
        """Show this one."""
        self._code = code
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_SIDE, _LEAST_SIDE)

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * _LEAST_SIDE, 2 * _LEAST_SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._code is None:
            return
        across = squares_across(self._code)
        square = max(1, min(self.width(), self.height()) // across)
        place = QPointF((self.width() - square * across) // 2, (self.height() - square * across) // 2)
        paint_code(QPainter(self), self._code, place, square)
