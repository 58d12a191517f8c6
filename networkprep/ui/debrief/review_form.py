"""The review: every record that saving will make, each a press away from being changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.debrief import DebriefStep
from networkprep.domain.debrief_outcome import DebriefOutcome
from networkprep.ui.debrief.form import DebriefForm
from networkprep.ui.debrief.review_words import (
    excluded_words,
    follow_up_words,
    looking_back_words,
    missing_words,
    person_words,
    promise_words,
)
from networkprep.ui.overriding import override
from networkprep.ui.theme import Role
from networkprep.ui.theme.scale import LARGE, SMALL
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.icon_label import IconLabel
from networkprep.ui.widgets.plain_text import caption, heading, paragraph

Edit = Callable[[], object]


class ReviewForm(DebriefForm):
    """Groups of lines with Edit; after Edit, the step's button leads back here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(LARGE)
        self.column.addLayout(self._groups)
        self.column.addStretch(1)

    @override
    def fill_in(self) -> None:
        emptied(self._groups)
        outcome = self.flow.outcome()
        self._add_missing()
        today = self.flow.material.today
        people = [(person_words(person), self._to_person(person.met.key)) for person in outcome.people]
        people += [(excluded_words(person), self._to_person(person.met.key)) for person in outcome.excluded]
        self._add_group(self.tr("People"), people)
        names = {person.met.key: person.met.name for person in (*outcome.people, *outcome.excluded)}
        to_follow_ups = self._to_step(DebriefStep.FOLLOW_UPS)
        self._add_group(
            self.tr("Promises"),
            [(promise_words(each, names[each.person_key], today), to_follow_ups) for each in outcome.promises],
        )
        self._add_group(
            self.tr("Follow-ups"),
            [(follow_up_words(each, names[each.person_key], today), to_follow_ups) for each in outcome.follow_ups],
        )
        self._add_looking_back(outcome, names)

    def _add_looking_back(self, outcome: DebriefOutcome, names: dict[str, str]) -> None:
        to_looking_back = self._to_step(DebriefStep.LOOKING_BACK)
        said = [(words, to_looking_back) for words in looking_back_words(outcome, names)]
        self._add_group(self.tr("Looking back"), said)
        if outcome.left_captures:
            left = self.tr("%n note(s) kept as they are, about nobody", "", len(outcome.left_captures))
            self._groups.addWidget(caption(left))

    def _add_missing(self) -> None:
        for undecided in self.flow.undecided():
            self._groups.addWidget(
                _line(missing_words(undecided.name, undecided.missing), self._to_person(undecided.person_key), "info")
            )

    def _add_group(self, title: str, lines: list[tuple[str, Edit]]) -> None:
        if not lines:
            return
        card = Card()
        card.column.addWidget(heading(title))
        for words, edit in lines:
            card.column.addWidget(_line(words, edit))
        self._groups.addWidget(card)

    def _to_person(self, key: str) -> Edit:
        return lambda: self.person_wanted.emit(key)

    def _to_step(self, step: DebriefStep) -> Edit:
        return lambda: self.step_wanted.emit(str(step))


def _line(words: str, edit: Edit, sign: str = "") -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SMALL)
    if sign:
        row.addWidget(IconLabel(sign, Role.ATTENTION))
    row.addWidget(paragraph(words), 1)
    press = quiet_button(line.tr("Edit"))
    press.setAccessibleName(f"{press.text()}: {words}")
    press.clicked.connect(lambda _checked: edit())
    row.addWidget(press)
    return line
