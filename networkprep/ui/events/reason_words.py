"""Why a line was chosen, in a few words ("fits: volunteering · shares: rivers"); no weight is ever shown."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import QCoreApplication

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.people import Role
from networkprep.domain.plans import PlanLineRow
from networkprep.domain.ranking import Energy, Reason, ReasonCode
from networkprep.ui.words import fill
from networkprep.ui.words.kinds import kind_word
from networkprep.ui.words.people import role_word


def line_reasons(line: PlanLineRow) -> str:
    """The reasons for a line, after what the person made of it."""
    parts = []
    if line.kept:
        parts.append(QCoreApplication.translate("Reasons", "kept"))
    if line.reworded:
        parts.append(QCoreApplication.translate("Reasons", "in your own words"))
    return " · ".join(part for part in (*parts, reasons_in_words(line.reasons)) if part)


def reasons_in_words(reasons: Iterable[Reason]) -> str:
    """The three strongest reasons."""
    return " · ".join(_words(reason) for reason in islice(reasons, 3))


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
    if reason.code is ReasonCode.FITS_ROLE:
        return fill(QCoreApplication.translate("Reasons", "for: {role}"), role=role_word(Role(reason.value)).lower())
    if reason.value == Energy.QUIET:
        return QCoreApplication.translate("Reasons", "good for two people alone")
    return QCoreApplication.translate("Reasons", "good for a lively round")
