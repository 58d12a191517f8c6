"""What the debrief's codes are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.debrief import DebriefStep
from networkprep.domain.encounters import Decision, Quality
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

STEPS = {
    DebriefStep.REMEMBER: QT_TRANSLATE_NOOP("Debrief", "Remember"),
    DebriefStep.PEOPLE: QT_TRANSLATE_NOOP("Debrief", "People"),
    DebriefStep.FOLLOW_UPS: QT_TRANSLATE_NOOP("Debrief", "Follow-ups"),
    DebriefStep.LOOKING_BACK: QT_TRANSLATE_NOOP("Debrief", "Looking back"),
    DebriefStep.REVIEW: QT_TRANSLATE_NOOP("Debrief", "Review"),
}
QUALITY_ANSWERS = {
    Quality.YES: QT_TRANSLATE_NOOP("Debrief", "Yes"),
    Quality.NOT_YET: QT_TRANSLATE_NOOP("Debrief", "Not yet"),
    Quality.DID_NOT_CLICK: QT_TRANSLATE_NOOP("Debrief", "Didn't click"),
    Quality.DIFFICULT: QT_TRANSLATE_NOOP("Debrief", "Was difficult"),
}
KIND_LINES = {
    Quality.YES: QT_TRANSLATE_NOOP("Debrief", "Lovely. Add a word on what made it good, if you like."),
    Quality.NOT_YET: QT_TRANSLATE_NOOP("Debrief", "Fine. A short first talk is a start."),
    Quality.DID_NOT_CLICK: QT_TRANSLATE_NOOP("Debrief", "That is ordinary. Not every talk has to lead anywhere."),
    Quality.DIFFICULT: QT_TRANSLATE_NOOP(
        "Debrief", "That happens to everybody. Note what you take from it, or just leave it here."
    ),
}
DECISION_HINTS = {
    Decision.FOLLOW_UP: QT_TRANSLATE_NOOP("Debrief", "A first message in a few days, then a word every three months"),
    Decision.KEEP_LIGHTLY: QT_TRANSLATE_NOOP("Debrief", "No message now, a word once a year"),
    Decision.LET_GO: QT_TRANSLATE_NOOP("Debrief", "Good to have met; nothing more is planned"),
}


def word(words: str) -> str:
    """A word of these tables in the reader's language."""
    return QCoreApplication.translate("Debrief", words)


def people_count(count: int) -> str:
    """So many people."""
    if count == 1:
        return QCoreApplication.translate("Debrief", "1 person")
    return QCoreApplication.translate("Debrief", "%n people", "", count)


def follow_up_count(count: int) -> str:
    """So many follow-ups."""
    if count == 1:
        return QCoreApplication.translate("Debrief", "1 follow-up")
    return QCoreApplication.translate("Debrief", "%n follow-ups", "", count)
