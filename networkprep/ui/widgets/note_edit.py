"""The box for longer words: plain, of bounded length, and no trap for the Tab key."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtWidgets import QWidget

from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.text_fields import GrowingText

NOTE_LIMIT: Final = 100_000
LINE_LIMIT: Final = 10_000  # a line of a million letters freezes Qt for forty seconds
_FEWEST_LINES, _MOST_LINES = 2, 14
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LONG_LINE = re.compile(rf"([^\n]{{{LINE_LIMIT}}})(?=[^\n])")


def fitting(text: str, room: int, column: int = 0) -> tuple[str, int]:
    """The part of ``text`` that fits ``room`` characters, long lines broken, and how many are left out.

    ``column`` characters already stand on the line that the text joins.
    """
    room = max(room, 0)
    clean = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n"))
    before = "x" * min(column, LINE_LIMIT)
    broken = _LONG_LINE.sub(r"\1\n", before + clean[:room])[len(before) :]
    # The breaks take room too; what they push out counts as left out.
    pushed_out = max(len(broken) - room, 0)
    return broken[:room], max(len(clean) - room, 0) + pushed_out


class NoteEdit(GrowingText):
    """Grows with its words between two and fourteen lines; ``cut_short`` tells how many characters were left out."""

    cut_short = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Show stored words; the same bounds hold as for a paste."""
        kept, left_out = fitting(text, NOTE_LIMIT)
        self.setPlainText(kept)
        if left_out:
            self.cut_short.emit(left_out)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        room = NOTE_LIMIT - self.document().characterCount() + 1 + len(cursor.selectedText())
        kept, left_out = fitting(source.text(), room, cursor.block().length() - 1)
        cursor.insertText(kept)
        self.ensureCursorVisible()
        if left_out:
            self.cut_short.emit(left_out)

    @override
    def sizeHint(self) -> QSize:
        lines = min(max(int(self.document().size().height()), _FEWEST_LINES), _MOST_LINES)
        margins = 2 * (SMALL + self.frameWidth())
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + margins)
