"""Words for what an event touches, and for what speaks for going there (S126, S127, S152-S154)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from networkprep.domain.event_fit import EventFit
from networkprep.domain.event_suggestions import EventSuggestion, SuggestionCode
from networkprep.ui.words.filling import begin, fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_MOST_NAMES = 3

_REASONS = {
    SuggestionCode.EASY: QT_TRANSLATE_NOOP("Fitting", "easy-going"),
    SuggestionCode.INTERESTS: QT_TRANSLATE_NOOP("Fitting", "you like: {names}"),
    SuggestionCode.VALUES: QT_TRANSLATE_NOOP("Fitting", "matters to you: {names}"),
    SuggestionCode.LIKED: QT_TRANSLATE_NOOP("Fitting", "you would gladly go again"),
    SuggestionCode.PEOPLE: QT_TRANSLATE_NOOP("Fitting", "you know: {names}"),
    SuggestionCode.FELT_WRONG: QT_TRANSLATE_NOOP("Fitting", "this kind felt wrong before"),
}


def fit_sentence(fit: EventFit) -> str:
    """What the event touches by name; nothing touched is said as it is, and means nothing more (S152)."""
    if not fit.known:
        return QCoreApplication.translate(
            "Fitting", "Note what you like and what matters to you in the library, and it is found in your events."
        )
    if not fit.touches:
        return QCoreApplication.translate("Fitting", "Touches none of your noted interests and values.")
    parts = []
    if fit.interests:
        sentence = QCoreApplication.translate("Fitting", "Touches what you like: {names}.")
        parts.append(fill(sentence, names=", ".join(fit.interests)))
    if fit.values:
        sentence = QCoreApplication.translate("Fitting", "Touches what matters to you: {names}.")
        parts.append(fill(sentence, names=", ".join(fit.values)))
    return " ".join(parts)


def fit_in_short(fit: EventFit) -> str:
    """The same for a summary: what is touched, or nothing."""
    if not fit.touches:
        return ""
    return fill(QCoreApplication.translate("Fitting", "touches: {names}"), names=", ".join(fit.touches))


def suggestion_reasons(suggestion: EventSuggestion) -> str:
    """What speaks for an event, in a few words."""
    parts = (
        fill(QCoreApplication.translate("Fitting", _REASONS[each.code]), names=_names(each.names))
        for each in suggestion.reasons
    )
    return begin(" · ".join(parts))


def _names(names: Iterable[str]) -> str:
    shown = list(names)
    return ", ".join(shown[:_MOST_NAMES]) + ("…" if len(shown) > _MOST_NAMES else "")
