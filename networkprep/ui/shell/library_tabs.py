"""The Library: its parts side by side as tabs. The parts do not know each other; this is where they meet."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.starters.pane import StartersPane
from networkprep.ui.theme.scale import MEDIUM, WIDE
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import title


class LibraryPlace(Place):
    """Starters first."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Library"))
        self.starters = StartersPane(runtime)
        self.starters.actions_changed.connect(self.actions_changed)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the library"))
        self.tabs.addTab(self.starters, self.tr("Starters"))
        self.tabs.currentChanged.connect(self._on_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(title(self.tr("Library")))
        column.addWidget(self.tabs, 1)

    def opened(self) -> None:
        """Read the part that is shown."""
        self.starters.opened()

    def show_one(self, key: object, face: str = "") -> None:
        """Show a line by its key."""
        if isinstance(key, str):
            self.tabs.setCurrentWidget(self.starters)
            self.starters.open_line(key)

    def new_here(self) -> None:
        """Ctrl+N: a line of one's own."""
        self.tabs.setCurrentWidget(self.starters)
        self.starters.new_line()

    def find_here(self) -> None:
        """Ctrl+F."""
        self.tabs.setCurrentWidget(self.starters)
        self.starters.find_here()

    def page_actions(self) -> list[QAction]:
        """What can be done with what is shown."""
        return self.starters.page_actions() if self.tabs.currentWidget() is self.starters else []

    def _on_tab(self) -> None:
        self.actions_changed.emit()
