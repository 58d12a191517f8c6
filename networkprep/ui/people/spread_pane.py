"""Spread, the second tab of People: over role, career stage, sector and place (S64, S68, S69, S73)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from networkprep.domain.changes import Change, Topic
from networkprep.domain.people_groups import GroupKind
from networkprep.domain.profile import ProfileField
from networkprep.domain.spread import SpreadPage
from networkprep.ui.people.spread_idea import OutsideIdea
from networkprep.ui.people.spread_side import SpreadCard
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import LARGE, MEDIUM
from networkprep.ui.widgets.empty_state import EmptyState
from networkprep.ui.widgets.plain_text import caption, paragraph
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.widgets.scrolling import Scrolling
from networkprep.ui.widgets.tab_order import put_in_reading_order
from networkprep.ui.widgets.two_by_two import TwoByTwo
from networkprep.ui.words.spread import reach_sentences

_TOPICS = (Topic.PEOPLE, Topic.EVENTS, Topic.PLANS, Topic.PROFILE)
_WIDER = 400


class SpreadPane(QStackedWidget):
    """Read when it is looked at; who is meant by a bar is listed on the other tab."""

    opened_group = Signal(object)
    """A PeopleGroup to list."""

    list_wished = Signal()
    """Nothing is noted yet: on to the people, where it can be."""

    plan_wished = Signal()

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self.area = Scrolling()
        self.cards = {kind: SpreadCard(kind) for kind in GroupKind}
        self.sides = TwoByTwo(tuple(self.cards.values()))
        self.why = WhyThis(runtime, ("variety", "acquaintances"))
        self.idea = OutsideIdea()
        self.reach = paragraph("")
        self.my_place = SavedLine(self.tr("Your own place"), self.tr("Lisbon"))
        self.empty = EmptyState("people", "", self.tr("Go to the list"))
        self._whole = self._build()
        self.addWidget(self.area)
        self.addWidget(self.empty)
        self._connect()

    def opened(self) -> None:
        """Read all of it again."""
        self._runtime.jobs.ask(lambda services: services.spread.page(), self._on_page, latest="spread")

    def _build(self) -> QWidget:
        column = QVBoxLayout()
        column.setSpacing(LARGE)
        column.setContentsMargins(0, MEDIUM, 0, LARGE)
        column.addWidget(caption(self.tr("The people you keep, seen from four sides. Nothing here needs filling up.")))
        column.addWidget(self.why)
        column.addWidget(self.sides)
        sector, place = self.cards[GroupKind.SECTOR].column, self.cards[GroupKind.PLACE].column
        sector.addWidget(self.idea)
        place.addWidget(self.reach)
        place.addWidget(caption(self.tr("Your own place, if you like: then you see how far beyond it you reach.")))
        place.addWidget(self.my_place)
        sector.addWidget(WhyThis(self._runtime, ("bridges",)))
        for card in self.cards.values():
            card.column.addStretch(1)  # where a higher one stands beside it
        column.addStretch(1)
        return self.area.show_column(column, _WIDER)

    def _connect(self) -> None:
        for card in self.cards.values():
            card.opened.connect(self.opened_group)
        self.idea.wished.connect(self._on_wished)
        self.idea.plan_wished.connect(self.plan_wished)
        self.my_place.written.connect(self._on_my_place)
        self.empty.acted.connect(self.list_wished)
        self._runtime.on_change(self._on_changed)

    def _on_page(self, page: SpreadPage) -> None:
        spread = page.spread
        for side in spread.sides:
            self.cards[side.kind].show_side(side)
        self.idea.show_page(page)
        words = reach_sentences(spread.reach)
        self.reach.setText(words)
        self.reach.setVisible(bool(words))
        self.my_place.show_kept(spread.reach.my_place)
        self.empty.set_sentence(self._why_empty(anybody=spread.anybody))
        self.setCurrentWidget(self.empty if spread.is_empty else self.area)
        put_in_reading_order(self._whole, after=self.area)

    def _why_empty(self, *, anybody: bool) -> str:
        if anybody:
            return self.tr(
                "Nothing to see yet. Under About on a person's page you can say what they are to you, where they stand "
                "in their career, their sector and their place."
            )
        return self.tr("Nobody here yet. With the first people you see here how they are spread.")

    def _on_wished(self, event_id: int, name: str) -> None:
        self._runtime.jobs.ask(lambda services: services.plan_people.add(event_id, name))

    def _on_my_place(self, text: str, edit: str) -> None:
        self._runtime.write(lambda services: services.what_i_bring.answer(ProfileField.PLACE, text, edit))

    def _on_changed(self, change: Change) -> None:
        if change.touches(*_TOPICS) and self.isVisible():
            self.opened()
