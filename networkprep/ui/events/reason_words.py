"""Why a line was chosen, in a few words ("fits: volunteering · shares: rivers"); no weight is ever shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.plans import PlanLineRow
from networkprep.domain.ranking import Energy, Reason, ReasonCode
from networkprep.ui.words import fill
from networkprep.ui.words.kinds import kind_word


def line_reasons(line: PlanLineRow) -> str:
    """The reasons for a line, after what the person made of it."""
    parts = []
    if line.kept:
        parts.append(QCoreApplication.translate("Reasons", "kept"))
    if line.reworded:
        parts.append(QCoreApplication.translate("Reasons", "in your own words"))
    return " · ".join((*parts, *(_words(reason) for reason in _told(line.reasons))))


def _told(reasons: Iterable[Reason]) -> Iterable[Reason]:
    return list(reasons)[:3]


def _words(reason: Reason) -> str:
    if reason.code is ReasonCode.FITS_KIND:
        sentence = QCoreApplication.translate("Reasons", "fits: {kind}")
        return fill(sentence, kind=kind_word(EventKind(reason.value)).lower())
    if reason.code is ReasonCode.SHARES:
        return fill(QCoreApplication.translate("Reasons", "shares: {interest}"), interest=reason.value)
    if reason.code is ReasonCode.WORKED_BEFORE:
        return QCoreApplication.translate("Reasons", "worked for you before")
    if reason.code is ReasonCode.FAVOURITE:
        return QCoreApplication.translate("Reasons", "a favourite of yours")
    if reason.value == Energy.QUIET:
        return QCoreApplication.translate("Reasons", "good for two people alone")
    return QCoreApplication.translate("Reasons", "good for a lively round")
