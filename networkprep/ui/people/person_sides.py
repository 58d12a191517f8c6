"""The heart of a person's page: two sides, the offer first (S3), and what is worth remembering."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.people import Role
from networkprep.domain.person_page import PersonPage
from networkprep.domain.role_ideas import RoleIdeas
from networkprep.ui.people.person_fields import FieldSpec, PersonFields
from networkprep.ui.theme.scale import MEDIUM, SMALL
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.plain_text import caption, heading, paragraph
from networkprep.ui.words import fill
from networkprep.ui.words.people import role_word


class PersonSides(QWidget):
    """``written`` as in PersonFields."""

    written = Signal(str, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        both, remember = Card(self), Card(self)
        self.sides = PersonFields(self._side_specs(), columns=2, parent=both)
        self.remembered = PersonFields(self._remembered_specs(), columns=2, parent=remember)
        self.prompt = caption(self.tr("And you? Perhaps there is some small thing you could offer."))
        self.question = paragraph("")
        self._question_label = caption(self.tr("A question for next time"))
        self.ideas = paragraph("")
        self._ideas_label = caption("")
        for fields in (self.sides, self.remembered):
            fields.written.connect(self.written)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        _fill(both, heading(self.tr("Both of you")), self.sides, self.prompt)
        of_them = (self.remembered, self._question_label, self.question, self._ideas_label, self.ideas)
        _fill(remember, heading(self.tr("Worth remembering")), *of_them)
        column.addWidget(both)
        column.addWidget(remember)

    def show_page(self, page: PersonPage, *, other: bool) -> None:
        """Show a person's two sides."""
        draft = page.details.draft
        self.sides.show_draft(draft, other=other)
        self.remembered.show_draft(draft, other=other)
        self.prompt.setVisible(bool(draft.would_learn.strip()) and not draft.could_offer.strip())
        self.question.setText(fill(self.tr("“{question}”"), question=page.question))
        for widget in (self.question, self._question_label):
            widget.setVisible(bool(page.question))
        self._show_ideas(draft.role, page.ideas)

    def _show_ideas(self, role: Role | None, ideas: RoleIdeas) -> None:
        """What fits a mentor, a peer or somebody at the beginning (S65-S67)."""
        lines = [fill(self.tr("“{words}”"), words=words) for words in (ideas.question, ideas.touch) if words]
        self.ideas.setText("\n".join(lines))
        if role is not None:
            self._ideas_label.setText(fill(self.tr("Something to ask or to send ({role})"), role=role_word(role)))
        for widget in (self.ideas, self._ideas_label):
            widget.setVisible(bool(lines))

    def _side_specs(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec("could_offer", self.tr("What I could offer"), self.tr("An idea, a contact, a hand"), long=True),
            FieldSpec(
                "would_learn", self.tr("What I would enjoy learning"), self.tr("From them, over time"), long=True
            ),
        )

    def _remembered_specs(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec("lit_up", self.tr("What lit them up"), self.tr("Beekeeping, the river survey"), long=True),
            FieldSpec("detail", self.tr("A detail worth exploring"), self.tr("Moved from law to robotics"), long=True),
            FieldSpec(
                "challenge", self.tr("A challenge they are working on"), self.tr("Finding volunteers"), long=True
            ),
            FieldSpec("interests", self.tr("Interests"), self.tr("cycling, rivers, jazz"), long=True),
        )


def _fill(card: Card, *contents: QWidget) -> None:
    card.column.setSpacing(SMALL)
    for content in contents:
        card.column.addWidget(content)
