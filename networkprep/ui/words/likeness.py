"""Why two may be one person, and who somebody known is, in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from networkprep.domain.likeness import LikenessProposal, LikenessReason
from networkprep.ui.words.dates import short_day_words
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_REASONS = {
    LikenessReason.SAME_EMAIL: QT_TRANSLATE_NOOP("Likeness", "The same e-mail address: {value}"),
    LikenessReason.SAME_PHONE: QT_TRANSLATE_NOOP("Likeness", "The same phone number: {value}"),
    LikenessReason.SAME_LINK: QT_TRANSLATE_NOOP("Likeness", "The same link: {value}"),
    LikenessReason.SAME_NAME_AND_ORGANISATION: QT_TRANSLATE_NOOP("Likeness", "The same name, also at {value}"),
    LikenessReason.SAME_NAME: QT_TRANSLATE_NOOP("Likeness", "The same name"),
    LikenessReason.NICKNAME: QT_TRANSLATE_NOOP("Likeness", "Also called {value}"),
    LikenessReason.SHORT_NAME: QT_TRANSLATE_NOOP("Likeness", "May be a short form of the same name"),
    LikenessReason.LIKE_NAME_AND_ORGANISATION: QT_TRANSLATE_NOOP("Likeness", "A similar name, also at {value}"),
    LikenessReason.LIKE_NAME: QT_TRANSLATE_NOOP("Likeness", "A similar name"),
    LikenessReason.CONNECTED_NEAR: QT_TRANSLATE_NOOP("Likeness", "Connected around that day: {value}"),
}


def reason_words(proposal: LikenessProposal) -> str:
    """Why this person may be meant."""
    return fill(QCoreApplication.translate("Likeness", _REASONS[proposal.reason]), value=proposal.value)


def someone_known(proposal: LikenessProposal, today: date) -> str:
    """Who this is: name, organisation, where and when we met."""
    who = ", ".join(filter(None, (proposal.name, proposal.organisation)))
    if proposal.met_where and proposal.met_on:
        met = QCoreApplication.translate("Likeness", "{who} – met at {event}, {day}")
        return fill(met, who=who, event=proposal.met_where, day=short_day_words(proposal.met_on, today))
    return who
