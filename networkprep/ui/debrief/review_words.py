"""The lines of the review, each a record in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from networkprep.domain.debrief import DebriefPromise
from networkprep.domain.debrief_outcome import DebriefOutcome, FollowUpOutcome, PersonOutcome
from networkprep.domain.learnings import LearningKind
from networkprep.domain.promises import Whose
from networkprep.ui.debrief.words import QUALITY_ANSWERS, word
from networkprep.ui.words import fill
from networkprep.ui.words.dates import short_day_words
from networkprep.ui.words.encounters import decision_word, follow_up_kind_word
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_MISSING = {
    "who_it_is": QT_TRANSLATE_NOOP("DebriefReview", "Is {name} someone you know already?"),
    "decision": QT_TRANSLATE_NOOP("DebriefReview", "{name} still has no decision: follow up, keep lightly or let go?"),
    "name": QT_TRANSLATE_NOOP("DebriefReview", "Someone still has no name; a few words will do."),
}
_LEARNINGS = {
    LearningKind.WORKED: QT_TRANSLATE_NOOP("DebriefReview", "Went well: {text}"),
    LearningKind.TRY: QT_TRANSLATE_NOOP("DebriefReview", "To try next time: {text}"),
    LearningKind.FROM_SOMEONE: QT_TRANSLATE_NOOP("DebriefReview", "Learned: {text}"),
}


def missing_words(name: str, missing: str) -> str:
    """What is still to be settled."""
    return fill(_word(_MISSING[missing]), name=name)


def person_words(outcome: PersonOutcome) -> str:
    """A person made or brought up to date, with how the talk was and why."""
    met = outcome.met
    sentence = _word(
        QT_TRANSLATE_NOOP("DebriefReview", "{who} – new – {decision}")
        if outcome.is_new
        else QT_TRANSLATE_NOOP("DebriefReview", "{who} – known already – {decision}")
    )
    who = ", ".join(filter(None, (met.name, met.organisation)))
    undecided = _word(QT_TRANSLATE_NOOP("DebriefReview", "not decided yet"))
    decision = decision_word(met.decision) if met.decision else undecided
    parts = [fill(sentence, who=who, decision=decision.lower())]
    if met.quality in QUALITY_ANSWERS:
        talk = _word(QT_TRANSLATE_NOOP("DebriefReview", "A quality conversation? {answer}"))
        parts.append(fill(talk, answer=word(QUALITY_ANSWERS[met.quality]) + (f": {met.why}" if met.why else "")))
    return ". ".join(parts)


def excluded_words(outcome: PersonOutcome) -> str:
    """Somebody nothing is proposed for."""
    known = QT_TRANSLATE_NOOP("DebriefReview", "{name} – was not all right. Off every list from now on.")
    new = QT_TRANSLATE_NOOP("DebriefReview", "{name} – was not all right. No person is made.")
    return fill(_word(new if outcome.is_new else known), name=outcome.met.name)


def promise_words(promise: DebriefPromise, name: str, today: date) -> str:
    """A promise, whose and by when."""
    if promise.dropped:
        sentence = QT_TRANSLATE_NOOP("DebriefReview", "Let go: {text} ({name})")
    elif promise.whose is Whose.MINE:
        sentence = QT_TRANSLATE_NOOP("DebriefReview", "I promised {name}: {text}")
    else:
        sentence = QT_TRANSLATE_NOOP("DebriefReview", "{name} promised: {text}")
    words = fill(_word(sentence), name=name, text=promise.text)
    if promise.due_on is None or promise.dropped:
        return words
    dated = _word(QT_TRANSLATE_NOOP("DebriefReview", "{words}, by {day}"))
    return fill(dated, words=words, day=short_day_words(promise.due_on, today))


def follow_up_words(follow_up: FollowUpOutcome, name: str, today: date) -> str:
    """A message to write, its kind and its day."""
    sentence = _word(QT_TRANSLATE_NOOP("DebriefReview", "{name}, {day} – {kind}"))
    day = short_day_words(follow_up.due_on, today)
    return fill(sentence, name=name, day=day, kind=follow_up_kind_word(follow_up.kind).lower())


def looking_back_words(outcome: DebriefOutcome, names: Mapping[str, str]) -> Iterator[str]:
    """What is kept about the evening itself."""
    for learning in outcome.learnings:
        words = fill(_word(_LEARNINGS[learning.kind]), text=learning.text)
        yield f"{words} ({names[learning.person_key]})" if learning.person_key in names else words
    said = outcome.looking_back
    for text, sentence in (
        (said.made_good, QT_TRANSLATE_NOOP("DebriefReview", "What made a talk good: {text}")),
        (said.differently, QT_TRANSLATE_NOOP("DebriefReview", "Differently: {text}")),
        (said.energy, QT_TRANSLATE_NOOP("DebriefReview", "Energy: {text} of 5")),
        (said.confidence, QT_TRANSLATE_NOOP("DebriefReview", "Confidence: {text} of 5")),
        (len(said.starters), QT_TRANSLATE_NOOP("DebriefReview", "How your lines went: {text} answered")),
        (len(said.if_thens), QT_TRANSLATE_NOOP("DebriefReview", "If-then plans: {text} answered")),
        (said.gladly_again, QT_TRANSLATE_NOOP("DebriefReview", "Whether you would go again: answered")),
    ):
        if text:
            yield fill(_word(sentence), text=text)


def _word(words: str) -> str:
    return QCoreApplication.translate("DebriefReview", words)
