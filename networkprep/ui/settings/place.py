"""Settings: the options, and beside them the page "Your data"."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from networkprep.domain.changes import Change
from networkprep.ui.overriding import override
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.data_card import DataCard
from networkprep.ui.settings.export_page import ExportPage
from networkprep.ui.settings.import_page import ImportPage
from networkprep.ui.settings.keeping_cards import BackupCard, HealthCard, WhereCard
from networkprep.ui.settings.moving_cards import ForgetCard, MovingCard
from networkprep.ui.settings.options_page import OptionsPage
from networkprep.ui.settings.restore_card import RestoreCard
from networkprep.ui.theme.scale import MEDIUM, WIDE
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.place import Place
from networkprep.ui.widgets.plain_text import title


class SettingsPlace(Place):
    """``show_one("check")`` opens "Your data" and has it looked at.

    The face "import" looks at files (a tuple of paths as key, else one is asked for), "export" opens the way out.
    """

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.options = OptionsPage(runtime)
        self.where = WhereCard(runtime)
        self.backup = BackupCard(runtime)
        self.restoring = RestoreCard(runtime)
        self.moving = MovingCard(runtime)
        self.bringing = ImportPage(runtime)
        self.giving = ExportPage(runtime)
        self.health = HealthCard(runtime)
        self.forget = ForgetCard(runtime)
        self.forget.people_wanted.connect(self._on_people_wanted)
        self.moving.import_wanted.connect(self._on_import_wanted)
        self.moving.export_wanted.connect(self._on_export_wanted)
        self.restoring.restore_requested.connect(self.restore_requested)
        self.data = Page(self.tr("Your data"), part=True)
        self._cards: tuple[DataCard, ...] = (
            self.where, self.moving, self.backup, self.restoring, self.health, self.forget,
        )  # fmt: skip
        for card in self._cards:
            self.data.add(card)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Settings"))
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of the settings"))
        self.tabs.addTab(self.options, self.tr("Options"))
        self.tabs.addTab(self.data, self.tr("Your data"))
        self.tabs.addTab(self.bringing, self.tr("Import"))
        self.tabs.addTab(self.giving, self.tr("Export"))
        self.tabs.setDocumentMode(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(title(self.tr("Settings")))
        column.addWidget(self.tabs, 1)
        runtime.on_change(self._on_changed)

    @override
    def opened(self) -> None:
        self.options.refresh()
        self._refresh_data()

    @override
    def show_one(self, key: object, face: str = "") -> None:
        page = {"import": self.bringing, "export": self.giving}.get(face or str(key), self.data)
        self.tabs.setCurrentWidget(page)
        if page is self.bringing and isinstance(key, tuple):
            self.bringing.show_files([Path(file) for file in key])
        elif page is self.bringing and face:
            self.bringing.choose()
        elif page is self.bringing:  # a step of the way back leads here too, and must not ask again
            self.bringing.choose_button.setFocus()
        elif page is self.giving:
            self.giving.what.setFocus()
        elif key == "check":
            self.health.check()

    def _refresh_data(self) -> None:
        for card in self._cards:
            card.refresh()

    def _on_people_wanted(self) -> None:
        self.place_requested.emit("people")

    def _on_import_wanted(self) -> None:
        self.show_one(None, "import")

    def _on_export_wanted(self) -> None:
        self.show_one(None, "export")

    def _on_changed(self, _change: Change) -> None:
        if self.data.isVisible():
            self._refresh_data()
