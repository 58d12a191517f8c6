"""Paints the rows of the table of people: names with a second line, warmth as a word on its own ground."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from networkprep.ui.people.people_model import Column, PersonLine
from networkprep.ui.theme import Role, State, TextStep, current_theme, step_font
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.plain_text import one_line

_BAR = 3
_KEPT_WORDS = 2000


class Cells(NamedTuple):
    """Where the cells of a row lie: column, left edge and width of each that is shown; whether reading goes left."""

    columns: tuple[tuple[Column, int, int], ...]
    right_to_left: bool


class RowPainter:
    """Paints a row in one call, from fonts, measures, colours and shortened words made once for each text size.

    A delegate is called for each cell, and asks the model for each word of it: twice the time of a whole repaint, and
    a keystroke paints the whole list anew (performance 10).
    """

    def __init__(self) -> None:
        self._colours: dict[str, QColor] = {}
        self.measure()

    def measure(self) -> None:
        """Take the sizes of the moment."""
        self._body, self._small = step_font(TextStep.BODY), step_font(TextStep.CAPTION)
        self._body_metrics, self._small_metrics = QFontMetrics(self._body), QFontMetrics(self._small)
        self._body_height, self._small_height = self._body_metrics.height(), self._small_metrics.height()
        self._shown: dict[tuple[str, int, bool], tuple[str, int]] = {}

    @property
    def row_height(self) -> int:
        """Two lines and air."""
        return self._body_height + self._small_height + 2 * SMALL

    @property
    def letter_width(self) -> int:
        """A letter of the small font, by which columns are as wide as their words at any text size."""
        return self._small_metrics.averageCharWidth()

    def paint(self, painter: QPainter, line: PersonLine, row: QRect, cells: Cells, *, selected: bool) -> None:
        """Paint a row; the painter is set to smooth edges and to each text's own direction."""
        theme, rtl = current_theme(), cells.right_to_left
        if selected:
            painter.fillRect(row, self._colour(theme[Role.SELECTION]))
        ink = theme[Role.SELECTION_TEXT if selected else Role.TEXT]
        quiet = theme[Role.SELECTION_TEXT if selected else Role.MUTED]
        for column, left, width in cells.columns:
            room = QRect(left + SMALL, row.top(), width - 2 * SMALL, row.height())
            if column is Column.NAME:
                if selected:
                    self._paint_bar(painter, QRect(left, row.top(), width, row.height()), theme[Role.ACCENT], rtl)
                self._paint_names(painter, room, line, (ink, quiet), rtl)
            elif column is Column.WARMTH and line.state is not None:
                self._paint_pill(painter, room, line.words[column], line.state, rtl)
            else:
                self._line(painter, room, line.words[column], quiet, rtl, small=True)

    def _paint_names(self, painter: QPainter, room: QRect, line: PersonLine, inks: tuple[str, str], rtl: bool) -> None:
        name = line.words[Column.NAME]
        if not line.below:
            self._line(painter, room, name, inks[0], rtl)
            return
        upper = QRect(room.left(), room.top() + SMALL, room.width(), self._body_height)
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), self._small_height)
        self._line(painter, upper, name, inks[0], rtl)
        self._line(painter, lower, line.below, inks[1], rtl, small=True)

    def _paint_pill(self, painter: QPainter, room: QRect, word: str, state: State, rtl: bool) -> None:
        theme = current_theme()
        _, wide = self._fitted(word, room.width() - 2 * SMALL - 2, small=True)
        width, height = wide + 2 * SMALL + 2, self._small_height + TINY
        left = room.right() - width if rtl else room.left()
        pill = QRect(left, room.center().y() - height // 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(theme[state.ground]))
        painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
        self._line(painter, pill.adjusted(SMALL, 0, -SMALL, 0), word, theme[state.text], rtl, small=True)

    def _line(self, painter: QPainter, room: QRect, words: str, ink: str, rtl: bool, *, small: bool = False) -> None:
        """Words at the reading side, in the middle of the room's height."""
        if not words:
            return
        shown, wide = self._fitted(words, room.width(), small=small)
        metrics, height = (
            (self._small_metrics, self._small_height) if small else (self._body_metrics, self._body_height)
        )
        left = room.right() + 1 - wide if rtl else room.left()
        painter.setFont(self._small if small else self._body)
        painter.setPen(self._colour(ink))
        painter.drawText(left, room.top() + (room.height() - height) // 2 + metrics.ascent(), shown)

    def _fitted(self, words: str, width: int, *, small: bool) -> tuple[str, int]:
        """The words as they fit, and how wide they are."""
        known = self._shown.get((words, width, small))
        if known is None:
            if len(self._shown) > _KEPT_WORDS:
                self._shown.clear()
            metrics = self._small_metrics if small else self._body_metrics
            plain = one_line(words)
            wide = metrics.horizontalAdvance(plain)
            if wide > width:
                plain = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, width)
                wide = metrics.horizontalAdvance(plain)
            known = self._shown[words, width, small] = plain, wide
        return known

    def _colour(self, name: str) -> QColor:
        known = self._colours.get(name)
        if known is None:
            known = self._colours[name] = QColor(name)
        return known

    def _paint_bar(self, painter: QPainter, cell: QRect, colour: str, rtl: bool) -> None:
        """Selection has a bar as well as a ground: never colour alone."""
        left = cell.right() - _BAR if rtl else cell.left() + 2
        painter.fillRect(QRect(left, cell.top() + SMALL, _BAR, cell.height() - 2 * SMALL), self._colour(colour))
