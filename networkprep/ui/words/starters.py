"""Words for lines of the library: their category, depth, moment, source, and how they went."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from networkprep.domain.event_kinds import EventKind
from networkprep.domain.library import LineRow, LinesShown, LineUses
from networkprep.domain.starters import Starter, StarterCategory, StarterSource
from networkprep.ui.words.filling import fill
from networkprep.ui.words.kinds import kind_word
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_CATEGORIES = {
    StarterCategory.OPENERS: QT_TRANSLATE_NOOP("Starters", "Openers"),
    StarterCategory.FOLLOWUPS_Q: QT_TRANSLATE_NOOP("Starters", "Follow-up questions"),
    StarterCategory.TRANSITIONS: QT_TRANSLATE_NOOP("Starters", "When talk stalls"),
    StarterCategory.VALUE: QT_TRANSLATE_NOOP("Starters", "Saying what I bring"),
    StarterCategory.OFFERS: QT_TRANSLATE_NOOP("Starters", "Offers of help"),
    StarterCategory.EXITS: QT_TRANSLATE_NOOP("Starters", "Ways to leave"),
    StarterCategory.OUTREACH: QT_TRANSLATE_NOOP("Starters", "First messages"),
    StarterCategory.FU_RESOURCE: QT_TRANSLATE_NOOP("Starters", "Follow-ups: something promised"),
    StarterCategory.FU_COLLAB: QT_TRANSLATE_NOOP("Starters", "Follow-ups: doing something together"),
    StarterCategory.FU_PLEASANT: QT_TRANSLATE_NOOP("Starters", "Follow-ups: a pleasant talk"),
    StarterCategory.TOUCHES: QT_TRANSLATE_NOOP("Starters", "Keeping in touch"),
    StarterCategory.RECONNECT: QT_TRANSLATE_NOOP("Starters", "Getting back in touch"),
    StarterCategory.GIVING: QT_TRANSLATE_NOOP("Starters", "Giving, and a kind no"),
    StarterCategory.NOREPLY: QT_TRANSLATE_NOOP("Starters", "When nobody answers"),
    StarterCategory.REFRAMES: QT_TRANSLATE_NOOP("Starters", "Reframes"),
    StarterCategory.IFTHEN: QT_TRANSLATE_NOOP("Starters", "If-then plans"),
    StarterCategory.APPROACH: QT_TRANSLATE_NOOP("Starters", "Joining in"),
}

_DEPTHS = {
    1: QT_TRANSLATE_NOOP("Starters", "light"),
    2: QT_TRANSLATE_NOOP("Starters", "with substance"),
    3: QT_TRANSLATE_NOOP("Starters", "deep"),
}

_MOMENTS = {
    "nerves": QT_TRANSLATE_NOOP("Starters", "Nerves"),
    "arriving": QT_TRANSLATE_NOOP("Starters", "Arriving"),
    "alone": QT_TRANSLATE_NOOP("Starters", "Someone stands alone"),
    "pair": QT_TRANSLATE_NOOP("Starters", "Two are talking"),
    "group": QT_TRANSLATE_NOOP("Starters", "A group"),
    "lull": QT_TRANSLATE_NOOP("Starters", "The talk stalls"),
    "monopolising": QT_TRANSLATE_NOOP("Starters", "Someone talks on and on"),
    "discomfort": QT_TRANSLATE_NOOP("Starters", "It feels wrong"),
    "leaving": QT_TRANSLATE_NOOP("Starters", "Leaving"),
    "no_reply": QT_TRANSLATE_NOOP("Starters", "No reply"),
    "after_event": QT_TRANSLATE_NOOP("Starters", "After the event"),
    "late": QT_TRANSLATE_NOOP("Starters", "When it is late"),
    "problem": QT_TRANSLATE_NOOP("Starters", "A problem I solve"),
    "value": QT_TRANSLATE_NOOP("Starters", "What gets better"),
    "perspective": QT_TRANSLATE_NOOP("Starters", "How I see things"),
    "hand_back": QT_TRANSLATE_NOOP("Starters", "Handing the turn back"),
    "insight": QT_TRANSLATE_NOOP("Starters", "Something I learned"),
    "introduction": QT_TRANSLATE_NOOP("Starters", "An introduction"),
    "resource": QT_TRANSLATE_NOOP("Starters", "Something useful"),
    "time": QT_TRANSLATE_NOOP("Starters", "Time or hands"),
    "natural_end": QT_TRANSLATE_NOOP("Starters", "A natural end"),
    "moving_on": QT_TRANSLATE_NOOP("Starters", "Moving on"),
    "firm": QT_TRANSLATE_NOOP("Starters", "Firm"),
    "met_in_person": QT_TRANSLATE_NOOP("Starters", "Met in person"),
    "met_online": QT_TRANSLATE_NOOP("Starters", "Met online"),
    "shared_interest": QT_TRANSLATE_NOOP("Starters", "A shared interest"),
    "shared_community": QT_TRANSLATE_NOOP("Starters", "A shared community"),
    "through_someone": QT_TRANSLATE_NOOP("Starters", "Through someone"),
    "share": QT_TRANSLATE_NOOP("Starters", "Sharing something"),
    "comment": QT_TRANSLATE_NOOP("Starters", "A comment"),
    "congratulate": QT_TRANSLATE_NOOP("Starters", "Congratulating"),
    "check_in": QT_TRANSLATE_NOOP("Starters", "Asking how it goes"),
    "thank": QT_TRANSLATE_NOOP("Starters", "Thanking"),
    "call_or_meet": QT_TRANSLATE_NOOP("Starters", "A call or a coffee"),
    "mentoring": QT_TRANSLATE_NOOP("Starters", "Mentoring"),
    "opportunity": QT_TRANSLATE_NOOP("Starters", "Passing something on"),
    "answer": QT_TRANSLATE_NOOP("Starters", "Answering a request"),
    "nudge": QT_TRANSLATE_NOOP("Starters", "One gentle nudge"),
    "to_self": QT_TRANSLATE_NOOP("Starters", "A word to myself"),
    "thanks_for_no": QT_TRANSLATE_NOOP("Starters", "Thanks for a no"),
    "next_kindness": QT_TRANSLATE_NOOP("Starters", "The next kindness"),
}

_SHOWN = {
    LinesShown.ALL: QT_TRANSLATE_NOOP("Starters", "All"),
    LinesShown.FAVOURITES: QT_TRANSLATE_NOOP("Starters", "Favourites"),
    LinesShown.OWN: QT_TRANSLATE_NOOP("Starters", "In my words"),
    LinesShown.GUIDE: QT_TRANSLATE_NOOP("Starters", "Guide"),
    LinesShown.HIDDEN: QT_TRANSLATE_NOOP("Starters", "Hidden"),
}


_SLOTS = {
    "event": QT_TRANSLATE_NOOP("Slots", "the event"),
    "topic": QT_TRANSLATE_NOOP("Slots", "the topic"),
    "hobby": QT_TRANSLATE_NOOP("Slots", "the hobby"),
    "purpose": QT_TRANSLATE_NOOP("Slots", "the common purpose"),
    "school": QT_TRANSLATE_NOOP("Slots", "the school"),
    "association": QT_TRANSLATE_NOOP("Slots", "the association"),
    "community": QT_TRANSLATE_NOOP("Slots", "the community"),
    "name": QT_TRANSLATE_NOOP("Slots", "their name"),
    "detail": QT_TRANSLATE_NOOP("Slots", "a detail"),
    "interest": QT_TRANSLATE_NOOP("Slots", "their interest"),
    "challenge": QT_TRANSLATE_NOOP("Slots", "their challenge"),
    "shared": QT_TRANSLATE_NOOP("Slots", "what all share"),
    "their_project": QT_TRANSLATE_NOOP("Slots", "their project"),
    "their_strength": QT_TRANSLATE_NOOP("Slots", "their strength"),
    "last_topic": QT_TRANSLATE_NOOP("Slots", "what you last talked about"),
    "news": QT_TRANSLATE_NOOP("Slots", "their news"),
    "shared_memory": QT_TRANSLATE_NOOP("Slots", "a shared memory"),
    "shared_place": QT_TRANSLATE_NOOP("Slots", "a shared place"),
    "trigger": QT_TRANSLATE_NOOP("Slots", "what made you think of them"),
    "thing": QT_TRANSLATE_NOOP("Slots", "the thing"),
    "me": QT_TRANSLATE_NOOP("Slots", "my name"),
    "my_intro": QT_TRANSLATE_NOOP("Slots", "who I am"),
    "my_topic": QT_TRANSLATE_NOOP("Slots", "my topic"),
    "my_strength": QT_TRANSLATE_NOOP("Slots", "my strength"),
    "my_project": QT_TRANSLATE_NOOP("Slots", "my project"),
    "resource": QT_TRANSLATE_NOOP("Slots", "the thing promised"),
    "link": QT_TRANSLATE_NOOP("Slots", "the link"),
    "author": QT_TRANSLATE_NOOP("Slots", "the author"),
    "idea": QT_TRANSLATE_NOOP("Slots", "the idea"),
    "small_step": QT_TRANSLATE_NOOP("Slots", "a small step"),
    "mutual": QT_TRANSLATE_NOOP("Slots", "who you both know"),
    "third": QT_TRANSLATE_NOOP("Slots", "someone else"),
    "other": QT_TRANSLATE_NOOP("Slots", "the other one"),
    "time1": QT_TRANSLATE_NOOP("Slots", "a time"),
    "time2": QT_TRANSLATE_NOOP("Slots", "another time"),
    "day": QT_TRANSLATE_NOOP("Slots", "a day"),
    "date": QT_TRANSLATE_NOOP("Slots", "a date"),
    "month": QT_TRANSLATE_NOOP("Slots", "a month"),
    "audience": QT_TRANSLATE_NOOP("Slots", "whom I help"),
    "problem": QT_TRANSLATE_NOOP("Slots", "their problem"),
    "help": QT_TRANSLATE_NOOP("Slots", "what I help them do"),
    "act": QT_TRANSLATE_NOOP("Slots", "what I do"),
    "result": QT_TRANSLATE_NOOP("Slots", "what gets better"),
    "skill": QT_TRANSLATE_NOOP("Slots", "what I enjoy"),
    "background": QT_TRANSLATE_NOOP("Slots", "where I come from"),
    "field": QT_TRANSLATE_NOOP("Slots", "my field"),
    "question": QT_TRANSLATE_NOOP("Slots", "my question"),
}
_SLOT = re.compile(r"\{(\w+)\}")


def readable(text: str) -> str:
    """A line with its open places in words: "{topic}" reads "[the topic]"."""
    return _SLOT.sub(lambda found: f"[{slot_word(found[1])}]" if found[1] in _SLOTS else found[0], text)


def slot_word(slot: str) -> str:
    """What stands in an open place of a line."""
    return QCoreApplication.translate("Slots", _SLOTS[slot])


def category_word(category: StarterCategory) -> str:
    """The kind of line."""
    return QCoreApplication.translate("Starters", _CATEGORIES[category])


def depth_word(depth: int) -> str:
    """How deep a question goes (S21); nothing for a line that is no question."""
    return QCoreApplication.translate("Starters", _DEPTHS[depth]) if depth in _DEPTHS else ""


def moment_word(tag: str) -> str:
    """The part of its category or the tricky moment a line is for."""
    return QCoreApplication.translate("Starters", _MOMENTS[tag]) if tag in _MOMENTS else ""


def shown_lines_word(shown: LinesShown) -> str:
    """Which lines a list shows."""
    return QCoreApplication.translate("Starters", _SHOWN[shown])


def source_word(row: LineRow) -> str:
    """Whose words a line is in."""
    if row.is_own:
        return QCoreApplication.translate("Starters", "my own line")
    if row.mark.reworded:
        return QCoreApplication.translate("Starters", "in my words")
    if row.line.source is StarterSource.GUIDE:
        return QCoreApplication.translate("Starters", "a question of the guide")
    return ""


def where_it_fits(line: Starter) -> str:
    """The kinds of event a line is for, as a sentence."""
    kinds = [kind_word(kind) for kind in EventKind if kind in line.contexts]
    without = [kind_word(kind) for kind in EventKind if kind in line.excludes]
    if kinds:
        return fill(QCoreApplication.translate("Starters", "Made for: {kinds}."), kinds=", ".join(kinds))
    if without:
        sentence = QCoreApplication.translate("Starters", "Fits any event, but not: {kinds}.")
        return fill(sentence, kinds=", ".join(without))
    return QCoreApplication.translate("Starters", "Fits any event.")


def uses_sentence(uses: LineUses) -> str:
    """How a line went at events so far (S26); nothing when it was not said yet."""
    good = _times(
        uses.got_going,
        QCoreApplication.translate("Starters", "It got a talk going at one event."),
        QCoreApplication.translate("Starters", "It got a talk going at {count} events."),
    )
    flat = _times(
        uses.fell_flat,
        QCoreApplication.translate("Starters", "It fell flat once; that may mean nothing."),
        QCoreApplication.translate("Starters", "It fell flat at {count} events; packs take it less often."),
    )
    return " ".join(sentence for sentence in (good, flat) if sentence)


def _times(count: int, once: str, often: str) -> str:
    if not count:
        return ""
    return once if count == 1 else fill(often, count=count)
