"""The sidebar: places with icon and words; icons alone when the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from networkprep.ui.shell.places import PlaceSpec

_WIDTH = 168
_NARROW_WIDTH = 56


class Sidebar(QListWidget):
    """Lists the places; the current one is marked by colour and by weight."""

    place_chosen = Signal(str)

    def __init__(self, places: Sequence[PlaceSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = list(places)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Places"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(20, 20))
        for place in self._places:
            words = QCoreApplication.translate("Places", place.words)
            item = QListWidgetItem(words, self)
            item.setSizeHint(QSize(0, 40))
            item.setData(Qt.ItemDataRole.UserRole, place.key)
        self.set_narrow(False)
        self.currentItemChanged.connect(self._on_current_changed)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons with words."""
        self.setFixedWidth(_NARROW_WIDTH if narrow else _WIDTH)

    def show_place(self, key: str) -> None:
        """Mark a place as the current one without asking for it; an unknown key marks none."""
        self.blockSignals(True)
        row = next((number for number, place in enumerate(self._places) if place.key == key), -1)
        self.setCurrentRow(row)
        self.blockSignals(False)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.place_chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
