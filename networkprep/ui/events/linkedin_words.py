"""Where one stands with the people of an event on LinkedIn, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from networkprep.domain.linkedin import LinkedInRow, LinkedInState
from networkprep.ui.words import fill
from networkprep.ui.words.dates import near_words
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_COUNTS = {
    LinkedInState.CONNECTED: QT_TRANSLATE_NOOP("LinkedIn", "{count} connected"),
    LinkedInState.INVITED: QT_TRANSLATE_NOOP("LinkedIn", "{count} invited"),
    LinkedInState.ASKED_ME: QT_TRANSLATE_NOOP("LinkedIn", "{count} asked you"),
    LinkedInState.NEVER: QT_TRANSLATE_NOOP("LinkedIn", "{count} not invited"),
}
_WORDS = {
    LinkedInState.CONNECTED: QT_TRANSLATE_NOOP("LinkedIn", "connected"),
    LinkedInState.INVITED: QT_TRANSLATE_NOOP("LinkedIn", "invited"),
    LinkedInState.ASKED_ME: QT_TRANSLATE_NOOP("LinkedIn", "asked you"),
    LinkedInState.NEVER: QT_TRANSLATE_NOOP("LinkedIn", "not invited"),
}
_SINCE = {
    LinkedInState.CONNECTED: QT_TRANSLATE_NOOP("LinkedIn", "{day}"),
    LinkedInState.INVITED: QT_TRANSLATE_NOOP("LinkedIn", "{day}, no answer yet"),
    LinkedInState.ASKED_ME: QT_TRANSLATE_NOOP("LinkedIn", "{day}, waiting for you"),
}


def linkedin_heading(rows: Sequence[LinkedInRow]) -> str:
    """How many of an event's people are connected, invited, never invited; what there is none of is not said."""
    counts = Counter(row.state for row in rows)
    parts = (fill(_say(words), count=counts[state]) for state, words in _COUNTS.items() if counts[state])
    return fill(_say("On LinkedIn, of {all}: {counts}"), all=len(rows), counts=", ".join(parts))


def linkedin_word(row: LinkedInRow) -> str:
    """Where one stands with this person."""
    return _say(_WORDS[row.state])


def linkedin_about(row: LinkedInRow, today: date) -> str:
    """Since when."""
    if row.since is None:
        return ""
    return fill(_say(_SINCE[row.state]), day=near_words(row.since, today))


def _say(words: str) -> str:
    return QCoreApplication.translate("LinkedIn", words)
