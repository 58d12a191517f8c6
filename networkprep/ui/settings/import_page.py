"""Files looked at before anything is taken in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.settings.file_card import FileCard
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.choose_file import choose_file
from networkprep.ui.widgets.page import Page
from networkprep.ui.widgets.plain_text import paragraph


class ImportPage(Page):
    """A card for each file; the files stay as they are."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import"), parent=parent)
        self._runtime = runtime
        self.cards: list[FileCard] = []
        self.choose_button = button(self.tr("Choose a file…"), "file")
        self.choose_button.clicked.connect(self.choose)
        self.add(
            paragraph(
                self.tr(
                    "Contacts (.vcf, .csv), calendars (.ics) and archives (.zip, .json). "
                    "First you see what is in a file. "
                    "Nothing is imported before you say so, and one Undo takes it back."
                )
            )
        )
        row = QHBoxLayout()
        row.addWidget(self.choose_button)
        row.addStretch(1)
        self.add(row)

    def choose(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Contacts, calendars, archives (*.vcf *.vcard *.ics *.csv *.tsv *.zip *.json);;All files (*)")
        choose_file(self, self.tr("Import a file"), kinds, self._on_chosen)

    def show_files(self, paths: Sequence[Path]) -> None:
        """Look at these, beside those that are shown already."""
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
