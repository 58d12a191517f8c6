"""Facts on a prompt, put into words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from networkprep.domain.recall import Cue, CueKind
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_WORDS = {
    CueKind.ORGANISATION: QT_TRANSLATE_NOOP("Recall", "Works with: {text}"),
    CueKind.TITLE: QT_TRANSLATE_NOOP("Recall", "Does: {text}"),
    CueKind.LIT_UP: QT_TRANSLATE_NOOP("Recall", "Lit up at: {text}"),
    CueKind.DETAIL: QT_TRANSLATE_NOOP("Recall", "You noted: {text}"),
    CueKind.CHALLENGE: QT_TRANSLATE_NOOP("Recall", "On their mind: {text}"),
    CueKind.CALLED: QT_TRANSLATE_NOOP("Recall", "Likes to be called {text}"),
    CueKind.PRONUNCIATION: QT_TRANSLATE_NOOP("Recall", "Said as {text}"),
}


def cue_words(cue: Cue, today: date) -> str:
    """One fact as a line of its own."""
    if cue.kind is CueKind.MET_AT:
        sentence = QCoreApplication.translate("Recall", "You met at {text}, {day}")
        return fill(sentence, text=cue.text, day=day_words(cue.day or today, today))
    return fill(QCoreApplication.translate("Recall", _WORDS[cue.kind]), text=cue.text)
