"""Someone new, in three fields; everything else can be added on their page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.people import PersonDraft
from networkprep.ui.theme.scale import LARGE
from networkprep.ui.widgets.buttons import button_row, primary_button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.widgets.plain_text import caption, title
from networkprep.ui.widgets.scrolling import Scrolling


class NewPerson(Scrolling):
    """``added`` carries the draft; Enter in any field adds."""

    added = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_sent = False
        self.name = LineEdit(self.tr("Name"), NAME_LIMIT)
        self.organisation = LineEdit(self.tr("Organisation"), NAME_LIMIT)
        self.how_met = LineEdit(self.tr("How we met"))
        self.detail = LineEdit(self.tr("One detail worth remembering"))
        self.add = primary_button(self.tr("Add"))
        leave = quiet_button(self.tr("Not now"))
        self.add.clicked.connect(self._on_add)
        leave.clicked.connect(self.left)
        card = Card()
        for field in (self.name, self.organisation, self.how_met, self.detail):
            card.column.addWidget(caption(field.accessibleName()))
            card.column.addWidget(field)
            field.returnPressed.connect(self._on_add)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(LARGE, 0, LARGE, 0)
        column.setSpacing(LARGE)
        column.addWidget(title(self.tr("Someone new")))
        column.addWidget(card)
        column.addLayout(button_row(self.add, leave))
        column.addStretch(1)
        self.setWidget(whole)

    def start(self, name: str) -> None:
        """Begin with the name typed so far; what stood in the fields before is gone."""
        self._is_sent = False
        for field in (self.organisation, self.how_met, self.detail):
            field.clear()
        self.name.setText(name)
        (self.how_met if name else self.name).setFocus()

    def take_back(self) -> None:
        """It was not added: what stands here may be sent again."""
        self._is_sent = False

    def _on_add(self) -> None:
        if not self.name.text().strip():
            self.name.setFocus()
            return
        if self._is_sent:
            return  # Enter pressed twice is one person
        self._is_sent = True
        self.added.emit(
            PersonDraft(
                self.name.text(),
                organisation=self.organisation.text(),
                how_met=self.how_met.text(),
                detail=self.detail.text(),
            )
        )
