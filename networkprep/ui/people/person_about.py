"""Facts about someone: name, work, ways to reach them, where they are; all optional, all in place."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.people import CareerStage, Mentoring, PersonDetails, Role
from networkprep.ui.people.person_fields import FieldSpec, PersonFields
from networkprep.ui.people.person_points import PersonPoints
from networkprep.ui.people.through_whom import ThroughWhom
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import MEDIUM, SMALL
from networkprep.ui.widgets.choice_row import Choice, ChoiceRow
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words.people import career_stage_word, mentoring_word, role_word

_NONE = ""


class PersonAbout(QWidget):
    """``written`` as in PersonFields."""

    written = Signal(str, object, str)

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = PersonFields(self._specs(), columns=2, parent=self)
        self.points = PersonPoints(self)
        self.through = ThroughWhom(runtime, self)
        not_said = Choice(_NONE, self.tr("Not said"))
        self.role = ChoiceRow(self.tr("Role"), [not_said, *(Choice(each, role_word(each)) for each in Role)])
        self.mentoring = ChoiceRow(
            self.tr("Mentoring"),
            [Choice(_NONE, self.tr("No mentoring")), *(Choice(each, mentoring_word(each)) for each in Mentoring)],
        )
        self.career = ChoiceRow(
            self.tr("Career stage"), [not_said, *(Choice(each, career_stage_word(each)) for each in CareerStage)]
        )
        for part in (self.facts, self.points, self.through):
            part.written.connect(self.written)
        self.role.chosen.connect(self._on_role)
        self.mentoring.chosen.connect(self._on_mentoring)
        self.career.chosen.connect(self._on_career)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.facts)
        column.addWidget(self.through)
        column.addWidget(caption(self.tr("What they are to you")))
        column.addWidget(self.role)
        column.addWidget(caption(self.tr("Mentoring")))
        column.addWidget(self.mentoring)
        column.addWidget(caption(self.tr("Career stage")))
        column.addWidget(self.career)
        column.addSpacing(MEDIUM)
        column.addWidget(self.points)

    def show_details(self, details: PersonDetails, *, other: bool) -> None:
        """Show a person's facts."""
        draft = details.draft
        self.through.show_details(details, other=other)
        self.facts.show_draft(draft, other=other)
        self.points.show_points(draft.points, other=other)
        self.role.choose(draft.role or _NONE)
        self.mentoring.choose(draft.mentoring or _NONE)
        self.career.choose(draft.career_stage or _NONE)

    def keep(self) -> None:
        """Write what has not been written yet."""
        self.facts.keep()
        self.points.keep()

    def _on_role(self, key: StrEnum | str) -> None:
        self.written.emit("role", key or None, "")

    def _on_mentoring(self, key: StrEnum | str) -> None:
        self.written.emit("mentoring", key or None, "")

    def _on_career(self, key: StrEnum | str) -> None:
        self.written.emit("career_stage", key or None, "")

    def _specs(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec("name", self.tr("Name")),
            FieldSpec("called", self.tr("Likes to be called")),
            FieldSpec("pronunciation", self.tr("Said as"), self.tr("ROO-eeth")),
            FieldSpec("birthday", self.tr("Birthday"), self.tr("1990-05-31 or --05-31")),
            FieldSpec("organisation", self.tr("Organisation")),
            FieldSpec("title", self.tr("Title")),
            FieldSpec("sector", self.tr("Sector or specialty")),
            FieldSpec("how_met", self.tr("How we met")),
            FieldSpec("place", self.tr("Place")),
            FieldSpec("zone", self.tr("Time zone"), self.tr("Europe/Lisbon"), zone=True),
            FieldSpec("categories", self.tr("Tags"), self.tr("with commas between them")),
        )
