"""Names of time zones, offered while one is typed."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, QTimeZone
from PySide6.QtWidgets import QCompleter, QLineEdit


def complete_zones(field: QLineEdit) -> None:
    """Offer the zones that hold what is typed: a town is enough. They are read at the first letter, not before."""
    names = QStringListModel(field)
    completer = QCompleter(names, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def read() -> None:
        if not names.stringList():
            names.setStringList([bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds()])

    field.textEdited.connect(read)
    field.setCompleter(completer)
