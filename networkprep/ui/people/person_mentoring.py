"""Mentoring with one person: who mentors whom, the rhythm agreed on, and each session with its note (S138)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from networkprep.domain.person_page import PersonPage
from networkprep.domain.rhythm import Rhythm
from networkprep.ui.people.dated_lines import DatedLines
from networkprep.ui.people.person_words import mentoring_sentence
from networkprep.ui.widgets.buttons import button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.plain_text import caption, heading, paragraph
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words
from networkprep.ui.words.people import rhythm_word

_SHOWN = 12


class PersonMentoring(Card):
    """There once a direction is said, or a session was logged. ``log_requested``: something to write down of one."""

    log_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.direction = paragraph("")
        self.rhythm = caption("")
        self.log_button = button(self.tr("Log a session"), "note")
        self.log_button.clicked.connect(self.log_requested)
        self.sessions = DatedLines(self.tr("Sessions"))
        self.earlier = caption(self.tr("Earlier sessions stand in the history."))
        self.column.addWidget(heading(self.tr("Mentoring")))
        for widget in (self.direction, self.rhythm):
            self.column.addWidget(widget)
        self.column.addWidget(self.log_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.sessions)
        self.column.addWidget(self.earlier)
        self.hide()

    def show_page(self, page: PersonPage, today: date) -> None:
        """Show how it stands with a person."""
        mentoring, sessions = page.details.draft.mentoring, page.sessions
        self.setVisible(mentoring is not None or bool(sessions))
        self.direction.setText(mentoring_sentence(mentoring))
        self.direction.setVisible(mentoring is not None)
        self.rhythm.setText(self._rhythm_words(page, today))
        self.rhythm.setVisible(mentoring is not None)
        said = [(row.note or self.tr("Without a note"), day_words(row.on_date, today)) for row in sessions]
        self.sessions.show_lines(said[:_SHOWN])
        self.sessions.setVisible(bool(said))
        self.earlier.setVisible(len(said) > _SHOWN)

    def _rhythm_words(self, page: PersonPage, today: date) -> str:
        standing = page.details.standing
        if standing.rhythm == Rhythm.OFF:
            return self.tr("No rhythm is agreed on yet. You can choose one under “Staying in touch”.")
        rhythm = rhythm_word(Rhythm(standing.rhythm)).lower()
        if standing.next_touch_on is None or standing.resting:
            return fill(self.tr("Agreed rhythm: {rhythm}."), rhythm=rhythm)
        words = self.tr("Agreed rhythm: {rhythm}. The next time is around {day}.")
        return fill(words, rhythm=rhythm, day=day_words(standing.next_touch_on, today))
