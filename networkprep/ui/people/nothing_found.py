"""A search that found nobody: clear it, or add who was looked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.ui.widgets.nothing_shown import MOST_LETTERS, NothingShown
from networkprep.ui.widgets.plain_text import shortened
from networkprep.ui.words import fill


class NothingFound(NothingShown):
    """Names who was looked for."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("NothingFound", "Add a person"),
            QCoreApplication.translate("NothingFound", "Clear"),
        )

    def show_words(self, words: str) -> None:
        """Say what was looked for."""
        short = shortened(words, MOST_LETTERS)
        self.set_sentence(fill(self.tr("Nobody matches “{words}”."), words=short))
        self.set_add_words(fill(self.tr("Add a person named {name}"), name=short))
