"""How it was: what went well first, then what to try, then how it felt. All of it may stay empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from networkprep.domain.confidence import CONFIDENCE
from networkprep.domain.debrief import Learned, LookingBack
from networkprep.domain.energy_pattern import ENERGY
from networkprep.domain.events import GladlyAgain
from networkprep.ui.debrief.form import DebriefForm, asked, side_by_side
from networkprep.ui.debrief.lines_asked import LinesAsked
from networkprep.ui.overriding import override
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.line_edit import LineEdit
from networkprep.ui.widgets.note_edit import NoteEdit
from networkprep.ui.widgets.plain_text import caption, one_line, paragraph
from networkprep.ui.words import fill


class LookingBackForm(DebriefForm):
    """Questions about the whole evening."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind_word = paragraph("")
        self._kind_word.set_muted()
        self.column.addWidget(self._kind_word)
        questions = self._questions()
        self.texts = {name: self._text(name, question) for name, question in questions.items()}
        for name, edit in self.texts.items():
            self.column.addLayout(asked(questions[name], edit))
        self._build_learned()
        self.lines = LinesAsked()
        self.lines.said.connect(self._on_said)
        self.column.addWidget(self.lines)
        self.before = caption("")
        self._build_feelings()
        self.column.addStretch(1)

    @override
    def fill_in(self) -> None:
        said = self.flow.draft.looking_back
        self._kind_word.setText(self.flow.material.kind_word)
        self._kind_word.setVisible(bool(self.flow.material.kind_word))
        for name, edit in self.texts.items():
            edit.blockSignals(True)
            edit.set_text(getattr(said, name))
            edit.blockSignals(False)
        self._fill_learned(said)
        self.lines.show_flow(self.flow)
        for row in self.lines.rows():
            self.take(row)
        for name, choices in self.feelings.items():
            choices.choose(getattr(said, name))
        before = self.flow.material.confidence_before
        self.before.setVisible(before is not None)
        self.before.setText(fill(self.tr("Before it you said {number}. There is no right answer."), number=before))

    @override
    def first_field(self) -> QWidget:
        return self.texts["went_well"]

    def _questions(self) -> dict[str, str]:
        return {
            "went_well": self.tr("What went well?"),
            "made_good": self.tr("What made a talk good?"),
            "differently": self.tr("What would you do differently?"),
            "to_try": self.tr("One thing to try next time"),
        }

    def _text(self, name: str, question: str) -> NoteEdit:
        edit = NoteEdit(question)
        edit.textChanged.connect(lambda: self._say(**{name: edit.toPlainText()}))
        self.take(edit)
        return edit

    def _build_learned(self) -> None:
        question = self.tr("Something you learned from someone")
        self.learned = LineEdit(question)
        self.learned.textEdited.connect(self._on_learned)
        self.learned_from = QComboBox()
        self.learned_from.setAccessibleName(self.tr("From whom"))
        self.learned_from.activated.connect(self._on_learned)
        self.take(self.learned)
        self.take(self.learned_from)
        whom = asked(self.tr("From whom"), self.learned_from)
        self.column.addLayout(side_by_side(asked(question, self.learned), whom))

    def _fill_learned(self, said: LookingBack) -> None:
        learned = said.learned[0] if said.learned else Learned("")
        self.learned.setText(learned.text)
        self.learned_from.clear()
        self.learned_from.addItem(self.tr("nobody named"), "")
        for person in self.flow.draft.people:
            if person.takes_part:
                self.learned_from.addItem(one_line(person.name), person.key)
        self.learned_from.setCurrentIndex(max(self.learned_from.findData(learned.person_key), 0))

    def _build_feelings(self) -> None:
        again = [
            Choice(GladlyAgain.GLADLY, self.tr("Gladly")),
            Choice(GladlyAgain.PERHAPS, self.tr("Perhaps")),
            Choice(GladlyAgain.RATHER_NOT, self.tr("Rather not")),
        ]
        self.feelings = {
            "energy": ChoiceRow(self.tr("Energy now, from 1 (drained) to 5 (full)"), _numbers(ENERGY)),
            "confidence": ChoiceRow(self.tr("Confidence now, from 1 (shaky) to 5 (sure)"), _numbers(CONFIDENCE)),
            "gladly_again": ChoiceRow(self.tr("Would you go there again?"), again),
        }
        for name, choices in self.feelings.items():
            choices.chosen.connect(self._feeling(name))
            self.take(choices)
            self.column.addLayout(asked(choices.accessibleName(), choices))
            if name == "confidence":
                self.column.addWidget(self.before)

    def _on_learned(self, _: object) -> None:
        text, person_key = self.learned.text(), str(self.learned_from.currentData() or "")
        self._say(learned=(Learned(text, person_key),) if text.strip() else ())

    def _on_said(self, said: LookingBack) -> None:
        self.flow.look_back(said)
        self.changed.emit()

    def _say(self, **said: Any) -> None:
        self._on_said(replace(self.flow.draft.looking_back, **said))

    def _feeling(self, name: str) -> Callable[[object], None]:
        return lambda value: self._say(**{name: value})


def _numbers(scale: range) -> list[Choice]:
    return [Choice(number, str(number)) for number in scale]
