"""The Library: its parts side by side as tabs. The parts do not know each other; this is where they meet."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from networkprep.ui.confidence.pane import ConfidencePane
from networkprep.ui.evidence.pane import EvidencePane
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.starters.pane import StartersPane
from networkprep.ui.theme.scale import MEDIUM, WIDE
from networkprep.ui.what_i_bring.pane import WhatIBringPane
from networkprep.ui.widgets.late_tab import LateTab
from networkprep.ui.widgets.page_actions import one_group, part_actions
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import title

WHAT_I_BRING = "what_i_bring"
CONFIDENCE = "confidence"
EVIDENCE = "evidence"


class LibraryPlace(Place):
    """Starters first."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Library"))
        self._runtime = runtime
        self.tabs = QTabWidget(self)
        self.starters = StartersPane(runtime, self.tabs)
        self.starters.actions_changed.connect(self.actions_changed)
        self._bring = LateTab(self._make_bring, self.tabs)
        self._confidence = LateTab(partial(ConfidencePane, runtime), self.tabs)
        self._evidence = LateTab(partial(EvidencePane, runtime), self.tabs)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the library"))
        self.tabs.addTab(self.starters, self.tr("Starters"))
        self.tabs.addTab(self._bring, self.tr("What I bring"))
        self.tabs.addTab(self._confidence, self.tr("Confidence"))
        self.tabs.addTab(self._evidence, self.tr("Why this?"))
        self.tabs.currentChanged.connect(self._on_tab)
        self._practise = QAction(self.tr("Practise these lines"), self)
        one_group(self._practise)
        self._practise.triggered.connect(lambda: self.place_requested.emit("practice"))
        self._parts = part_actions(self, self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(title(self.tr("Library")))
        column.addWidget(self.tabs, 1)

    @property
    def bring(self) -> WhatIBringPane:
        """The second part."""
        return self._bring.page

    @property
    def confidence(self) -> ConfidencePane:
        """The third part."""
        return self._confidence.page

    @property
    def evidence(self) -> EvidencePane:
        """The last part."""
        return self._evidence.page

    def opened(self) -> None:
        """Read the part that is shown."""
        self._shown().opened()

    def show_one(self, key: object, face: str = "") -> None:
        """Show a line by its key, or a part of the library by its name."""
        parts: dict[object, QWidget] = {
            WHAT_I_BRING: self._bring,
            CONFIDENCE: self._confidence,
            EVIDENCE: self._evidence,
        }
        if key in parts:
            self.tabs.setCurrentWidget(parts[key])
        elif isinstance(key, str):
            self.tabs.setCurrentWidget(self.starters)
            self.starters.open_line(key)

    def new_here(self) -> None:
        """Ctrl+N: a line, a small step or one more way to say what I bring, of one's own."""
        shown = self._shown()
        if isinstance(shown, WhatIBringPane):
            shown.new_statement()
        elif isinstance(shown, ConfidencePane):
            shown.new_step()
        else:
            self.starters.new_line()

    def find_here(self) -> None:
        """Ctrl+F."""
        self.tabs.setCurrentWidget(self.starters)
        self.starters.find_here()

    def arrangement(self) -> dict[str, str]:
        """The filters of the starters."""
        return self.starters.list.filters.chosen()

    def arrange(self, kept: Mapping[str, str]) -> None:
        """The filters of the last time."""
        self.starters.list.filters.choose(kept)

    def page_actions(self) -> list[QAction]:
        """What can be done with what is shown."""
        shown = self.starters.page_actions() if self._shown() is self.starters else []
        return [*shown, self._practise, *self._parts]

    def _shown(self) -> StartersPane | WhatIBringPane | ConfidencePane | EvidencePane:
        tabs = (self._bring, self._confidence, self._evidence)
        return next((tab.page for tab in tabs if tab is self.tabs.currentWidget()), self.starters)

    def _make_bring(self, parent: QWidget) -> WhatIBringPane:
        made = WhatIBringPane(self._runtime, parent)
        made.card_wished.connect(self._on_card_wished)
        made.person_wished.connect(self.person_requested)
        return made

    def _on_card_wished(self) -> None:
        self.place_requested.emit("my_card")

    def _on_tab(self) -> None:
        self._shown().opened()
        self.actions_changed.emit()
