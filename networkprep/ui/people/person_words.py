"""Sentences about one person: where they stand, what comes next, what happened when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from networkprep.domain.interactions import Channel
from networkprep.domain.linkedin import LinkedInState, linkedin_row
from networkprep.domain.people import Mentoring
from networkprep.domain.person_page import Moment, MomentKind, NextStep, NextStepKind, PersonPage
from networkprep.ui.theme import State
from networkprep.ui.widgets.plain_text import one_line
from networkprep.ui.widgets.timeline import TimelineEntry
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words, near_words
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP
from networkprep.ui.words.people import channel_word, interaction_word, stage_word, warmth_word

_STEPS = {
    NextStepKind.MY_PROMISE: QT_TRANSLATE_NOOP("PersonWords", "You promised: {words}"),
    NextStepKind.FOLLOW_UP: QT_TRANSLATE_NOOP("PersonWords", "A follow-up is ready to be written."),
    NextStepKind.THEIR_PROMISE: QT_TRANSLATE_NOOP("PersonWords", "Waiting for: {words}"),
    NextStepKind.TOUCH: QT_TRANSLATE_NOOP("PersonWords", "A short hello might be welcome."),
    NextStepKind.SPACE: QT_TRANSLATE_NOOP("PersonWords", "Nothing to do. You are giving them space."),
    NextStepKind.RESTING: QT_TRANSLATE_NOOP("PersonWords", "Resting. Nothing is asked of you; wake them at any time."),
    NextStepKind.NO_CONTACT: QT_TRANSLATE_NOOP(
        "PersonWords", "No further contact. They are off all lists and exports."
    ),
    NextStepKind.NOTHING: QT_TRANSLATE_NOOP("PersonWords", "Nothing is waiting. Choose a rhythm for a reminder."),
}
_DAYS = {
    NextStepKind.MY_PROMISE: QT_TRANSLATE_NOOP("PersonWords", "By {day} ({near})"),
    NextStepKind.FOLLOW_UP: QT_TRANSLATE_NOOP("PersonWords", "Around {day} ({near})"),
    NextStepKind.THEIR_PROMISE: QT_TRANSLATE_NOOP("PersonWords", "Expected {day} ({near})"),
    NextStepKind.TOUCH: QT_TRANSLATE_NOOP("PersonWords", "Around {day} ({near})"),
    NextStepKind.SPACE: QT_TRANSLATE_NOOP("PersonWords", "Until {day} ({near})"),
}
_MENTORING = {
    Mentoring.THEY_ME: QT_TRANSLATE_NOOP("PersonWords", "They mentor you."),
    Mentoring.I_THEM: QT_TRANSLATE_NOOP("PersonWords", "You mentor them."),
}
_ON_LINKEDIN = {
    LinkedInState.CONNECTED: QT_TRANSLATE_NOOP("PersonWords", "connected on LinkedIn"),
    LinkedInState.INVITED: QT_TRANSLATE_NOOP("PersonWords", "invited on LinkedIn"),
    LinkedInState.ASKED_ME: QT_TRANSLATE_NOOP("PersonWords", "asked you on LinkedIn"),
}


def step_sentence(step: NextStep) -> str:
    """What comes next."""
    return fill(QCoreApplication.translate("PersonWords", _STEPS[step.kind]), words=one_line(step.words))


def step_day(step: NextStep, today: date) -> str:
    """When, with the day and how near it is."""
    if step.day is None or step.kind not in _DAYS:
        return ""
    sentence = QCoreApplication.translate("PersonWords", _DAYS[step.kind])
    return fill(sentence, day=day_words(step.day, today), near=near_words(step.day, today))


def under_the_name(page: PersonPage) -> str:
    """Title, organisation, place and where we met, in one line."""
    draft = page.details.draft
    where = draft.how_met
    if page.details.met_where:
        where = fill(QCoreApplication.translate("PersonWords", "met at {event}"), event=page.details.met_where)
    return one_line(" · ".join(part for part in (draft.title, draft.organisation, draft.place, where) if part))


def standing_words(page: PersonPage) -> str:
    """Stage and warmth, in two words, and where one stands on LinkedIn if its files have told."""
    standing = page.details.standing
    words = [stage_word(standing.stage)]
    if standing.resting:
        words.append(QCoreApplication.translate("PersonWords", "resting"))
    elif page.warmth:
        words.append(warmth_word(page.warmth))
    draft = page.details.draft
    met = linkedin_row(page.details.id, draft.name, draft.connected_on, draft.invited_on, draft.asked_me_on)
    if met.state in _ON_LINKEDIN:
        words.append(QCoreApplication.translate("PersonWords", _ON_LINKEDIN[met.state]))
    return " · ".join(words)


def common_ground(shared: tuple[str, ...]) -> str:
    """What we both like (S22)."""
    if not shared:
        return ""
    return fill(QCoreApplication.translate("PersonWords", "You both like {topics}."), topics=", ".join(shared))


def entry(moment: Moment, today: date) -> TimelineEntry:
    """One point of the timeline."""
    state = State.GOOD if moment.kind in {MomentKind.MY_PROMISE, MomentKind.THEIR_PROMISE} else None
    if moment.kind is MomentKind.FOLLOW_UP:
        state = State.ATTENTION
    return TimelineEntry(day_words(moment.day, today), _sentence(moment), state)


def mentoring_sentence(mentoring: Mentoring | None) -> str:
    """Who mentors whom (S138)."""
    return QCoreApplication.translate("PersonWords", _MENTORING[mentoring]) if mentoring else ""


def channels_sentence(channels: tuple[Channel, ...]) -> str:
    """How one has been in touch, in words (S85)."""
    if not channels:
        return ""
    sentence = QCoreApplication.translate("PersonWords", "So far {channels}.")
    return fill(sentence, channels=", ".join(channel_word(channel) for channel in channels))


def _sentence(moment: Moment) -> str:
    if moment.kind is MomentKind.MET:
        return _joined(_at(QCoreApplication.translate("PersonWords", "You met"), moment), moment.words)
    if moment.kind is MomentKind.CAPTURE:
        return fill(QCoreApplication.translate("PersonWords", "Your note: {words}"), words=moment.words)
    if moment.kind is MomentKind.MY_PROMISE:
        return fill(QCoreApplication.translate("PersonWords", "Promise kept by you: {words}"), words=moment.words)
    if moment.kind is MomentKind.THEIR_PROMISE:
        return fill(QCoreApplication.translate("PersonWords", "Promise kept by them: {words}"), words=moment.words)
    if moment.kind is MomentKind.FOLLOW_UP:
        return _joined(QCoreApplication.translate("PersonWords", "Follow-up to write"), moment.words)
    what = interaction_word(moment.interaction) if moment.interaction else ""
    return _joined(_at(what, moment), moment.words)


def _at(what: str, moment: Moment) -> str:
    if not moment.event_title:
        return what
    sentence = QCoreApplication.translate("PersonWords", "{what} at {event}")
    return fill(sentence, what=what, event=moment.event_title)


def _joined(what: str, words: str) -> str:
    return f"{what}: {words}" if words else what
