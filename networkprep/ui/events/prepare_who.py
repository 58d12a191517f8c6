"""Whom to look for: at most three, and those met here before (S133, S144)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.plans import KnownPerson, PlanDetails
from networkprep.ui.events.begun_line import BegunLine
from networkprep.ui.events.person_to_meet import PersonToMeet
from networkprep.ui.events.plan_desk import PlanDesk, PlanWidget
from networkprep.ui.overriding import override
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.line_edit import NAME_LIMIT
from networkprep.ui.widgets.plain_text import caption


class WhoSection(PlanWidget):
    """A line to add somebody, the people, and suggestions that take one press."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cards: dict[int, PersonToMeet] = {}
        hint = self.tr("Add a name, or a kind of person: someone who …")
        self.add = BegunLine(self.tr("Add someone to look for"), hint, "who", desk, NAME_LIMIT)
        self.add.added.connect(self._on_add)
        self.add.textEdited.connect(self._on_typed)
        self.known = ChipRow(self.tr("People you know by this name"))
        self.known.activated.connect(self._on_known)
        self.before = ChipRow(self.tr("Met here before"))
        self.before.activated.connect(self._on_known)
        self._before_words = caption(self.tr("Met here before. Choose one to look for them:"))
        self._people = QVBoxLayout()
        self._people.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(self._people)
        column.addWidget(self.add)
        column.addWidget(self.known)
        column.addWidget(self._before_words)
        column.addWidget(self.before)
        for widget in (self.known, self.before, self._before_words):
            widget.hide()

    @override
    def show_plan(self, plan: PlanDetails) -> None:
        """Show the people of this plan; a card one is typing in stays where it is."""
        self.add.show_plan(plan)
        wanted = {row.id for row in plan.people}
        for row_id in [row_id for row_id in self._cards if row_id not in wanted]:
            self._cards.pop(row_id).deleteLater()
        for place, row in enumerate(plan.people):
            card = self._cards.get(row.id)
            if card is None:
                card = self._cards[row.id] = PersonToMeet(self._desk, row)
                self._people.insertWidget(place, card)
            else:
                card.show_row(row)
                if self._people.indexOf(card) != place:
                    self._people.removeWidget(card)
                    self._people.insertWidget(place, card)
        self.before.set_chips([_chip(known) for known in plan.met_before])
        for widget in (self.before, self._before_words):
            widget.setVisible(bool(plan.met_before))

    def cards(self) -> tuple[PersonToMeet, ...]:
        """The people shown."""
        return tuple(self._cards.values())

    def _on_typed(self, text: str) -> None:
        if len(text.strip()) < 2:
            self._show_known(())
            return
        self._desk.runtime.jobs.ask(
            lambda services: services.plan_people.known(text), self._show_known, latest="known people"
        )

    def _show_known(self, found: tuple[KnownPerson, ...]) -> None:
        shown = found if self.add.text().strip() else ()
        self.known.set_chips([_chip(known) for known in shown])
        self.known.setVisible(bool(shown))

    def _on_add(self, name: str) -> None:
        self._desk.do(lambda services, event: services.plan_people.add(event, name))
        self._empty_line()

    def _on_known(self, key: str) -> None:
        person_id = int(key)
        self._desk.do(lambda services, event: services.plan_people.add_known(event, person_id))
        self._empty_line()

    def _empty_line(self) -> None:
        self.add.clear()
        self._show_known(())
        self.add.setFocus()


def _chip(known: KnownPerson) -> Chip:
    where = known.organisation or known.met_where
    return Chip(str(known.person_id), "", f"{known.name}, {where}" if where else known.name, "person")
