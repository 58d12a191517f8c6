"""Says on request what a section rests on: how sure one may be, one source and one limit, opened in place (X6)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from networkprep.domain.evidence_notes import EvidenceNote, Strength
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.theme.scale import TINY
from networkprep.ui.widgets.buttons import quiet_button
from networkprep.ui.widgets.plain_text import caption
from networkprep.ui.words import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_STRENGTHS = {
    Strength.STRONG: QT_TRANSLATE_NOOP("WhyThis", "Several large studies"),
    Strength.FAIR: QT_TRANSLATE_NOOP("WhyThis", "Some good studies"),
    Strength.EARLY: QT_TRANSLATE_NOOP("WhyThis", "Early studies"),
    Strength.GUIDE: QT_TRANSLATE_NOOP("WhyThis", "The guide's advice"),
    Strength.CONVENTION: QT_TRANSLATE_NOOP("WhyThis", "A convention"),
}


class WhyThis(QWidget):
    """A quiet button; pressed again it closes."""

    def __init__(self, runtime: Runtime, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._keys = keys
        self.button = quiet_button(self.tr("Why this?"), "info")
        self.button.clicked.connect(self._on_pressed)
        self.words = caption("")
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TINY)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.words)

    def _on_pressed(self) -> None:
        if self.words.isVisible():
            self.words.hide()
            return
        keys = self._keys
        self._runtime.jobs.ask(lambda services: services.evidence.notes(keys), self._on_read)

    def _on_read(self, notes: tuple[EvidenceNote, ...]) -> None:
        self.words.setText("\n\n".join(_told(note) for note in notes))
        self.words.show()


def _told(note: EvidenceNote) -> str:
    strength = QCoreApplication.translate("WhyThis", _STRENGTHS[note.strength])
    sentence = QCoreApplication.translate("WhyThis", "{strength}: {text} {limit}\nFrom: {source}.")
    return fill(sentence, strength=strength, text=note.text, limit=note.limit, source=note.source.rstrip("."))
