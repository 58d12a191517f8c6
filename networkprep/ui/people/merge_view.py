"""Two people side by side: what differs is chosen field by field, and both histories are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.merging import FieldPair
from networkprep.ui.theme.scale import LARGE, MEDIUM, SMALL
from networkprep.ui.widgets.buttons import button, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import caption, heading, one_line, paragraph, shortened, title
from networkprep.ui.widgets.scrolling import Scrolling
from networkprep.ui.words.fields import field_word

if TYPE_CHECKING:
    from networkprep.services.merging import MergePage

_LONGEST = 60


class MergeView(Scrolling):
    """``merged`` carries the one kept, the other, and the fields in which the other's words win."""

    merged = Signal(object, object, object)
    kept_apart = Signal(object, object)
    """They are two people: the keys of both."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: MergePage | None = None
        self._choices: dict[str, ChoiceRow] = {}
        self.setAccessibleName(self.tr("Put two people together"))

    def show_page(self, page: MergePage) -> None:
        """Show two people."""
        self._page = page
        self._choices = {}
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(LARGE, 0, MEDIUM, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(title(self.tr("One person?")))
        column.addWidget(self._both(page))
        column.addWidget(self._differences(page))
        column.addLayout(self._buttons())
        column.addStretch(1)
        self.setWidget(inside)

    def _both(self, page: MergePage) -> Card:
        card = Card()
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        for person in (page.kept, page.other):
            side = QVBoxLayout()
            side.setSpacing(SMALL)
            side.addWidget(heading(person.draft.name))
            facts = (person.draft.organisation, person.draft.place, person.met_where or person.draft.how_met)
            side.addWidget(caption(" · ".join(one_line(fact) for fact in facts if fact)))
            for point in person.draft.points:
                side.addWidget(caption(point.value))
            side.addStretch(1)
            row.addLayout(side, 1)
        card.column.addLayout(row)
        return card

    def _differences(self, page: MergePage) -> Card:
        card = Card()
        card.column.addWidget(heading(self.tr("What differs")))
        for pair in page.pairs:
            card.column.addWidget(caption(field_word(pair.field)))
            if pair.joined:
                card.column.addWidget(paragraph(self.tr("Both texts are kept, one under the other.")))
            else:
                card.column.addWidget(self._choice(pair))
        if not page.pairs:
            card.column.addWidget(paragraph(self.tr("Nothing: what only one of them has is simply added.")))
        card.column.addWidget(caption(self.tr("Talks, notes, promises and follow-ups of both are kept.")))
        return card

    def _choice(self, pair: FieldPair) -> ChoiceRow:
        choices = [
            Choice(False, shortened(pair.kept, _LONGEST), pair.kept),
            Choice(True, shortened(pair.other, _LONGEST), pair.other),
        ]
        row = ChoiceRow(field_word(pair.field), choices)
        row.choose(False)
        self._choices[pair.field] = row
        return row

    def _buttons(self) -> FlowLayout:
        self.merge = primary_button(self.tr("Make them one person"))
        self.merge.clicked.connect(self._on_merge)
        self.apart = button(self.tr("They are two people"))
        self.apart.clicked.connect(self._on_apart)
        leave = quiet_button(self.tr("Not now"))
        leave.clicked.connect(self.left)
        row = FlowLayout()
        for each in (self.merge, self.apart, leave):
            row.addWidget(each)
        return row

    def focus_first(self) -> None:
        """The caret goes to the first choice, else to the button."""
        parts = [part for row in self._choices.values() for part in row.findChildren(QWidget)]
        reachable = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
        (reachable or [self.merge])[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_apart(self) -> None:
        if self._page is not None:
            self.kept_apart.emit(self._page.kept.id, self._page.other.id)

    def _on_merge(self) -> None:
        if self._page is not None:
            from_other = tuple(name for name, row in self._choices.items() if row.choice is True)
            self.merged.emit(self._page.kept.id, self._page.other.id, from_other)
