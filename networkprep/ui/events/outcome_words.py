"""What came of an event, in words: one line for each person, promise, follow-up and learning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from networkprep.domain.encounters import EncounterRow, Quality
from networkprep.domain.event_outcomes import EventOutcome, LearningRow, PerhapsFound, SharedRow
from networkprep.domain.follow_ups import FollowUpRow, FollowUpState
from networkprep.domain.learnings import LearningKind
from networkprep.domain.linkedin import LinkedInRow, LinkedInState
from networkprep.domain.plans import PlannedIfThen
from networkprep.domain.promises import PromiseRow, PromiseState, Whose
from networkprep.ui.events.linkedin_words import linkedin_about, linkedin_heading, linkedin_word
from networkprep.ui.theme import State
from networkprep.ui.words import fill
from networkprep.ui.words.dates import short_day_words
from networkprep.ui.words.encounters import decision_word, follow_up_kind_word
from networkprep.ui.words.likeness import reason_words
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP
from networkprep.ui.words.people import interaction_word

_HOW_THE_TALK_WAS = {
    Quality.YES: QT_TRANSLATE_NOOP("Outcome", "a quality conversation"),
    Quality.NOT_YET: QT_TRANSLATE_NOOP("Outcome", "not yet a quality conversation"),
    Quality.DID_NOT_CLICK: QT_TRANSLATE_NOOP("Outcome", "it did not click"),
    Quality.DIFFICULT: QT_TRANSLATE_NOOP("Outcome", "it was difficult"),
    Quality.NOT_ALL_RIGHT: QT_TRANSLATE_NOOP("Outcome", "it was not all right"),
}
_FOLLOW_UP_STATES = {
    FollowUpState.WAITING: QT_TRANSLATE_NOOP("Outcome", "waiting for an answer"),
    FollowUpState.DONE: QT_TRANSLATE_NOOP("Outcome", "done"),
    FollowUpState.LET_GO: QT_TRANSLATE_NOOP("Outcome", "let go"),
}
_PROMISE_STATES = {
    PromiseState.KEPT: QT_TRANSLATE_NOOP("Outcome", "kept"),
    PromiseState.LET_GO: QT_TRANSLATE_NOOP("Outcome", "let go"),
}
_LEARNINGS = {
    LearningKind.WORKED: QT_TRANSLATE_NOOP("Outcome", "worked"),
    LearningKind.TRY: QT_TRANSLATE_NOOP("Outcome", "to try next time"),
    LearningKind.FROM_SOMEONE: QT_TRANSLATE_NOOP("Outcome", "learned from someone"),
}


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One row: what, about it, a word at the end; and the page behind it."""

    title: str
    about: str = ""
    word: str = ""
    state: State | None = None
    icon: str = ""
    person_id: int | None = None
    follow_up_id: int | None = None


def lines_of(outcome: EventOutcome, today: date) -> tuple[tuple[str, tuple[OutcomeLine, ...]], ...]:
    """Groups with their headings, in the order they are read."""
    mine = [promise for promise in outcome.promises if promise.whose is Whose.MINE]
    theirs = [promise for promise in outcome.promises if promise.whose is Whose.THEIRS]
    return (
        (_say("People you met"), tuple(map(_met, outcome.met))),
        (_say("What you did together"), tuple(map(_shared, outcome.shared))),
        (_say("What you promised"), tuple(_promise(each, today) for each in mine)),
        (_say("What you were promised"), tuple(_promise(each, today) for each in theirs)),
        (_say("Follow-ups"), tuple(_follow_up(each, today) for each in outcome.follow_ups)),
        (_say("Perhaps you know now who it was"), tuple(_perhaps(each) for each in outcome.perhaps)),
        (linkedin_heading(outcome.linkedin), tuple(_linkedin(each, today) for each in outcome.linkedin)),
        (_say("What you take along"), tuple(map(_learning, outcome.learnings))),
        (_say("Your if-then plans"), tuple(map(_if_then, outcome.if_thens))),
    )


def _met(row: EncounterRow) -> OutcomeLine:
    words = [_say(_HOW_THE_TALK_WAS[row.quality])] if row.quality else []
    about = " · ".join([*words, *(part for part in (row.detail, row.paths_cross) if part)])
    state = State.GOOD if row.quality is Quality.YES else None
    word = decision_word(row.decision).lower() if row.decision else ""
    return OutcomeLine(row.person_name, about, word, state, "person", person_id=row.person_id)


def _shared(row: SharedRow) -> OutcomeLine:
    word = interaction_word(row.kind).lower()
    return OutcomeLine(", ".join(row.names), row.note, word, None, "people", row.person_id)


def _promise(row: PromiseRow, today: date) -> OutcomeLine:
    if row.state in _PROMISE_STATES:
        word, state = _say(_PROMISE_STATES[row.state]), State.GOOD if row.state is PromiseState.KEPT else State.QUIET
    else:
        word, state = _due(row.due_on, today), None
    return OutcomeLine(row.text, row.who, word, state, "promise", person_id=row.person_id)


def _follow_up(row: FollowUpRow, today: date) -> OutcomeLine:
    known = _FOLLOW_UP_STATES.get(row.state)
    about = " · ".join(part for part in (follow_up_kind_word(row.kind), row.promise_text) if part)
    state = State.GOOD if row.state is FollowUpState.DONE else None
    word = _say(known) if known else _due(row.due_on, today)
    return OutcomeLine(row.person_name, about, word, state, "follow_ups", row.person_id, row.id)


def _perhaps(found: PerhapsFound) -> OutcomeLine:
    who = ", ".join(filter(None, (found.proposal.name, found.proposal.organisation)))
    about = fill(_say("{who}. {reason}"), who=who, reason=reason_words(found.proposal))
    return OutcomeLine(found.name, about, _say("perhaps"), None, "search", found.person_id)


def _linkedin(row: LinkedInRow, today: date) -> OutcomeLine:
    state = State.GOOD if row.state is LinkedInState.CONNECTED else None
    return OutcomeLine(row.name, linkedin_about(row, today), linkedin_word(row), state, "link", row.person_id)


def _learning(row: LearningRow) -> OutcomeLine:
    return OutcomeLine(row.text, row.person_name, _say(_LEARNINGS[row.kind]), None, "bulb", row.person_id)


def _if_then(row: PlannedIfThen) -> OutcomeLine:
    word = _say("happened") if row.happened else _say("not this time")
    return OutcomeLine(row.text, "", word, State.GOOD if row.happened else None, "check")


def _due(day: date | None, today: date) -> str:
    if day is None:
        return _say("open")
    return fill(_say("due {day}"), day=short_day_words(day, today))


def _say(text: str) -> str:
    return QCoreApplication.translate("Outcome", text)
