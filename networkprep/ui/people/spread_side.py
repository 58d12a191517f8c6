"""One side of the spread as a card: what stands out in a sentence, the groups as bars, and what is not noted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.people_groups import GroupKind, PeopleGroup
from networkprep.domain.spread import SpreadSide
from networkprep.ui.people.spread_bars import SpreadBars
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.plain_text import caption, heading, paragraph
from networkprep.ui.words import fill
from networkprep.ui.words.groups import kind_of_group
from networkprep.ui.words.spread import side_sentence


class SpreadCard(Card):
    """``opened`` carries the group of people to list."""

    opened = Signal(object)

    def __init__(self, kind: GroupKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        words = kind_of_group(kind)
        self.sentence = paragraph("")
        self.bars = SpreadBars(words)
        self.bars.opened.connect(self.opened)
        self._more = caption(self.tr("And others, each with fewer people."))
        self.unsaid = quiet_button(self.tr("Show people where this is not noted"))
        self.unsaid.setAccessibleName(fill(self.tr("{field}: show people where this is not noted"), field=words))
        self.unsaid.clicked.connect(self._on_unsaid)
        for part in (heading(words), self.sentence, self.bars, self._more):
            self.column.addWidget(part)
        self.column.addWidget(self.unsaid, 0, Qt.AlignmentFlag.AlignLeading)

    def show_side(self, side: SpreadSide) -> None:
        """Show this side."""
        self.sentence.setText(side_sentence(side))
        self.bars.show_rows(side.rows)
        self.bars.setVisible(bool(side.rows))
        self._more.setVisible(side.more)
        self.unsaid.setVisible(side.unsaid)

    def _on_unsaid(self) -> None:
        self.opened.emit(PeopleGroup(self._kind))
