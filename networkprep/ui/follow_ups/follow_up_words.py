"""Words for follow-ups: kinds, days, checks, hints, facts and their sources. Kind about lateness and silence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from networkprep.domain.clock import Clock
from networkprep.domain.due_dates import Lateness
from networkprep.domain.follow_up_details import FollowUpListing, OwnField
from networkprep.domain.follow_ups import FollowUpSection, FollowUpState
from networkprep.domain.message_checks import DraftCheck, Hint, HintCode
from networkprep.domain.message_drafts import FactSource
from networkprep.domain.silence import SilenceAnswer, SilenceStep
from networkprep.ui.theme import State
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words, near_words, short_day_words
from networkprep.ui.words.encounters import follow_up_kind_word
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_SECTIONS = {
    FollowUpSection.DUE: QT_TRANSLATE_NOOP("FollowUps", "Due"),
    FollowUpSection.WAITING: QT_TRANSLATE_NOOP("FollowUps", "Waiting"),
    FollowUpSection.LATER: QT_TRANSLATE_NOOP("FollowUps", "Later"),
    FollowUpSection.DONE: QT_TRANSLATE_NOOP("FollowUps", "Done"),
}
_EMPTY = {
    FollowUpSection.DUE: QT_TRANSLATE_NOOP("FollowUps", "Nothing is due. That is all for today."),
    FollowUpSection.WAITING: QT_TRANSLATE_NOOP("FollowUps", "You are not waiting for any answer."),
    FollowUpSection.LATER: QT_TRANSLATE_NOOP("FollowUps", "Nothing is planned for later."),
    FollowUpSection.DONE: QT_TRANSLATE_NOOP("FollowUps", "What is answered, closed or let go will appear here."),
}
_SOURCES = {
    FactSource.CAPTURE: QT_TRANSLATE_NOOP("FollowUps", "from your note"),
    FactSource.DEBRIEF: QT_TRANSLATE_NOOP("FollowUps", "from the debrief"),
    FactSource.PERSON: QT_TRANSLATE_NOOP("FollowUps", "from their page"),
    FactSource.EVENT: QT_TRANSLATE_NOOP("FollowUps", "from the event"),
    FactSource.PROMISE: QT_TRANSLATE_NOOP("FollowUps", "from your promise"),
    FactSource.RESOURCE: QT_TRANSLATE_NOOP("FollowUps", "from your shelf"),
    FactSource.PROFILE: QT_TRANSLATE_NOOP("FollowUps", "from what you say about yourself"),
    FactSource.OWN_WORDS: QT_TRANSLATE_NOOP("FollowUps", "in your own words"),
}
_SLOTS = {
    "challenge": QT_TRANSLATE_NOOP("FollowUps", "What they are working on"),
    "community": QT_TRANSLATE_NOOP("FollowUps", "Community"),
    "detail": QT_TRANSLATE_NOOP("FollowUps", "What you talked about"),
    "event": QT_TRANSLATE_NOOP("FollowUps", "Where you met"),
    "idea": QT_TRANSLATE_NOOP("FollowUps", "Your shared idea"),
    "interest": QT_TRANSLATE_NOOP("FollowUps", "Their interest"),
    "link": QT_TRANSLATE_NOOP("FollowUps", "Link"),
    "me": QT_TRANSLATE_NOOP("FollowUps", "Your name"),
    "mutual": QT_TRANSLATE_NOOP("FollowUps", "Who you both know"),
    "my_strength": QT_TRANSLATE_NOOP("FollowUps", "Your strength"),
    "my_topic": QT_TRANSLATE_NOOP("FollowUps", "Your topic"),
    "name": QT_TRANSLATE_NOOP("FollowUps", "Name"),
    "next_step": QT_TRANSLATE_NOOP("FollowUps", "Next step"),
    "resource": QT_TRANSLATE_NOOP("FollowUps", "What you promised"),
    "shared": QT_TRANSLATE_NOOP("FollowUps", "What you share"),
    "small_step": QT_TRANSLATE_NOOP("FollowUps", "A small first step"),
    "subject": QT_TRANSLATE_NOOP("FollowUps", "Subject of the mail"),
    "their_project": QT_TRANSLATE_NOOP("FollowUps", "Their project"),
    "their_strength": QT_TRANSLATE_NOOP("FollowUps", "Their strength"),
    "time1": QT_TRANSLATE_NOOP("FollowUps", "A time"),
    "time2": QT_TRANSLATE_NOOP("FollowUps", "Another time"),
    "topic": QT_TRANSLATE_NOOP("FollowUps", "Topic"),
    "why": QT_TRANSLATE_NOOP("FollowUps", "Why you would value this"),
}
_HINTS = {
    HintCode.NO_DETAIL: QT_TRANSLATE_NOOP("FollowUps", "What did you talk about? One detail makes it yours."),
    HintCode.GAPS_LEFT: QT_TRANSLATE_NOOP("FollowUps", "Still to fill in: {gaps}."),
    HintCode.NOT_PERSONAL: QT_TRANSLATE_NOOP(
        "FollowUps", "What did you talk about? A detail, where you met, or why it matters to you makes it yours."
    ),
    HintCode.TOO_MANY_ASKS: QT_TRANSLATE_NOOP("FollowUps", "It asks for something. A first message can simply give."),
    HintCode.TOO_LONG: QT_TRANSLATE_NOOP("FollowUps", "{first} words. Up to {second} read easily."),
    HintCode.FAR_TOO_LONG: QT_TRANSLATE_NOOP(
        "FollowUps", "{first} words is a letter. Up to {second} are easier to answer."
    ),
    HintCode.TRANSACTIONAL: QT_TRANSLATE_NOOP("FollowUps", "“{first}” can sound like a deal. Perhaps: “{second}”."),
    HintCode.EXCLAMATIONS: QT_TRANSLATE_NOOP("FollowUps", "One exclamation mark is plenty."),
    HintCode.URGENCY: QT_TRANSLATE_NOOP("FollowUps", "“{first}” hurries them. It may do without."),
    HintCode.MOSTLY_ASKS: QT_TRANSLATE_NOOP(
        "FollowUps", "Your last messages to them asked for something. This one could give instead."
    ),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("FollowUps", text)


def section_word(section: FollowUpSection) -> str:
    """The name of a part of the list."""
    return _tr(_SECTIONS[section])


def empty_sentence(section: FollowUpSection) -> str:
    """Why a part of the list is empty."""
    return _tr(_EMPTY[section])


def slot_word(slot: str) -> str:
    """What a fact or a gap is about."""
    return _tr(_SLOTS[slot]) if slot in _SLOTS else slot


def field_word(field: OwnField) -> str:
    """The name of a field for own words."""
    return slot_word(str(field))


def source_words(source: FactSource) -> str:
    """Where a fact was written down."""
    return _tr(_SOURCES[source])


def gap_words(gaps: Sequence[str]) -> str:
    """Gaps named one after the other."""
    return ", ".join(slot_word(gap).lower() for gap in gaps)


def hint_sentence(hint: Hint) -> str:
    """A friendly hint; never a block."""
    first, second = (*hint.values, "", "")[:2]
    return fill(_tr(_HINTS[hint.code]), gaps=gap_words(hint.values), first=first, second=second)


def check_sentence(check: DraftCheck, *, detail_asked: bool = True) -> str:
    """The figures beside a draft: "One detail: yes; asks: none; 41 words"; the first only where one is asked for."""
    detail = _tr("yes") if check.has_detail else _tr("not yet")
    asks = str(check.asks) if check.asks else _tr("none")
    words = QCoreApplication.translate("FollowUps", "%n words", "", check.words)
    if not detail_asked:
        return fill(_tr("Asks: {asks}; {words}"), asks=asks, words=words)
    return fill(_tr("One detail: {detail}; asks: {asks}; {words}"), detail=detail, asks=asks, words=words)


def reason_sentence(listing: FollowUpListing) -> str:
    """Why there is this follow-up, the promise first."""
    row = listing.row
    if row.promise_text:
        return fill(_tr("You promised: {promise}"), promise=row.promise_text)
    if row.event_title:
        return fill(_tr("You met at {event}"), event=row.event_title)
    return follow_up_kind_word(row.kind)


def when_sentence(listing: FollowUpListing, clock: Clock) -> str:
    """The day it turns on, with its date; late is still worth sending (S90)."""
    row, today = listing.row, clock.today()
    if row.state is FollowUpState.DUE:
        values = {"day": day_words(row.due_on, today), "near": near_words(row.due_on, today)}
        if listing.lateness is Lateness.STILL_WORTH_SENDING:
            return fill(_tr("Still worth sending. It was meant for {day}."), values)
        return fill(_tr("For {day} ({near})"), values)
    if row.sent_on is not None:
        return fill(_tr("Sent {day} ({near})"), day=day_words(row.sent_on, today), near=near_words(row.sent_on, today))
    return trailing_word(listing, clock)


def trailing_word(listing: FollowUpListing, clock: Clock) -> str:
    """The word at the far end of a row."""
    row, today = listing.row, clock.today()
    if row.state is FollowUpState.DUE:
        if listing.lateness is Lateness.STILL_WORTH_SENDING:
            return _tr("still welcome")
        return near_words(row.due_on, today) if row.due_on >= today else _tr("in good time")
    if row.state is FollowUpState.WAITING:
        return _waiting_word(listing, clock)
    return _closed_word(listing)


def trailing_state(listing: FollowUpListing) -> State | None:
    """The colour behind that word; nothing is red."""
    if listing.row.state is FollowUpState.DUE:
        due = listing.lateness is not Lateness.ON_TIME
        return State.ATTENTION if due and listing.row.promise_text else None
    if listing.row.state is FollowUpState.WAITING:
        return State.ATTENTION if listing.step is SilenceStep.ASK else None
    return State.QUIET


def _waiting_word(listing: FollowUpListing, clock: Clock) -> str:
    if listing.step in {SilenceStep.ASK, SilenceStep.MAY_NUDGE}:
        return _tr("any news?")
    if listing.step is SilenceStep.LET_REST:
        return _tr("may rest")
    sent = listing.row.sent_on
    return fill(_tr("sent {day}"), day=short_day_words(sent, clock.today())) if sent else ""


def _closed_word(listing: FollowUpListing) -> str:
    if listing.row.state is FollowUpState.LET_GO:
        return _tr("let go")
    words = {
        SilenceAnswer.REPLIED: _tr("replied"),
        SilenceAnswer.DECLINED: _tr("closed"),
        SilenceAnswer.REST: _tr("resting"),
        SilenceAnswer.BUSY: _tr("given space"),
    }
    answer = listing.row.answer
    return words.get(SilenceAnswer(answer), _tr("done")) if answer else _tr("done")
