"""Kind thoughts for before an event: choose favourites, say them in one's own words, add one (S124)."""

from __future__ import annotations

from PySide6.QtCore import Signal

from networkprep.domain.library import LineRow
from networkprep.ui.confidence.growing_rows import GrowingRows
from networkprep.ui.overriding import override
from networkprep.ui.widgets.thought_row import ThoughtRow


class Thoughts(GrowingRows[ThoughtRow]):
    """Favourites first."""

    marked = Signal(str, bool)
    said = Signal(object, str)

    def show_thoughts(self, thoughts: tuple[LineRow, ...]) -> None:
        """Show these."""
        for row, thought in zip(self.fit(len(thoughts)), thoughts, strict=True):
            row.show_thought(thought)

    @override
    def make_row(self) -> ThoughtRow:
        row = ThoughtRow()
        row.marked.connect(self.marked)
        row.said.connect(self.said)
        return row
