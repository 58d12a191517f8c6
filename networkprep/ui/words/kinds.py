"""Words for what an event is: its kind, how much it asks, what it may serve, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.event_kinds import EventKind, Pressure
from networkprep.domain.events import EventState, Purpose
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_KINDS = {
    EventKind.CONFERENCE: QT_TRANSLATE_NOOP("Kinds", "Conference"),
    EventKind.MEETUP: QT_TRANSLATE_NOOP("Kinds", "Meetup"),
    EventKind.ALUMNI: QT_TRANSLATE_NOOP("Kinds", "Alumni group"),
    EventKind.HOBBY: QT_TRANSLATE_NOOP("Kinds", "Hobby group"),
    EventKind.VOLUNTEER: QT_TRANSLATE_NOOP("Kinds", "Volunteering"),
    EventKind.ONLINE: QT_TRANSLATE_NOOP("Kinds", "Online event"),
    EventKind.TRADE_FAIR: QT_TRANSLATE_NOOP("Kinds", "Trade fair"),
    EventKind.INTERNAL: QT_TRANSLATE_NOOP("Kinds", "Internal event"),
    EventKind.ASSOCIATION: QT_TRANSLATE_NOOP("Kinds", "Professional association"),
    EventKind.EDUCATION: QT_TRANSLATE_NOOP("Kinds", "Educational programme"),
    EventKind.COMMUNITY: QT_TRANSLATE_NOOP("Kinds", "Community initiative"),
}

_PRESSURES = {
    Pressure.LOW: QT_TRANSLATE_NOOP("Kinds", "Easy-going"),
    Pressure.MEDIUM: QT_TRANSLATE_NOOP("Kinds", "In between"),
    Pressure.HIGH: QT_TRANSLATE_NOOP("Kinds", "Asks a lot"),
}

_PURPOSES = {
    Purpose.OPPORTUNITIES: QT_TRANSLATE_NOOP("Kinds", "Opportunities"),
    Purpose.COLLABORATION: QT_TRANSLATE_NOOP("Kinds", "Collaboration"),
    Purpose.ADVANCEMENT: QT_TRANSLATE_NOOP("Kinds", "Career"),
    Purpose.LEARNING: QT_TRANSLATE_NOOP("Kinds", "Learning"),
    Purpose.SUPPORT: QT_TRANSLATE_NOOP("Kinds", "Mutual support"),
}

_STATES = {
    EventState.PLANNED: QT_TRANSLATE_NOOP("Kinds", "Planned"),
    EventState.RUNNING: QT_TRANSLATE_NOOP("Kinds", "On now"),
    EventState.DEBRIEF_WAITING: QT_TRANSLATE_NOOP("Kinds", "Debrief waiting"),
    EventState.DEBRIEF_BEGUN: QT_TRANSLATE_NOOP("Kinds", "Debrief begun"),
    EventState.FOLLOWED_UP: QT_TRANSLATE_NOOP("Kinds", "Followed up"),
    EventState.SKIPPED: QT_TRANSLATE_NOOP("Kinds", "Skipped"),
    EventState.CANCELLED: QT_TRANSLATE_NOOP("Kinds", "Cancelled"),
}


def kind_word(kind: EventKind) -> str:
    """The kind of an event or community (S62, S128)."""
    return QCoreApplication.translate("Kinds", _KINDS[kind])


def pressure_word(pressure: Pressure) -> str:
    """How much an event asks of a quiet person (S126)."""
    return QCoreApplication.translate("Kinds", _PRESSURES[pressure])


def purpose_word(purpose: Purpose) -> str:
    """What going there may serve (S2)."""
    return QCoreApplication.translate("Kinds", _PURPOSES[purpose])


def state_word(state: EventState) -> str:
    """Where an event stands."""
    return QCoreApplication.translate("Kinds", _STATES[state])
