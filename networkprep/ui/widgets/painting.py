"""Small questions every painter asks: which side reading begins on, and where that puts a rectangle."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt

TEXT_LINE = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)


def mirrored(part: QRect, whole: QRect, right_to_left: bool) -> QRect:
    """``part`` as laid out for left-to-right, moved to its place for the reading direction."""
    if not right_to_left:
        return part
    moved = QRect(part)
    moved.moveRight(whole.right() - (part.left() - whole.left()))
    return moved


def line_flags(right_to_left: bool, *, trailing: bool = False) -> int:
    """Flags for one line of text that begins (or, ``trailing``, ends) at the reading side."""
    at_right = right_to_left is not trailing
    # Absolute: otherwise a name in another script would jump to the other side of its row.
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignAbsolute) | TEXT_LINE
