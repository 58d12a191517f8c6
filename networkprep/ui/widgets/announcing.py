"""Words said to a screen reader, beside what is seen."""

from __future__ import annotations

from PySide6.QtCore import QObject


def announce(source: QObject, words: str) -> None:
    """Have a screen reader say the words when it has finished its sentence."""
    # Imported here: its eight enums take 3 ms of a start.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415  # see above

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
