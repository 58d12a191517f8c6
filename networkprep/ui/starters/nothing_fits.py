"""A list of lines with nothing in it: why, and the two ways on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.library import LinesShown, LinesWish
from networkprep.ui.widgets.nothing_shown import MOST_LETTERS, NothingShown
from networkprep.ui.widgets.plain_text import shortened
from networkprep.ui.words import fill


class NothingFits(NothingShown):
    """Says which wish no line fulfils; ``added`` begins a line of one's own."""

    def __init__(self) -> None:
        super().__init__(
            QCoreApplication.translate("NothingFits", "Write it yourself"),
            QCoreApplication.translate("NothingFits", "Show all lines"),
        )

    def show_wish(self, wish: LinesWish) -> None:
        """Say what was looked for in vain."""
        self.set_sentence(self._why(wish))
        self.add.setVisible(wish.shown is not LinesShown.HIDDEN)

    def _why(self, wish: LinesWish) -> str:
        if words := shortened(wish.words, MOST_LETTERS):
            return fill(self.tr("No line has “{words}” in it."), words=words)
        if wish == LinesWish(shown=LinesShown.FAVOURITES):
            return self.tr("No favourites yet. Open a line you like and press “Favourite”; packs take it first.")
        if wish == LinesWish(shown=LinesShown.OWN):
            return self.tr("Nothing in your own words yet. Reword a line, or write one yourself.")
        if wish == LinesWish(shown=LinesShown.HIDDEN):
            return self.tr("No line is hidden.")
        return self.tr("No line fits all of this together.")
