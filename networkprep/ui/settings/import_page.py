"""Files looked at before anything is taken in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.file_card import FileCard
from networkprep.ui.widgets.buttons import button, button_row
from networkprep.ui.widgets.choose_file import choose_file
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.plain_text import paragraph

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services


class ImportPage(Page):
    """A card for each file; the files stay as they are."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import"), parent, part=True)
        self._runtime = runtime
        self.cards: list[FileCard] = []
        self.choose_button = button(self.tr("Choose a file…"), "file")
        self.choose_button.clicked.connect(self.choose)
        self.add(
            paragraph(
                self.tr(
                    "Contacts (.vcf, .csv), calendars (.ics), archives (.zip, .json), LinkedIn's own among them. "
                    "First you see what is in a file. "
                    "Nothing is imported before you say so, and one Undo takes it back."
                )
            )
        )
        self.add(button_row(self.choose_button))

    def choose(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Contacts, calendars, archives (*.vcf *.vcard *.ics *.csv *.tsv *.zip *.json);;All files (*)")
        choose_file(self, self.tr("Import a file"), kinds, self._on_chosen)

    def show_files(self, paths: Sequence[Path]) -> None:
        """Look at these, beside those that are shown already; of LinkedIn's own archive at what concerns people."""
        for path in paths:
            if path.suffix.lower() == ".zip":
                self._runtime.jobs.ask(partial(_inside, path), self._show)
            else:
                self._show([path])

    def _show(self, paths: Sequence[Path]) -> None:
        for path in paths:
            card = FileCard(self._runtime, path)
            card.left.connect(self._on_left)
            self.cards.append(card)
            self.add(card)

    def _on_chosen(self, path: Path) -> None:
        self.show_files([path])

    def _on_left(self) -> None:
        card = self.sender()
        if isinstance(card, FileCard):
            self.cards.remove(card)
            card.hide()
            card.deleteLater()
            self.choose_button.setFocus()


def _inside(path: Path, services: Services) -> tuple[Path, ...]:
    return services.intake.inside(path) or (path,)
