"""Tab goes through a page as the eye does, also where parts of it were made later than what stands below them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def put_in_reading_order(inside: QWidget, after: QWidget | None = None) -> None:
    """Let Tab take the stops inside in the order they are laid out, after ``after`` or after the first of them.

    What stands outside keeps its place. To be called again when something was made inside: Qt puts new things last.
    """
    stops = list(_stops(inside))
    for before, stop in pairwise([after, *stops] if after is not None else stops):
        QWidget.setTabOrder(before, stop)


def receiver(widget: QWidget) -> QWidget:
    """What has the focus in a widget's stead. Qt's ``setTabOrder`` leaves alone what only passes the focus on."""
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    return widget


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """All that can have the focus, hidden or not; of a row of choices each, for Tab enters at the chosen one."""
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)
