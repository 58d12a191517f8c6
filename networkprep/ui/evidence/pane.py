"""All notes behind "Why this?", a part of the Library: what each tip, default and kind of line rests on (X6)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.evidence_notes import EvidenceNote
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme import TextStep
from networkprep.ui.theme.scale import LARGE, MEDIUM, TINY
from networkprep.ui.widgets.card import Card
from networkprep.ui.widgets.plain_text import PlainLabel, caption, heading, paragraph
from networkprep.ui.widgets.scrolling import Scrolling
from networkprep.ui.words import fill
from networkprep.ui.words.evidence import group_of_notes_word, note_title, strength_word


class EvidencePane(Scrolling):
    """Read from top to bottom, or found by "Why this?" where a tip stands; nothing here can be pressed."""

    def __init__(self, runtime: Runtime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._column = QVBoxLayout()
        self._column.setSpacing(LARGE)
        self._column.setContentsMargins(0, MEDIUM, 0, LARGE)
        self._column.addWidget(paragraph(self.tr("What the tips and lines here rest on, and how sure it is.")))
        self._column.addWidget(
            caption(
                self.tr(
                    "Nearly all studies were done in laboratories or online, hardly any at events. "
                    "What is called a convention is our own choice."
                )
            )
        )
        self._column.addStretch(1)
        self.show_column(self._column)
        # Nothing in it can be pressed: the page itself takes the keys that scroll.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("What the tips and lines here rest on"))
        self._shown = False

    def opened(self) -> None:
        """Read the notes, the first time."""
        if not self._shown:
            self._runtime.jobs.ask(lambda services: services.evidence.groups(), self._on_read, latest="evidence")

    def _on_read(self, groups: dict[str, tuple[EvidenceNote, ...]]) -> None:
        if self._shown:
            return
        self._shown = True
        for group, notes in groups.items():
            card = Card()
            card.column.setSpacing(LARGE)
            card.column.addWidget(heading(group_of_notes_word(group)))
            for note in notes:
                card.column.addLayout(self._told(note))
            self._column.insertWidget(self._column.count() - 1, card)

    def _told(self, note: EvidenceNote) -> QVBoxLayout:
        part = QVBoxLayout()
        part.setSpacing(TINY)
        part.addWidget(PlainLabel(note_title(note.key), TextStep.STRONG, wrap=True))
        part.addWidget(paragraph(f"{note.text} {note.limit}"))
        where = fill(self.tr("{strength}. From: {source}."), strength=strength_word(note.strength), source=note.source)
        part.addWidget(caption(where))
        return part
