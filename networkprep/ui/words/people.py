"""Words for people: rhythm, warmth, stage, role, and what happened with someone. Words only, never a number (S103)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.interactions import Channel, InteractionKind
from networkprep.domain.people import CareerStage, MatchedIn, Mentoring, PersonRow, PointKind, Role, Stage
from networkprep.domain.people_list import Shown
from networkprep.domain.rhythm import Rhythm
from networkprep.domain.warmth import Warmth
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_MATCHES = {
    MatchedIn.SITUATION: QT_TRANSLATE_NOOP("PeopleWords", "Met: {words}"),
    MatchedIn.CAPTURE: QT_TRANSLATE_NOOP("PeopleWords", "Your note: {words}"),
    MatchedIn.TALK: QT_TRANSLATE_NOOP("PeopleWords", "In touch: {words}"),
    MatchedIn.PROMISE: QT_TRANSLATE_NOOP("PeopleWords", "Promise: {words}"),
    MatchedIn.TAG: QT_TRANSLATE_NOOP("PeopleWords", "Tag: {words}"),
}
_RHYTHMS = {
    Rhythm.MONTHLY: QT_TRANSLATE_NOOP("PeopleWords", "Monthly"),
    Rhythm.QUARTERLY: QT_TRANSLATE_NOOP("PeopleWords", "Every quarter"),
    Rhythm.TWICE_A_YEAR: QT_TRANSLATE_NOOP("PeopleWords", "Twice a year"),
    Rhythm.YEARLY: QT_TRANSLATE_NOOP("PeopleWords", "Yearly"),
    Rhythm.OFF: QT_TRANSLATE_NOOP("PeopleWords", "No rhythm"),
}
_WARMTHS = {
    Warmth.WARM: QT_TRANSLATE_NOOP("PeopleWords", "warm"),
    Warmth.COOLING: QT_TRANSLATE_NOOP("PeopleWords", "cooling"),
    Warmth.DORMANT: QT_TRANSLATE_NOOP("PeopleWords", "dormant"),
}
_STAGES = {
    Stage.JUST_MET: QT_TRANSLATE_NOOP("PeopleWords", "Just met"),
    Stage.ACQUAINTED: QT_TRANSLATE_NOOP("PeopleWords", "Acquainted"),
    Stage.IN_TOUCH: QT_TRANSLATE_NOOP("PeopleWords", "In touch"),
    Stage.CLOSE: QT_TRANSLATE_NOOP("PeopleWords", "Close"),
}
_ROLES = {
    Role.MENTOR: QT_TRANSLATE_NOOP("PeopleWords", "Mentor"),
    Role.PEER: QT_TRANSLATE_NOOP("PeopleWords", "Peer"),
    Role.EMERGING: QT_TRANSLATE_NOOP("PeopleWords", "Emerging professional"),
}
_MENTORING = {
    Mentoring.THEY_ME: QT_TRANSLATE_NOOP("PeopleWords", "They mentor me"),
    Mentoring.I_THEM: QT_TRANSLATE_NOOP("PeopleWords", "I mentor them"),
}
_CAREER_STAGES = {
    CareerStage.STUDYING: QT_TRANSLATE_NOOP("PeopleWords", "Studying"),
    CareerStage.EARLY: QT_TRANSLATE_NOOP("PeopleWords", "Early"),
    CareerStage.ESTABLISHED: QT_TRANSLATE_NOOP("PeopleWords", "Established"),
    CareerStage.LEADING: QT_TRANSLATE_NOOP("PeopleWords", "Leading"),
    CareerStage.LATER: QT_TRANSLATE_NOOP("PeopleWords", "Later career"),
}
_INTERACTIONS = {
    InteractionKind.CONVERSATION: QT_TRANSLATE_NOOP("PeopleWords", "Conversation"),
    InteractionKind.MESSAGE: QT_TRANSLATE_NOOP("PeopleWords", "Message"),
    InteractionKind.CALL: QT_TRANSLATE_NOOP("PeopleWords", "Phone call"),
    InteractionKind.VIDEO: QT_TRANSLATE_NOOP("PeopleWords", "Video call"),
    InteractionKind.MEETING: QT_TRANSLATE_NOOP("PeopleWords", "Meeting"),
    InteractionKind.TOGETHER: QT_TRANSLATE_NOOP("PeopleWords", "Did something together"),
    InteractionKind.MENTORING: QT_TRANSLATE_NOOP("PeopleWords", "Mentoring session"),
    InteractionKind.TOUCH: QT_TRANSLATE_NOOP("PeopleWords", "A short hello"),
    InteractionKind.GAVE: QT_TRANSLATE_NOOP("PeopleWords", "Gave or helped"),
    InteractionKind.RECEIVED: QT_TRANSLATE_NOOP("PeopleWords", "Was given or helped"),
}
_CHANNELS = {
    Channel.IN_PERSON: QT_TRANSLATE_NOOP("PeopleWords", "in person"),
    Channel.MAIL: QT_TRANSLATE_NOOP("PeopleWords", "by mail"),
    Channel.PHONE: QT_TRANSLATE_NOOP("PeopleWords", "by phone"),
    Channel.VIDEO: QT_TRANSLATE_NOOP("PeopleWords", "by video"),
    Channel.ONLINE: QT_TRANSLATE_NOOP("PeopleWords", "online"),
    Channel.POST: QT_TRANSLATE_NOOP("PeopleWords", "by post"),
}
_POINTS = {
    PointKind.EMAIL: QT_TRANSLATE_NOOP("PeopleWords", "E-mail"),
    PointKind.PHONE: QT_TRANSLATE_NOOP("PeopleWords", "Phone"),
    PointKind.LINK: QT_TRANSLATE_NOOP("PeopleWords", "Link"),
    PointKind.ADDRESS: QT_TRANSLATE_NOOP("PeopleWords", "Address"),
}
_SHOWN = {
    Shown.EVERYONE: QT_TRANSLATE_NOOP("PeopleWords", "Everyone"),
    Shown.WORTH_A_HELLO: QT_TRANSLATE_NOOP("PeopleWords", "Worth a hello"),
    Shown.RESTING: QT_TRANSLATE_NOOP("PeopleWords", "Resting"),
    Shown.NO_CONTACT: QT_TRANSLATE_NOOP("PeopleWords", "No further contact"),
}


def rhythm_word(rhythm: Rhythm) -> str:
    """How often."""
    return _said(_RHYTHMS[rhythm])


def warmth_word(warmth: Warmth) -> str:
    """How warm."""
    return _said(_WARMTHS[warmth])


def stage_word(stage: Stage) -> str:
    """How far a relationship has come."""
    return _said(_STAGES[stage])


def role_word(role: Role) -> str:
    """What someone is to me."""
    return _said(_ROLES[role])


def mentoring_word(mentoring: Mentoring) -> str:
    """Who mentors whom."""
    return _said(_MENTORING[mentoring])


def career_stage_word(stage: CareerStage) -> str:
    """Where someone stands in working life."""
    return _said(_CAREER_STAGES[stage])


def interaction_word(kind: InteractionKind) -> str:
    """What happened."""
    return _said(_INTERACTIONS[kind])


def channel_word(channel: Channel) -> str:
    """How it happened."""
    return _said(_CHANNELS[channel])


def point_word(kind: PointKind) -> str:
    """A way to reach someone."""
    return _said(_POINTS[kind])


def shown_word(shown: Shown) -> str:
    """Which people a list holds."""
    return _said(_SHOWN[shown])


def _said(text: str) -> str:
    return QCoreApplication.translate("PeopleWords", text)


def matched_words(row: PersonRow) -> str:
    """Where a search found someone, when it was not the name; empty when it was."""
    if row.matched_in not in _MATCHES:
        return row.matched
    return fill(QCoreApplication.translate("PeopleWords", _MATCHES[row.matched_in]), words=row.matched)
