"""The ways in and out, and to where someone is forgotten."""

from __future__ import annotations

from PySide6.QtCore import Signal

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.data_card import DataCard


class MovingCard(DataCard):
    """Leads to files that come in and go out."""

    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(runtime)
        self.set_title(self.tr("In and out"))
        self.add_words(
            self.tr(
                "Contacts, calendars and tables come in. People, events and follow-ups go out for other programs, "
                "everything for NetworkPrep itself."
            )
        )
        self.add_button(self.tr("Import…"), self.import_wanted.emit)
        self.add_button(self.tr("Export…"), self.export_wanted.emit)


class ForgetCard(DataCard):
    """Leads to where one person can be forgotten."""

    people_wanted = Signal()

    def __init__(self, runtime: Runtime) -> None:
        super().__init__(runtime)
        self.set_title(self.tr("Forget someone"))
        self.add_words(
            self.tr("Choose the person, then “Forget for good” in the Page menu. That alone has no way back.")
        )
        self.add_button(self.tr("Go to people"), self.people_wanted.emit)
