"""Ideas for kinds of places where one may meet people with the same interests (S61, S127, S154)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from networkprep.domain.place_ideas import PlaceSuggestion
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.runtime.why_this import WhyThis
from networkprep.ui.theme.scale import SMALL, TINY
from networkprep.ui.widgets.buttons import button, quiet_button
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.emptying import emptied
from networkprep.ui.widgets.plain_text import PlainLabel, caption, heading
from networkprep.ui.words import fill
from networkprep.ui.words.kinds import kind_word


class PlaceIdeas(Card):
    """A sentence each, with its kind and the interest it comes from."""

    plan_wished = Signal()
    interests_wished = Signal()

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SMALL)
        self._none = caption(self.tr("Note a few interests, and ideas for places appear here."))
        self.interests = quiet_button(self.tr("Note interests"), "library")
        self.interests.clicked.connect(self.interests_wished)
        self.plan = button(self.tr("Plan a visit"))
        self.plan.clicked.connect(self.plan_wished)
        buttons = QHBoxLayout()
        buttons.addWidget(self.plan)
        buttons.addWidget(self.interests)
        buttons.addStretch(1)
        self.column.addWidget(heading(self.tr("Places you may like")))
        self.column.addLayout(self._lines)
        self.column.addWidget(self._none)
        self.column.addLayout(buttons)
        self.column.addWidget(WhyThis(runtime, ("places",)))
        self.show_ideas(())

    def show_ideas(self, ideas: tuple[PlaceSuggestion, ...]) -> None:
        """Show these."""
        emptied(self._lines)
        for idea in ideas:
            self._lines.addWidget(self._line(idea))
        self._none.setVisible(not ideas)
        self.plan.setVisible(bool(ideas))

    def _line(self, idea: PlaceSuggestion) -> QWidget:
        line = QWidget()
        about = fill(self.tr("{kind} · {interest}"), kind=kind_word(idea.kind), interest=idea.interest)
        if idea.felt_wrong:
            about = fill(self.tr("{about} · this kind felt wrong before"), about=about)
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, TINY)
        column.setSpacing(0)
        column.addWidget(PlainLabel(idea.text, wrap=True))
        column.addWidget(caption(about))
        return line
