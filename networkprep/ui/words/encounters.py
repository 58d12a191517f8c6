"""Words for what follows a talk: what is decided about a person, and what a first message is for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.encounters import Decision
from networkprep.domain.message_drafts import FollowUpKind
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_DECISIONS = {
    Decision.FOLLOW_UP: QT_TRANSLATE_NOOP("Encounters", "Follow up"),
    Decision.KEEP_LIGHTLY: QT_TRANSLATE_NOOP("Encounters", "Keep lightly"),
    Decision.LET_GO: QT_TRANSLATE_NOOP("Encounters", "Let go"),
}
_FOLLOW_UP_KINDS = {
    FollowUpKind.RESOURCE: QT_TRANSLATE_NOOP("Encounters", "Something promised"),
    FollowUpKind.COLLABORATION: QT_TRANSLATE_NOOP("Encounters", "Doing something together"),
    FollowUpKind.PLEASANT: QT_TRANSLATE_NOOP("Encounters", "Simply pleasant"),
}


def decision_word(decision: Decision) -> str:
    """What is to become of an acquaintance (S89)."""
    return QCoreApplication.translate("Encounters", _DECISIONS[decision])


def follow_up_kind_word(kind: FollowUpKind) -> str:
    """What a follow-up is for (S94-S96)."""
    return QCoreApplication.translate("Encounters", _FOLLOW_UP_KINDS[kind])
