"""What goes on the pocket card: six items, and on the seventh the question which makes room (S33)."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from networkprep.domain.plans import PlanDetails
from networkprep.domain.pocket_card import MOST_ITEMS, CardItemKind
from networkprep.ui.events.card_words import item_name
from networkprep.ui.events.plan_desk import PlanDesk, PlanWidget
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.flow_layout import FlowLayout
from networkprep.ui.widgets.plain_text import button_text, caption
from networkprep.ui.words import fill


class CardItems(PlanWidget):
    """A tick for each kind of item."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen: tuple[CardItemKind, ...] = ()
        self._wanted: CardItemKind | None = None
        self.ticks = {kind: QCheckBox() for kind in CardItemKind}
        ticks = QWidget()
        flow = FlowLayout(ticks, gap=SMALL)
        for kind, tick in self.ticks.items():
            tick.clicked.connect(lambda wanted, kind=kind: self.set_on_card(kind, wanted))
            flow.addWidget(tick)
        self.question = caption("")
        self.instead = ChipRow(self.tr("Which one makes room"))
        self.instead.activated.connect(self._on_instead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(ticks)
        column.addWidget(self.question)
        column.addWidget(self.instead)
        self._ask_nothing()

    @override
    def show_plan(self, plan: PlanDetails) -> None:
        """Tick what is on the card; what there are no words for yet says so."""
        self._chosen = plan.card_kinds
        there = {item.kind for item in plan.offered}
        for kind, tick in self.ticks.items():
            name = item_name(kind)
            words = name if kind in there else fill(self.tr("{item} (nothing yet)"), item=name)
            tick.setText(button_text(words))
            tick.setAccessibleName(words)
            tick.setChecked(kind in self._chosen)
        self._ask_nothing()

    def set_on_card(self, kind: CardItemKind, wanted: bool) -> None:
        """Put an item on or take it off; the seventh asks first."""
        if not wanted:
            self._desk.do(lambda services, event: services.plan_packs.take_off_card(event, kind))
        elif len(self._chosen) >= MOST_ITEMS:
            self.ticks[kind].setChecked(False)
            self._ask(kind)
        else:
            self._desk.do(lambda services, event: services.plan_packs.put_on_card(event, kind))

    def _ask(self, kind: CardItemKind) -> None:
        self._wanted = kind
        question = self.tr("Six items are a full card. Which one makes room for “{item}”?")
        self.question.setText(fill(question, item=item_name(kind)))
        self.instead.set_chips([Chip(each, "", item_name(each), "swap") for each in self._chosen])
        self.question.show()
        self.instead.show()

    def _ask_nothing(self) -> None:
        self._wanted = None
        self.question.hide()
        self.instead.hide()

    def _on_instead(self, key: str) -> None:
        kind, gone = self._wanted, CardItemKind(key)
        if kind is not None:
            self._desk.do(lambda services, event: services.plan_packs.put_on_card(event, kind, gone))
