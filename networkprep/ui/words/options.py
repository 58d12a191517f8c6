"""What each option is called and what it does, by its key; with the declarations they make the settings page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from networkprep.domain.options import Group, Option
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

_GROUPS = {
    Group.LOOK: QT_TRANSLATE_NOOP("Options", "Look"),
    Group.EVENTS: QT_TRANSLATE_NOOP("Options", "Events"),
    Group.FOLLOWING_UP: QT_TRANSLATE_NOOP("Options", "Following up"),
    Group.CAPTURE: QT_TRANSLATE_NOOP("Options", "Capture"),
    Group.DATA: QT_TRANSLATE_NOOP("Options", "Files for elsewhere"),
}
_WORDS: dict[str, tuple[str, str]] = {
    "look.theme": (
        QT_TRANSLATE_NOOP("Options", "Colours"),
        QT_TRANSLATE_NOOP("Options", "Light paper, dark charcoal, or like the rest of your computer."),
    ),
    "look.dark_in_the_evening": (
        QT_TRANSLATE_NOOP("Options", "Dark card in the evening"),
        QT_TRANSLATE_NOOP("Options", "At an event after sunset the card does not light up your face."),
    ),
    "look.text_size": (
        QT_TRANSLATE_NOOP("Options", "Text size"),
        QT_TRANSLATE_NOOP("Options", "Compared with the rest of your computer."),
    ),
    "events.deeper_questions": (
        QT_TRANSLATE_NOOP("Options", "Offer deep questions, too"),
        QT_TRANSLATE_NOOP("Options", "Yours marked as deep; never first, never at internal events or trade fairs."),
    ),
    "events.goal": (
        QT_TRANSLATE_NOOP("Options", "Usual goal"),
        QT_TRANSLATE_NOOP("Options", "How many quality conversations a new plan begins with. Few is fine."),
    ),
    "events.recall": (
        QT_TRANSLATE_NOOP("Options", "Names and details on Today"),
        QT_TRANSLATE_NOOP("Options", "A quiet line when a minute of recall would help. Skipping it is fine."),
    ),
    "follow_up.days": (
        QT_TRANSLATE_NOOP("Options", "Follow up after"),
        QT_TRANSLATE_NOOP("Options", "Days after the event. Later is still worth sending."),
    ),
    "follow_up.weekends": (
        QT_TRANSLATE_NOOP("Options", "When that is a weekend"),
        QT_TRANSLATE_NOOP("Options", "Keep the day, or move it."),
    ),
    "follow_up.nudge_days": (
        QT_TRANSLATE_NOOP("Options", "Ask about a silence after"),
        QT_TRANSLATE_NOOP("Options", "Days without an answer. One gentle reminder at most, never before ten days."),
    ),
    "follow_up.touch_gap_days": (
        QT_TRANSLATE_NOOP("Options", "Between two light contacts"),
        QT_TRANSLATE_NOOP("Options", "At least this many days for the same person, unless there is news."),
    ),
    "follow_up.calendar_tasks": (
        QT_TRANSLATE_NOOP("Options", "Follow-ups as tasks in calendar files"),
        QT_TRANSLATE_NOOP("Options", "Not every calendar program shows tasks; without this they are all-day entries."),
    ),
    "follow_up.clear_copied": (
        QT_TRANSLATE_NOOP("Options", "A copied message on the clipboard"),
        QT_TRANSLATE_NOOP("Options", "What is taken off is only what you copied here, if it is still there."),
    ),
    "capture.tray": (
        QT_TRANSLATE_NOOP("Options", "Icon in the tray"),
        QT_TRANSLATE_NOOP("Options", "One more way to the capture line."),
    ),
    "capture.close_to_tray": (
        QT_TRANSLATE_NOOP("Options", "Stay in the tray when the window is closed"),
        QT_TRANSLATE_NOOP("Options", "Quit in the File menu ends the program."),
    ),
    "data.formula_guard": (
        QT_TRANSLATE_NOOP("Options", "Make tables safe for spreadsheets"),
        QT_TRANSLATE_NOOP("Options", "Cells that a spreadsheet would take for a formula begin with an apostrophe."),
    ),
}
_CHOICES = {
    ("look.theme", "system"): QT_TRANSLATE_NOOP("Options", "Like the system"),
    ("look.theme", "light"): QT_TRANSLATE_NOOP("Options", "Light"),
    ("look.theme", "dark"): QT_TRANSLATE_NOOP("Options", "Dark"),
    ("events.goal", "1"): QT_TRANSLATE_NOOP("Options", "One"),
    ("events.goal", "2-3"): QT_TRANSLATE_NOOP("Options", "Two or three"),
    ("events.goal", "3-4"): QT_TRANSLATE_NOOP("Options", "Three or four"),
    ("follow_up.clear_copied", "keep"): QT_TRANSLATE_NOOP("Options", "Stays there"),
    ("follow_up.clear_copied", "30"): QT_TRANSLATE_NOOP("Options", "Is taken off after half a minute"),
    ("follow_up.clear_copied", "120"): QT_TRANSLATE_NOOP("Options", "Is taken off after two minutes"),
    ("follow_up.weekends", "keep"): QT_TRANSLATE_NOOP("Options", "Keep it"),
    ("follow_up.weekends", "monday"): QT_TRANSLATE_NOOP("Options", "Monday after"),
    ("follow_up.weekends", "friday"): QT_TRANSLATE_NOOP("Options", "Friday before"),
}
_UNITS = {
    "look.text_size": QT_TRANSLATE_NOOP("Options", " %"),
    "follow_up.days": QT_TRANSLATE_NOOP("Options", " days"),
    "follow_up.nudge_days": QT_TRANSLATE_NOOP("Options", " days"),
    "follow_up.touch_gap_days": QT_TRANSLATE_NOOP("Options", " days"),
}


def group_words(group: Group) -> str:
    """The heading of a group of options."""
    return QCoreApplication.translate("Options", _GROUPS[group])


def option_words(option: Option) -> str:
    """What an option is called."""
    return QCoreApplication.translate("Options", _WORDS[option.key][0])


def option_hint(option: Option) -> str:
    """What an option does, in a sentence."""
    return QCoreApplication.translate("Options", _WORDS[option.key][1])


def choice_words(option: Option, choice: str) -> str:
    """What one of its choices is called."""
    return QCoreApplication.translate("Options", _CHOICES[option.key, choice])


def unit_words(option: Option) -> str:
    """What stands after its number."""
    return QCoreApplication.translate("Options", _UNITS.get(option.key, ""))
