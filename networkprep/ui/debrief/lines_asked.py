"""How the prepared lines did: one touch for each starter and each if-then plan, none of them needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.starter_uses import StarterOutcome
from networkprep.ui.theme.scale import SMALL
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.plain_text import one_line, paragraph
from networkprep.ui.widgets.section import Section
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.services.debrief.flow import DebriefFlow


class LinesAsked(QWidget):
    """Folded in; ``said`` with how it was as said now."""

    said = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow: DebriefFlow | None = None
        self._rows: list[ChoiceRow] = []
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self._shown_for: object = None
        self.section = Section(self.tr("How did your lines go?"), self._made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.section)

    def rows(self) -> list[ChoiceRow]:
        """The answers, in order."""
        return self._rows

    def show_flow(self, flow: DebriefFlow) -> None:
        """Show the lines of the plan; nothing where there was none."""
        self._flow = flow
        if self._shown_for is not flow.material:
            self._shown_for = flow.material
            self._build(flow)
        said = flow.draft.looking_back
        answers: dict[object, object] = {**dict(said.starters), **dict(said.if_thens)}
        for row in self._rows:
            row.choose(answers.get(row.property("asked_about")))
        count = len(self._rows)
        self.section.set_summary(fill(self.tr("{count} to say, if you like"), count=count))
        self.setVisible(count > 0)

    def say(self, key: object, answer: object) -> None:
        """How one line did."""
        if self._flow is None:
            return
        said = self._flow.draft.looking_back
        if isinstance(key, str) and isinstance(answer, StarterOutcome):
            others = tuple(pair for pair in said.starters if pair[0] != key)
            self.said.emit(replace(said, starters=(*others, (key, answer))))
        elif isinstance(key, int) and isinstance(answer, bool):
            kept = tuple(pair for pair in said.if_thens if pair[0] != key)
            self.said.emit(replace(said, if_thens=(*kept, (key, answer))))

    def _answering(self, key: object) -> Callable[[object], None]:
        return lambda answer: self.say(key, answer)

    def _made(self) -> QWidget:
        return self._inside

    def _build(self, flow: DebriefFlow) -> None:
        for row in self._inside.findChildren(QWidget):
            row.deleteLater()
        self._rows = []
        lines = {line.starter_key: line.text for line in flow.material.lines}
        went = [
            Choice(StarterOutcome.GOT_GOING, self.tr("Got a talk going")),
            Choice(StarterOutcome.FELL_FLAT, self.tr("Fell flat")),
        ]
        happened = [Choice(True, self.tr("Happened")), Choice(False, self.tr("Not this time"))]
        for key, text in lines.items():
            self._add(key, text, went)
        for plan in flow.material.if_thens:
            self._add(plan.id, plan.text, happened)

    def _add(self, key: object, text: str, choices: list[Choice]) -> None:
        row = ChoiceRow(one_line(text), choices)
        row.setProperty("asked_about", key)
        row.chosen.connect(self._answering(key))
        self._rows.append(row)
        self._column.addWidget(paragraph(text))
        self._column.addWidget(row)
