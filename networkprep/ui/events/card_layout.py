"""The pocket card laid out and painted: the same lines on the screen, in a file and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPaintDevice, QPainter, QTextCharFormat, QTextLayout, QTextOption

from networkprep.domain.my_card import PictureCode
from networkprep.ui.events.card_words import CardBlock, CardSheet
from networkprep.ui.widgets.code_picture import paint_code, squares_across

_LEAST_BESIDE = 0.35
"""Of the card's width, for the lines beside a code."""


@dataclass(frozen=True, slots=True)
class CardType:
    """The type of a card, the air between its items, squares of a code: in the units of what it is painted on."""

    heading: QFont
    body: QFont
    note: QFont
    gap: float
    square: float = 2.0
    """One square of a code."""


@dataclass(frozen=True, slots=True)
class CardColours:
    """Ink for what is read, a quieter one for the words before it."""

    ink: QColor
    quiet: QColor


PAPER = CardColours(QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.black))
"""Black on white, whatever the theme."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    layout: QTextLayout
    left: float
    top: float
    height: float
    quiet: bool
    name: str


@dataclass(frozen=True, slots=True)
class _PlacedCode:
    code: PictureCode
    place: QPointF
    side: float
    name: str


@dataclass(frozen=True, slots=True)
class _Column:
    """Where the lines of an item stand."""

    left: float
    width: float


class CardLayout:
    """A sheet broken into lines of one width; it never shrinks to fit, it says what is too long."""

    def __init__(
        self, sheet: CardSheet, width: float, card_type: CardType, device: QPaintDevice, *, right_to_left: bool = False
    ) -> None:
        self._width = width
        self._type = card_type
        self._device = device
        self._right_to_left = right_to_left
        self._paragraphs: list[_Paragraph] = []
        self._codes: list[_PlacedCode] = []
        self.height = 0.0
        self._set(sheet)

    def too_long(self, room: float) -> str:
        """The name of the longest item when the card is higher than ``room``, else nothing."""
        if self.height <= room:
            return ""
        heights: dict[str, float] = {}
        for paragraph in self._paragraphs:
            heights[paragraph.name] = heights.get(paragraph.name, 0.0) + paragraph.height
        for placed in self._codes:
            heights[placed.name] = max(heights.get(placed.name, 0.0), placed.side)
        heights.pop("", None)
        return max(heights, key=lambda name: heights[name], default="")

    def paint(self, painter: QPainter, place: QPointF, colours: CardColours) -> None:
        """Paint with the upper corner of the reading side at ``place``."""
        for paragraph in self._paragraphs:
            painter.setPen(colours.quiet if paragraph.quiet else colours.ink)
            paragraph.layout.draw(painter, place + QPointF(paragraph.left, paragraph.top))
        for placed in self._codes:
            paint_code(painter, placed.code, place + placed.place, self._type.square)

    def _set(self, sheet: CardSheet) -> None:
        self._add(sheet.heading, self._type.heading)
        if sheet.note:
            self._add(sheet.note, self._type.note, quiet=True)
        for block in sheet.blocks:
            self.height += self._type.gap
            if block.code is not None:
                self._set_with_code(block, block.code)
                continue
            for text, before in _texts(block):
                self._add(text, self._type.body, before=before, name=block.name)

    def _set_with_code(self, block: CardBlock, code: PictureCode) -> None:
        """The code at the reading side with its lines beside it, or below it where the card is too narrow."""
        side = squares_across(code) * self._type.square
        top, rest = self.height, self._width - side
        beside = rest >= self._width * _LEAST_BESIDE
        left = self._width - side if self._right_to_left else 0.0
        self._codes.append(_PlacedCode(code, QPointF(left, top), side, block.name))
        if not beside:
            self.height += side
        gap = self._type.gap / 2
        column = _Column(0.0 if self._right_to_left else side + gap, rest - gap) if beside else None
        for number, text in enumerate(block.lines):
            self._add(text, self._type.body if number == 0 else self._type.note, name=block.name, column=column)
        self.height = max(self.height, top + side)

    def _add(
        self,
        text: str,
        font: QFont,
        *,
        before: int = 0,
        quiet: bool = False,
        name: str = "",
        column: _Column | None = None,
    ) -> None:
        column = column or _Column(0.0, self._width)
        layout = QTextLayout(text, font, self._device)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        if self._right_to_left:
            option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        # The card stands at the reading side; each line still runs the way its own letters do.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if before:
            layout.setFormats([_strong(before)])
        height = _broken(layout, column.width)
        self._paragraphs.append(_Paragraph(layout, column.left, self.height, height, quiet, name))
        self.height += height


def paint_box(painter: QPainter, box: QRectF, ground: QColor, edge: QColor, radius: float) -> None:
    """The paper a card lies on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, radius, radius)


def _texts(block: CardBlock) -> Iterator[tuple[str, int]]:
    """Each line with how many of its first letters are the words before the item."""
    for number, line in enumerate(block.lines):
        before = block.before if number == 0 else ""
        yield (f"{before} {line}", len(before)) if before else (line, 0)


def _strong(length: int) -> QTextLayout.FormatRange:
    strong = QTextCharFormat()
    strong.setFontWeight(QFont.Weight.Bold)
    part = QTextLayout.FormatRange()
    part.start, part.length, part.format = 0, length, strong
    return part


def _broken(layout: QTextLayout, width: float) -> float:
    """Break into lines; the height of all."""
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height
