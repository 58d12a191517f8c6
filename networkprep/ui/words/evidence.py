"""Words for the notes behind "Why this?": how sure one may be, and what each note is about (X6)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.evidence_notes import EvidenceNote, Strength
from networkprep.domain.starters import StarterCategory
from networkprep.ui.words.filling import fill
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP
from networkprep.ui.words.starters import category_word

_STRENGTHS = {
    Strength.STRONG: QT_TRANSLATE_NOOP("WhyThis", "Several large studies"),
    Strength.FAIR: QT_TRANSLATE_NOOP("WhyThis", "Some good studies"),
    Strength.EARLY: QT_TRANSLATE_NOOP("WhyThis", "Early studies"),
    Strength.GUIDE: QT_TRANSLATE_NOOP("WhyThis", "The guide's advice"),
    Strength.CONVENTION: QT_TRANSLATE_NOOP("WhyThis", "A convention"),
}
_GROUPS = {
    "planning": QT_TRANSLATE_NOOP("WhyThis", "Before an event"),
    "confidence": QT_TRANSLATE_NOOP("WhyThis", "Nerves and practice"),
    "afterwards": QT_TRANSLATE_NOOP("WhyThis", "Notes, follow-ups, keeping in touch"),
    "wording": QT_TRANSLATE_NOOP("WhyThis", "How things are worded"),
    "categories": QT_TRANSLATE_NOOP("WhyThis", "The kinds of line"),
}
_ABOUT = {
    "intention": QT_TRANSLATE_NOOP("WhyThis", "Why I go, asked first"),
    "goal": QT_TRANSLATE_NOOP("WhyThis", "Two or three good talks"),
    "goal_low_energy": QT_TRANSLATE_NOOP("WhyThis", "One good talk on a quiet day"),
    "focus_people": QT_TRANSLATE_NOOP("WhyThis", "Three people to look for"),
    "if_then_plans": QT_TRANSLATE_NOOP("WhyThis", "Three if-then plans"),
    "starters": QT_TRANSLATE_NOOP("WhyThis", "Starters chosen beforehand"),
    "depth": QT_TRANSLATE_NOOP("WhyThis", "From light to deeper"),
    "taking_turns": QT_TRANSLATE_NOOP("WhyThis", "Telling a little by turns"),
    "common_ground": QT_TRANSLATE_NOOP("WhyThis", "What you have in common"),
    "pocket_card": QT_TRANSLATE_NOOP("WhyThis", "Six items on the card"),
    "silent_event": QT_TRANSLATE_NOOP("WhyThis", "Silence during an event"),
    "breaks": QT_TRANSLATE_NOOP("WhyThis", "Planned breaks"),
    "what_i_bring": QT_TRANSLATE_NOOP("WhyThis", "Speaking of what others gain"),
    "low_pressure_first": QT_TRANSLATE_NOOP("WhyThis", "Easy-going events first"),
    "event_fit": QT_TRANSLATE_NOOP("WhyThis", "What an event touches of yours"),
    "places": QT_TRANSLATE_NOOP("WhyThis", "Ideas for kinds of places"),
    "nerves": QT_TRANSLATE_NOOP("WhyThis", "Nerves are ordinary"),
    "reframe_excitement": QT_TRANSLATE_NOOP("WhyThis", "Nerves seen as excitement"),
    "small_steps": QT_TRANSLATE_NOOP("WhyThis", "Small steps"),
    "practice": QT_TRANSLATE_NOOP("WhyThis", "Practice before an event"),
    "learnable": QT_TRANSLATE_NOOP("WhyThis", "A skill one can learn"),
    "listening": QT_TRANSLATE_NOOP("WhyThis", "Listening"),
    "before_and_after": QT_TRANSLATE_NOOP("WhyThis", "Before and after"),
    "quiet_energy": QT_TRANSLATE_NOOP("WhyThis", "A plan that follows your energy"),
    "patience": QT_TRANSLATE_NOOP("WhyThis", "No hurry"),
    "capture": QT_TRANSLATE_NOOP("WhyThis", "One line in a break"),
    "debrief": QT_TRANSLATE_NOOP("WhyThis", "A short debrief on the same day"),
    "what_went_well": QT_TRANSLATE_NOOP("WhyThis", "What went well, asked first"),
    "one_thing_to_try": QT_TRANSLATE_NOOP("WhyThis", "One thing to try"),
    "recall": QT_TRANSLATE_NOOP("WhyThis", "Recall before looking"),
    "follow_up_due": QT_TRANSLATE_NOOP("WhyThis", "A message after two days"),
    "late": QT_TRANSLATE_NOOP("WhyThis", "Late is still welcome"),
    "no_rush": QT_TRANSLATE_NOOP("WhyThis", "Leaving time to answer"),
    "nudge": QT_TRANSLATE_NOOP("WhyThis", "One gentle nudge"),
    "rhythms": QT_TRANSLATE_NOOP("WhyThis", "Rhythms"),
    "touches_a_week": QT_TRANSLATE_NOOP("WhyThis", "Five touches a week, three weeks apart"),
    "dormant": QT_TRANSLATE_NOOP("WhyThis", "When a tie is called dormant"),
    "warm_up": QT_TRANSLATE_NOOP("WhyThis", "Two easy messages first"),
    "reconnect_order": QT_TRANSLATE_NOOP("WhyThis", "Whom to write to again"),
    "thanks": QT_TRANSLATE_NOOP("WhyThis", "Saying thanks"),
    "calls": QT_TRANSLATE_NOOP("WhyThis", "A call now and then"),
    "introductions": QT_TRANSLATE_NOOP("WhyThis", "Asking both before an introduction"),
    "time_to_give": QT_TRANSLATE_NOOP("WhyThis", "A limit to the time you give"),
    "variety": QT_TRANSLATE_NOOP("WhyThis", "Many sorts of people"),
    "acquaintances": QT_TRANSLATE_NOOP("WhyThis", "Acquaintances"),
    "bridges": QT_TRANSLATE_NOOP("WhyThis", "People outside your circles"),
    "what_came_of_it": QT_TRANSLATE_NOOP("WhyThis", "What came of giving"),
    "open_questions": QT_TRANSLATE_NOOP("WhyThis", "Open questions"),
    "job_questions": QT_TRANSLATE_NOOP("WhyThis", "Not asking for the job"),
    "plain_words": QT_TRANSLATE_NOOP("WhyThis", "Short lines and plain words"),
    "not_guessing": QT_TRANSLATE_NOOP("WhyThis", "Not guessing at someone's life"),
    "giving_first": QT_TRANSLATE_NOOP("WhyThis", "Giving before asking"),
    "one_detail": QT_TRANSLATE_NOOP("WhyThis", "One detail of your talk"),
    "aloud": QT_TRANSLATE_NOOP("WhyThis", "Twenty seconds aloud"),
}


def strength_word(strength: Strength) -> str:
    """How sure one may be."""
    return QCoreApplication.translate("WhyThis", _STRENGTHS[strength])


def group_of_notes_word(group: str) -> str:
    """The heading of notes that are kept together."""
    return QCoreApplication.translate("WhyThis", _GROUPS[group])


def note_title(key: str) -> str:
    """What a note is about."""
    if key in _ABOUT:
        return QCoreApplication.translate("WhyThis", _ABOUT[key])
    return category_word(StarterCategory(key))


def note_told(note: EvidenceNote) -> str:
    """The whole note in a few sentences: how sure, what, its limit, its source."""
    sentence = QCoreApplication.translate("WhyThis", "{strength}: {text} {limit}\nFrom: {source}.")
    strength = strength_word(note.strength)
    return fill(sentence, strength=strength, text=note.text, limit=note.limit, source=note.source.rstrip("."))
