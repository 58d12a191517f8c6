"""The sidebar: places with icon and words; icons alone when the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from networkprep.ui.overriding import override
from networkprep.ui.shell.places import PlaceSpec
from networkprep.ui.theme.icons import icon
from networkprep.ui.theme.scale import LARGE, MEDIUM, VAST
from networkprep.ui.widgets.plain_text import one_line, tooltip_text

_ICON_SIDE = 20
_ROW_HEIGHT = 40
_NARROW_BELOW = 900
_BARE = _ICON_SIDE + VAST
_WORDS = Qt.ItemDataRole.UserRole + 1


class Sidebar(QListWidget):
    """Lists the places; the current one is marked by ground and by colour of its icon.

    A page that is not listed, such as the debrief, is a visit: the place it was begun from stays marked, and chosen
    once more it is shown again.
    """

    place_chosen = Signal(str)

    def __init__(self, places: Sequence[PlaceSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._beside: QWidget | None = None
        self._shown = ""
        self.setObjectName("sidebar")
        self.setProperty("look", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Places"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(_ICON_SIDE, _ICON_SIDE))
        for place in places:
            self._add(place)
        self._settle_width()
        for chosen in (self.currentItemChanged, self.itemClicked, self.itemActivated):
            chosen.connect(self._on_chosen)

    @property
    def is_narrow(self) -> bool:
        """Whether icons stand alone."""
        return self._narrow

    def fit_beside(self, pages: QWidget) -> None:
        """Icons alone where the window is narrow, and where large letters leave the pages no room beside the words."""
        self._beside = pages
        width = self.window().width()
        self.set_narrow(width < _NARROW_BELOW or width - self._full_width() < pages.minimumSizeHint().width())

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons with words."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for row in range(self.count()):
            item = self.item(row)
            item.setText("" if narrow else item.data(_WORDS))
        self._settle_width()

    def show_place(self, key: str) -> None:
        """Say what is shown now, and mark it without asking for it if it is listed."""
        self._shown = key
        keys = [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())]
        if key in keys:
            self.blockSignals(True)
            self.setCurrentRow(keys.index(key))
            self.blockSignals(False)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            for row in range(self.count()):
                self.item(row).setSizeHint(self._row_size())
            self._settle_width()
            if self._beside is not None:
                self.fit_beside(self._beside)

    def _row_size(self) -> QSize:
        return QSize(0, max(_ROW_HEIGHT, self.fontMetrics().height() + LARGE))

    def _add(self, place: PlaceSpec) -> None:
        words = one_line(QCoreApplication.translate("Places", place.words))
        item = QListWidgetItem(icon(place.icon), words, self)
        item.setSizeHint(self._row_size())
        item.setData(Qt.ItemDataRole.UserRole, place.key)
        item.setData(_WORDS, words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        item.setData(Qt.ItemDataRole.ToolTipRole, tooltip_text(words))

    def _full_width(self) -> int:
        words = [self.fontMetrics().horizontalAdvance(self.item(row).data(_WORDS)) for row in range(self.count())]
        return _BARE + max(words, default=0) + 2 * VAST

    def _settle_width(self) -> None:
        self.setFixedWidth(_BARE + MEDIUM if self._narrow else self._full_width())

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        """A click or Enter may come after the change of the mark that it made: what is shown is not asked for twice."""
        key = str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else self._shown
        if key != self._shown:
            self.place_chosen.emit(key)
