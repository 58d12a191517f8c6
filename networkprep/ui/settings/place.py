"""Settings: the options, and beside them the page "Your data"."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from networkprep.domain.changes import Change
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.data_card import DataCard
from networkprep.ui.settings.keeping_cards import BackupCard, HealthCard, WhereCard
from networkprep.ui.settings.moving_cards import ForgetCard, InCard, OutCard
from networkprep.ui.settings.options_page import OptionsPage
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.place import Place


class SettingsPlace(Place):
    """``show_one("check")`` opens "Your data" and has it looked at."""

    def __init__(self, runtime: Runtime) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Settings"))
        self.options = OptionsPage(runtime)
        self.where = WhereCard(runtime)
        self.backup = BackupCard(runtime)
        self.out = OutCard(runtime)
        self.bring_in = InCard(runtime)
        self.health = HealthCard(runtime)
        self.forget = ForgetCard(runtime)
        self.forget.people_wanted.connect(self._on_people_wanted)
        self.data = Page(self.tr("Your data"))
        self._cards: tuple[DataCard, ...] = (
            *(self.where, self.backup, self.bring_in, self.out),
            *(self.health, self.forget),
        )
        for card in self._cards:
            self.data.add(card)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Settings"))
        self.tabs.addTab(self.options, self.tr("Options"))
        self.tabs.addTab(self.data, self.tr("Your data"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        runtime.on_change(self._on_changed)

    @override
    def opened(self) -> None:
        self.options.refresh()
        self._refresh_data()

    @override
    def show_one(self, key: object, face: str = "") -> None:
        self.tabs.setCurrentWidget(self.data)
        if key == "check":
            self.health.check()

    def _refresh_data(self) -> None:
        for card in self._cards:
            card.refresh()

    def _on_people_wanted(self) -> None:
        self.place_requested.emit("people")

    def _on_changed(self, _change: Change) -> None:
        if self.data.isVisible():
            self._refresh_data()
