"""What I can offer, and to whom it may come just right: each person leads to their page (S41)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.offers import Offer, SomeoneInNeed
from networkprep.ui.theme.scale import MEDIUM, TINY
from networkprep.ui.widgets.chips import Chip, ChipRow
from networkprep.ui.widgets.plain_text import PlainLabel, caption, one_line
from networkprep.ui.widgets.rows_column import RowsColumn
from networkprep.ui.words import fill


class OffersList(QWidget):
    """``person_wished`` carries a person's id, ``left_out`` a strength's and a person's."""

    person_wished = Signal(object)
    left_out = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = RowsColumn(self._make_row)
        self._list.setSpacing(MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        self._empty = caption(
            self.tr("Say beside a strength who it might help, and it appears here, with the people who spoke of it.")
        )
        column.addWidget(self._empty)
        column.addLayout(self._list)

    @property
    def rows(self) -> list[OfferedStrength]:
        """What is offered, in its order."""
        return self._list.rows

    def show_offers(self, offers: tuple[Offer, ...]) -> None:
        """Show these, in the order of the lists."""
        for row, offer in zip(self._list.fit(len(offers)), offers, strict=True):
            row.show_offer(offer)
        self._empty.setVisible(not offers)

    def _make_row(self) -> OfferedStrength:
        row = OfferedStrength()
        row.people.activated.connect(self._on_person)
        row.left_out.connect(self.left_out)
        return row

    def _on_person(self, key: str) -> None:
        self.person_wished.emit(int(key))


class OfferedStrength(QWidget):
    """One strength, whom it might help, who spoke of needing it, and by which words the two met (S53)."""

    left_out = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._entry_id = 0
        self.words = PlainLabel("", wrap=True)
        self.nobody = caption(self.tr("Nobody has spoken of it yet."))
        self.people = ChipRow(self.tr("May need it"))
        self.people.dismissed.connect(self._on_dismissed)
        self.reasons = caption("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        for widget in (self.words, self.people, self.reasons, self.nobody):
            column.addWidget(widget)

    def show_offer(self, offer: Offer) -> None:
        """Show this one."""
        self._entry_id = offer.entry_id
        self.words.setText(fill(self.tr("{strength}, for {whom}"), strength=offer.text, whom=offer.helps))
        chips = [
            Chip(str(each.person_id), each.name, each.challenge, "person", dismissable=True) for each in offer.people
        ]
        self.people.set_chips(chips)
        self.reasons.setText("\n".join(self._reason(each) for each in offer.people))
        for widget in (self.people, self.reasons):
            widget.setVisible(bool(chips))
        self.nobody.setVisible(not chips)

    def _reason(self, person: SomeoneInNeed) -> str:
        words = ", ".join(fill(self.tr("“{word}”"), word=word) for word in person.shared)
        return fill(self.tr("{name} spoke of {words}."), name=one_line(person.name), words=words)

    def _on_dismissed(self, key: str) -> None:
        self.left_out.emit(self._entry_id, int(key))
