"""Who is it? Someone new, or one of the people known already, each with the reason why they may be meant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from networkprep.domain.debrief import MetPerson
from networkprep.domain.likeness import LikenessProposal
from networkprep.ui.theme import TextStep
from networkprep.ui.theme.scale import VAST
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.plain_text import PlainLabel, caption, say_on
from networkprep.ui.words.likeness import reason_words, someone_known

_LONGEST = 50


class IdentityChoice(QWidget):
    """Nothing is chosen until the person chooses; ``chosen`` with the known person's id, or None for someone new."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Who is it?"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._ids: list[int | None] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)

    @property
    def buttons(self) -> list[QRadioButton]:
        """The answers, someone new first."""
        return [button for button in self._group.buttons() if isinstance(button, QRadioButton)]

    def show_person(self, person: MetPerson, proposals: Sequence[LikenessProposal], today: date) -> None:
        """Show who may be meant; hidden when nobody is."""
        for button in self._group.buttons():
            self._group.removeButton(button)
        emptied(self._column)
        self._column.addWidget(PlainLabel(self.tr("Who is it?"), TextStep.STRONG))
        self._ids = []
        self._add(self.tr("Someone new"), None, "")
        for proposal in proposals:
            self._add(someone_known(proposal, today), proposal.person_id, reason_words(proposal))
        if person.settled and person.person_id in self._ids:
            self._group.buttons()[self._ids.index(person.person_id)].setChecked(True)
        self.setVisible(bool(proposals))

    def _add(self, words: str, person_id: int | None, reason: str) -> None:
        button = QRadioButton()
        say_on(button, words, _LONGEST)
        button.setAccessibleDescription(reason)
        self._group.addButton(button, len(self._ids))
        self._ids.append(person_id)
        self._column.addWidget(button)
        if reason:
            self._column.addWidget(_indented(caption(reason)))

    def _on_clicked(self, at: int) -> None:
        self.chosen.emit(self._ids[at])


def _indented(label: PlainLabel) -> PlainLabel:
    label.setContentsMargins(VAST, 0, 0, 0)
    return label
