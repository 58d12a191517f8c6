"""One person of the evening: who it was, how the talk was, what to keep of it, and the one decision."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from networkprep.domain.debrief import MetPerson
from networkprep.domain.encounters import Decision, Quality
from networkprep.ui.debrief.form import DebriefForm, asked, side_by_side
from networkprep.ui.debrief.identity_choice import IdentityChoice
from networkprep.ui.debrief.person_head import PersonHead
from networkprep.ui.debrief.words import DECISION_HINTS, KIND_LINES, QUALITY_ANSWERS, word
from networkprep.ui.overriding import override
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.line_edit import NAME_LIMIT, LineEdit
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words.encounters import decision_word


class PersonForm(DebriefForm):
    """The form of the person open now; the questions go when there is nothing to ask about them (S113)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PersonHead()
        self.head.said.connect(self._on_said)
        self.head.joined.connect(self.joined)
        self.identity = IdentityChoice()
        self.identity.chosen.connect(lambda known: self._put(settled=True, person_id=known))
        self.lines = {name: self._line(name, label) for name, label in self._labels().items()}
        self.quality = ChoiceRow(
            self.tr("A quality conversation?"), [Choice(key, word(text), " ") for key, text in QUALITY_ANSWERS.items()]
        )
        self.take(self.quality)
        self.quality.chosen.connect(self._on_quality)
        self.gladly = QCheckBox(self.tr("I would gladly talk again"))
        self.gladly.toggled.connect(lambda gladly: self._put(gladly_again=gladly or None))
        self.decision = ChoiceRow(
            self.tr("And now?"), [Choice(key, decision_word(key), word(DECISION_HINTS[key])) for key in Decision]
        )
        self.take(self.decision)
        self.decision.chosen.connect(lambda decision: self._put(decision=decision))
        self.kind_line = caption("")
        self._questions = self._build_questions()
        self.column.addWidget(self.head)
        self.column.addWidget(self._questions)
        self.column.addStretch(1)

    @override
    def fill_in(self) -> None:
        person = self.flow.person
        self.head.show_person(self.flow)
        self._questions.setVisible(person is not None and person.takes_part)
        if person is None:
            return
        self.identity.show_person(person, self.flow.proposals(person.key), self.flow.material.today)
        for button in self.identity.buttons:
            self.take(button)
        for name, line in self.lines.items():
            if line.text() != getattr(person, name):
                line.setText(getattr(person, name))
                line.setCursorPosition(0)  # what is too long shows how it begins
        self.quality.choose(person.quality)
        self.decision.choose(person.decision)
        self.gladly.blockSignals(True)
        self.gladly.setChecked(bool(person.gladly_again))
        self.gladly.blockSignals(False)
        self.kind_line.setText(word(KIND_LINES[person.quality]) if person.quality in KIND_LINES else "")

    @override
    def first_field(self) -> QWidget | None:
        person = self.flow.person
        if person is None or not person.takes_part:
            return self.head.first_field()
        if not person.name.strip():
            return self.lines["name"]
        if self.identity.isVisibleTo(self) and not person.settled:
            return self.identity.buttons[0]
        return _entry(self.quality)

    @override
    def focus_missing(self) -> None:
        person = self.flow.person
        # A name, or who it is, comes first; the form has put the caret there.
        if person is not None and person.decision is None and self.first_field() is _entry(self.quality):
            _entry(self.decision).setFocus(Qt.FocusReason.TabFocusReason)

    def _labels(self) -> dict[str, str]:
        return {
            "name": self.tr("Name"),
            "organisation": self.tr("From"),
            "why": self.tr("What made it so?"),
            "detail": self.tr("Worth remembering"),
            "paths_cross": self.tr("Where might our paths cross?"),
        }

    def _line(self, name: str, label: str) -> LineEdit:
        line = LineEdit(label, NAME_LIMIT if name in {"name", "organisation"} else 500)
        line.textEdited.connect(lambda text: self._put(**{name: text}))
        self.take(line)
        return line

    def _build_questions(self) -> QWidget:
        questions = DebriefForm()
        column = questions.column
        labels = self._labels()
        column.addWidget(self.identity)
        column.addLayout(side_by_side(*(asked(labels[name], self.lines[name]) for name in ("name", "organisation"))))
        column.addLayout(asked(self.tr("A quality conversation?"), self.quality, hint=self.kind_line))
        column.addLayout(asked(labels["why"], self.lines["why"]))
        column.addLayout(side_by_side(*(asked(labels[name], self.lines[name]) for name in ("detail", "paths_cross"))))
        column.addWidget(self.take(self.gladly))
        column.addLayout(asked(self.tr("And now?"), self.decision))
        return questions

    def _on_quality(self, quality: Quality) -> None:
        self._put(quality=quality)
        self.kind_line.setText(word(KIND_LINES[quality]))

    def _on_said(self, person: MetPerson) -> None:
        self.flow.put_person(person)
        self.fill_in()
        self.changed.emit()

    def _put(self, **said: Any) -> None:
        if (person := self.flow.person) is not None:
            self.flow.put_person(replace(person, **said))
            self.changed.emit()


def _entry(row: ChoiceRow) -> QWidget:
    """The first answer of a row that can have the focus."""
    return next(each for each in row.children() if isinstance(each, QWidget) and each.focusPolicy())
