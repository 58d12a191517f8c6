"""Fields in columns under their labels: a label of two lines beside one of one line leaves the fields level."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from networkprep.ui.theme.scale import MEDIUM, TINY


def field_grid(parent: QWidget) -> QGridLayout:
    """An empty grid; fill it with ``put_field``."""
    grid = QGridLayout(parent)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(MEDIUM)
    grid.setVerticalSpacing(TINY)
    return grid


def put_field(grid: QGridLayout, label: QWidget, field: QWidget, row: int, column: int) -> None:
    """Put a field and its label at their place, counted in fields."""
    label.setContentsMargins(0, TINY if row else 0, 0, 0)
    grid.addWidget(label, 2 * row, column, Qt.AlignmentFlag.AlignBottom)
    grid.addWidget(field, 2 * row + 1, column, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(column, 1)
