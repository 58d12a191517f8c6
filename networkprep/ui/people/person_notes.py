"""Notes about someone: for oneself, private ones that never leave the file, and the captures as they were typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.person_page import PersonPage
from networkprep.ui.people.person_fields import FieldSpec, PersonFields
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.plain_text import caption, paragraph
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words

_SHOWN = 20


class PersonNotes(QWidget):
    """``written`` as in PersonFields."""

    written = Signal(str, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = PersonFields(
            (
                FieldSpec("notes", self.tr("Notes"), self.tr("Anything worth keeping"), long=True),
                FieldSpec(
                    "private_notes",
                    self.tr("Private notes"),
                    self.tr("Family, worries, what is not for others"),
                    long=True,
                ),
            ),
            parent=self,
        )
        self.fields.written.connect(self.written)
        self._captures = QVBoxLayout()
        self._captures.setSpacing(SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.fields)
        column.addWidget(caption(self.tr("Private notes stay in this file: exports and cards leave them out.")))
        column.addLayout(self._captures)

    def show_page(self, page: PersonPage, today: date, *, other: bool) -> None:
        """Show a person's notes and the captures they came from, word for word."""
        self.fields.show_draft(page.details.draft, other=other)
        emptied(self._captures)
        for row in page.captures[:_SHOWN]:
            where = self.tr("Noted {day}, {event}") if row.event_title else self.tr("Noted {day}")
            self._captures.addWidget(caption(fill(where, day=day_words(row.taken_on, today), event=row.event_title)))
            self._captures.addWidget(paragraph(row.raw))
