"""What Tab passes on a page, and where each stop lies."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.window import focused


def stops_of(inside: QWidget, most: int = 300) -> list[QWidget]:
    """Press Tab from the stop with the focus until it leaves ``inside``, or comes back to where it began."""
    first = focused()
    stops = [first]
    for _ in range(most):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is first or not inside.isAncestorOf(focused()):
            break
        stops.append(focused())
    return stops


def heights_of(stops: list[QWidget], inside: QWidget) -> list[int]:
    """The middle of each stop from the top of the page; rows of one height are not told apart by a few dots."""
    return [stop.mapTo(inside, QPoint(0, stop.height() // 2)).y() for stop in stops]


def goes_down(heights: list[int], slack: int = 40) -> bool:
    """Whether no stop lies clearly above the one before it."""
    return all(after >= before - slack for before, after in pairwise(heights))
