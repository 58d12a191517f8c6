"""How often to be in touch with someone, and giving them space."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QWidget

from networkprep.domain.day_steps import months_after
from networkprep.domain.person_page import PersonPage
from networkprep.domain.rhythm import Rhythm
from networkprep.ui.people.person_words import channels_sentence
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.plain_text import caption, heading
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words
from networkprep.ui.words.people import rhythm_word

_SPACE_MONTHS = 3


class PersonRhythm(Card):
    """``rhythm_chosen`` and ``space_chosen`` (a day, or None)."""

    rhythm_chosen = Signal(object)
    space_chosen = Signal(object)
    gladly_chosen = Signal(object)

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rhythm = ChoiceRow(self.tr("Rhythm"), [Choice(each, rhythm_word(each)) for each in Rhythm])
        self.gladly = ChoiceRow(
            self.tr("Would you gladly talk again?"),
            [Choice(True, self.tr("Gladly")), Choice(False, self.tr("Not really"))],
        )
        self.space = QCheckBox(self.tr("Give space until"))
        self.until = QDateEdit()
        self.until.setAccessibleName(self.tr("Give space until"))
        self.until.setCalendarPopup(True)
        self._dates = caption("")
        self.rhythm.chosen.connect(self.rhythm_chosen)
        self.gladly.chosen.connect(self.gladly_chosen)
        self.space.toggled.connect(self._on_space)
        self.until.editingFinished.connect(self._on_until)
        self._today = date.min
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self.space)
        row.addWidget(self.until)
        row.addStretch(1)
        self.column.addWidget(heading(self.tr("Staying in touch")))
        self.column.addWidget(self.rhythm)
        self.column.addWidget(self._dates)
        self.column.addLayout(row)
        self.column.addWidget(caption(self.tr("Would you gladly talk again?")))
        self.column.addWidget(self.gladly)
        self.column.addWidget(WhyThis(runtime, ("rhythms", "touches_a_week", "dormant", "patience")))

    def show_page(self, page: PersonPage, today: date) -> None:
        """Show where it stands; says nothing to listeners."""
        self._today = today
        standing = page.details.standing
        self.rhythm.choose(Rhythm(standing.rhythm))
        self.gladly.choose(standing.gladly_again)
        given = standing.space_until is not None and standing.space_until > today
        day = standing.space_until if standing.space_until and given else months_after(today, _SPACE_MONTHS)
        for widget in (self.space, self.until):
            widget.blockSignals(True)
        self.space.setChecked(given)
        self.until.setDate(QDate(day.year, day.month, day.day))
        self.until.setVisible(given)
        for widget in (self.space, self.until):
            widget.blockSignals(False)
        words = self._date_words(page)
        self._dates.setText(words)
        self._dates.setVisible(bool(words))

    def _date_words(self, page: PersonPage) -> str:
        standing = page.details.standing
        sentences = []
        if standing.last_touch_on:
            sentences.append(fill(self.tr("Last in touch {day}."), day=day_words(standing.last_touch_on, self._today)))
        if standing.next_touch_on and not standing.resting:
            sentences.append(
                fill(self.tr("Next touch around {day}."), day=day_words(standing.next_touch_on, self._today))
            )
        sentences.append(channels_sentence(page.channels))
        return " ".join(sentence for sentence in sentences if sentence)

    def _on_space(self, wanted: bool) -> None:
        self.until.setVisible(wanted)
        self.space_chosen.emit(self._day() if wanted else None)

    def _on_until(self) -> None:
        if self.space.isChecked():
            self.space_chosen.emit(self._day())

    def _day(self) -> date:
        chosen = self.until.date()
        return date(chosen.year(), chosen.month(), chosen.day())
