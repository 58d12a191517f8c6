"""The pocket card on the screen: live beside the plan, and large on the quiet page."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from networkprep.ui.events.card_layout import CardColours, CardLayout, CardType, paint_box
from networkprep.ui.events.card_words import CardSheet
from networkprep.ui.overriding import override
from networkprep.ui.theme import Role, TextStep, current_appearance, current_theme, step_font
from networkprep.ui.theme.scale import CARD_RADIUS, LARGE, MEDIUM, SMALL, WIDE

_EMPTY = CardSheet("", "", ())


def _type(heading: TextStep, body: TextStep, note: TextStep, gap: float) -> CardType:
    items = step_font(body)
    items.setWeight(QFont.Weight.Normal)
    return CardType(step_font(heading), items, step_font(note), gap)


def _sizes(large: bool) -> Sequence[CardType]:
    """The type to try, the largest first."""
    beside = _type(TextStep.HEADING, TextStep.BODY, TextStep.CAPTION, SMALL)
    if not large:
        return (beside,)
    return (
        _type(TextStep.DISPLAY, TextStep.TITLE, TextStep.BODY, WIDE),
        _type(TextStep.DISPLAY, TextStep.HEADING, TextStep.BODY, LARGE),
        _type(TextStep.TITLE, TextStep.BODY, TextStep.CAPTION, MEDIUM),
        beside,
    )


class PocketCardView(QWidget):
    """Paints the card in the theme of the moment; ``large`` takes the largest type with which all of it shows."""

    def __init__(self, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._large = large
        self._margin = 0 if large else LARGE
        self._sheet = _EMPTY
        self._layout: CardLayout | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tell()
        appearance = current_appearance()
        if appearance is not None:
            appearance.text_resized.connect(self._on_text_resized)

    @property
    def sheet(self) -> CardSheet:
        """The words shown now."""
        return self._sheet

    def show_sheet(self, sheet: CardSheet) -> None:
        """Show these words."""
        if sheet != self._sheet:
            self._sheet = sheet
            self._layout = None
            self._tell()
            self.updateGeometry()
            self.update()

    def whole_shows(self) -> bool:
        """Whether nothing of the card lies below the edge."""
        margin = self._margin
        room = self.height() - 2 * margin
        return self._laid_out(self.width() - 2 * margin, room).height <= room

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margin = self._margin
        return ceil(self._laid_out(width - 2 * margin, 0).height) + 2 * margin

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        ground, edge = QColor(theme[Role.RAISED]), QColor(theme[Role.HAIRLINE])
        if not self._large:
            paint_box(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), ground, edge, CARD_RADIUS)
        margin = self._margin
        if self._layout is None:
            self._layout = self._laid_out(self.width() - 2 * margin, self.height() - 2 * margin)
        ink = CardColours(QColor(theme[Role.TEXT]), QColor(theme[Role.MUTED]))
        self._layout.paint(painter, QPointF(margin, margin), ink)

    def _laid_out(self, width: int, room: int) -> CardLayout:
        sizes = _sizes(self._large)
        laid_out = self._with(sizes[-1], width)
        for size in sizes[:-1]:
            larger = self._with(size, width)
            if larger.height <= room:
                return larger
        return laid_out

    def _with(self, size: CardType, width: int) -> CardLayout:
        return CardLayout(self._sheet, max(width, 1), size, self, right_to_left=self.isRightToLeft())

    def _on_text_resized(self) -> None:
        self._layout = None
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        """The card as a screen reader says it."""
        lines = [self._sheet.heading, self._sheet.note]
        lines.extend(" ".join(part for part in (block.before, *block.lines) if part) for block in self._sheet.blocks)
        self.setAccessibleName(self.tr("Pocket card"))
        self.setAccessibleDescription("\n".join(line for line in lines if line))
