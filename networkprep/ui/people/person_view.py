"""One person's page, from the next step down."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.person_page import PersonPage
from networkprep.ui.people.log_form import LogForm
from networkprep.ui.people.person_about import PersonAbout
from networkprep.ui.people.person_head import PersonHead
from networkprep.ui.people.person_history import PersonHistory
from networkprep.ui.people.person_mentoring import PersonMentoring
from networkprep.ui.people.person_notes import PersonNotes
from networkprep.ui.people.person_rhythm import PersonRhythm
from networkprep.ui.people.person_sides import PersonSides
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import LARGE, MEDIUM, TINY
from networkprep.ui.widgets.scrolling import Scrolling
from networkprep.ui.widgets.section import Section


class PersonView(Scrolling):
    """``written`` carries person, field, value and visit, for the person they were typed for."""

    written = Signal(object, str, object, str)

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_id: int | None = None
        self.setAccessibleName(self.tr("Person"))
        # The page first, empty: parts that are moved into it afterwards are styled again with all that is in them.
        column = QVBoxLayout()
        self.show_column(column)
        inside = column.parentWidget()
        self.head = PersonHead(inside)
        self.log_form = LogForm(runtime, inside)
        self.sides = PersonSides(inside)
        self.rhythm = PersonRhythm(runtime, inside)
        self.mentoring = PersonMentoring(inside)
        self.history = PersonHistory(inside)
        self._notes_section = Section(self.tr("Notes"), lambda: self.notes, inside)
        self._about_section = Section(self.tr("About"), lambda: self.about, inside)
        self.about = PersonAbout(runtime, inside)
        self.notes = PersonNotes(inside)
        self.log_form.shown.connect(self.head.make_way)
        for part in (self.sides, self.about, self.notes):
            part.written.connect(self._on_written)
        self._fill(column)
        self._about_section.set_open(True)
        self._notes_section.set_open(True)

    @property
    def person_id(self) -> int | None:
        """Who is shown."""
        return self._person_id

    def show_page(self, page: PersonPage, today: date) -> None:
        """Show someone else, or the same person anew; what is being typed is never overwritten."""
        other = page.details.id != self._person_id
        if other:
            self.keep()
            self.log_form.hide()
            self.verticalScrollBar().setValue(0)
        self._person_id = page.details.id
        self.head.show_page(page, today)
        self.sides.show_page(page, other=other)
        self.rhythm.show_page(page, today)
        self.mentoring.show_page(page, today)
        self.history.show_page(page, today)
        self.about.show_details(page.details, other=other)
        self.notes.show_page(page, today, other=other)
        self._about_section.set_summary(_about_words(page))
        self._notes_section.set_summary(page.details.draft.notes)

    def forget_person(self) -> None:
        """Nobody is shown any more."""
        self._person_id = None

    def keep(self) -> None:
        """Write what was typed for the person shown, before another takes their place."""
        for part in (self.sides.sides, self.sides.remembered, self.about, self.notes.fields):
            part.keep()

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(LARGE, 0, TINY, LARGE)
        column.setSpacing(MEDIUM)
        for part in (
            *(self.head, self.log_form, self.sides, self.rhythm, self.mentoring),
            *(self.history, self._notes_section, self._about_section),
        ):
            column.addWidget(part)
        column.addStretch(1)

    def _on_written(self, field: str, value: object, visit: str) -> None:
        if self._person_id is not None:
            self.written.emit(self._person_id, field, value, visit)


def _about_words(page: PersonPage) -> str:
    draft = page.details.draft
    return " · ".join(part for part in (draft.title, draft.organisation, draft.sector, draft.place) if part)
