"""Making room in a layout for what is to stand there instead."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QLayout

Layout = TypeVar("Layout", bound=QLayout)


def emptied(layout: Layout) -> Layout:
    """The layout without the widgets that were in it: gone from sight at once, and let go of."""
    while (item := layout.takeAt(0)) is not None:
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
    return layout
