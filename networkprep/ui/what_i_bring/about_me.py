"""How I like to be among people, and how I am reached: single answers, all of them optional (S150)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from networkprep.domain.profile import ProfileField
from networkprep.domain.ranking import Energy
from networkprep.domain.what_i_bring import AboutMe
from networkprep.ui.theme.scale import MEDIUM, SMALL, TINY
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.widgets.saved_line import SavedLine
from networkprep.ui.words.statements import energy_word


class EnergyChoice(QWidget):
    """``chosen`` carries the energy; packs prefer lines that fit it."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = ChoiceRow(self.tr("Among people"), [Choice(each, energy_word(each)) for each in Energy])
        self.row.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self.row)
        column.addWidget(
            caption(self.tr("Packs prefer the questions that fit it, and a quiet evening is planned with a break."))
        )

    def show_energy(self, energy: Energy) -> None:
        """Show the answer."""
        self.row.choose(energy)


class ContactFacts(QWidget):
    """``written`` carries the field, its text and the visit."""

    written = Signal(object, str, str)
    card_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_card = button(self.tr("Show my card"), "card")
        self.show_card.clicked.connect(self.card_wished)
        specs = (
            (ProfileField.CALLED, self.tr("What people call you")),
            (ProfileField.NAME, self.tr("Your whole name, if it is longer")),
            (ProfileField.ORGANISATION, self.tr("Where you work or belong")),
            (ProfileField.EMAIL, self.tr("E-mail")),
            (ProfileField.PHONE, self.tr("Phone")),
            (ProfileField.LINK, self.tr("A page of yours")),
        )
        self.fields: dict[ProfileField, SavedLine] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        for at, (field, words) in enumerate(specs):
            line = self.fields[field] = SavedLine(words)
            line.written.connect(_Writing(self, field))
            cell = QVBoxLayout()
            cell.setSpacing(TINY)
            cell.addWidget(caption(words))
            cell.addWidget(line)
            grid.addLayout(cell, *divmod(at, 2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(grid)
        column.addWidget(
            caption(self.tr("For your own card and your name under a message. It stays on this computer."))
        )
        column.addWidget(self.show_card, 0, Qt.AlignmentFlag.AlignLeading)

    def show_me(self, me: AboutMe) -> None:
        """Show what is known."""
        for field, line in self.fields.items():
            line.show_kept(getattr(me, field))


class _Writing:
    """Passes on what one field wrote, with the field."""

    def __init__(self, facts: ContactFacts, field: ProfileField) -> None:
        self._facts = facts
        self._field = field

    def __call__(self, text: str, edit: str) -> None:
        self._facts.written.emit(self._field, text, edit)
