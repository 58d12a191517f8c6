"""Every option, declared once: key, kind, default. Words for each are in ``ui.words``; the page is made from this."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, Protocol, TypeAlias

Value: TypeAlias = bool | int | str


class Group(StrEnum):
    """The headings of the settings page."""

    LOOK = "look"
    EVENTS = "events"
    FOLLOWING_UP = "following_up"
    CAPTURE = "capture"
    DATA = "data"


class Option(NamedTuple):
    """One option. ``choices`` limits text, ``low``/``high`` limit numbers."""

    key: str
    group: Group
    default: Value
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0

    def accepts(self, value: object) -> bool:
        """Whether a stored value may be used."""
        if isinstance(self.default, bool) or isinstance(value, bool):
            return isinstance(self.default, bool) and isinstance(value, bool)
        if isinstance(self.default, int):
            return isinstance(value, int) and self.low <= value <= self.high
        return isinstance(value, str) and (not self.choices or value in self.choices)


THEME = Option("look.theme", Group.LOOK, "system", choices=("system", "light", "dark"))
QUIET_DARK = Option("look.dark_in_the_evening", Group.LOOK, True)
TEXT_SIZE = Option("look.text_size", Group.LOOK, 100, low=80, high=200)
DEEPER_QUESTIONS = Option("events.deeper_questions", Group.EVENTS, False)
RECALL = Option("events.recall", Group.EVENTS, True)
GOAL = Option("events.goal", Group.EVENTS, "2-3", choices=("1", "2-3", "3-4"))
FOLLOW_UP_DAYS = Option("follow_up.days", Group.FOLLOWING_UP, 2, low=1, high=4)
WEEKENDS = Option("follow_up.weekends", Group.FOLLOWING_UP, "keep", choices=("keep", "monday", "friday"))
NUDGE_DAYS = Option("follow_up.nudge_days", Group.FOLLOWING_UP, 10, low=10, high=60)
TOUCH_GAP_DAYS = Option("follow_up.touch_gap_days", Group.FOLLOWING_UP, 21, low=7, high=180)
CALENDAR_TASKS = Option("follow_up.calendar_tasks", Group.FOLLOWING_UP, False)
CLEAR_COPIED = Option("follow_up.clear_copied", Group.FOLLOWING_UP, "keep", choices=("keep", "30", "120"))
TRAY = Option("capture.tray", Group.CAPTURE, False)
CLOSE_TO_TRAY = Option("capture.close_to_tray", Group.CAPTURE, False)
FORMULA_GUARD = Option("data.formula_guard", Group.DATA, True)

OPTIONS: tuple[Option, ...] = (
    THEME,
    QUIET_DARK,
    TEXT_SIZE,
    DEEPER_QUESTIONS,
    GOAL,
    RECALL,
    FOLLOW_UP_DAYS,
    WEEKENDS,
    NUDGE_DAYS,
    TOUCH_GAP_DAYS,
    CALENDAR_TASKS,
    CLEAR_COPIED,
    TRAY,
    CLOSE_TO_TRAY,
    FORMULA_GUARD,
)


class Chosen(Protocol):
    """Reads the chosen options."""

    def __getitem__(self, option: Option) -> Value:
        """The chosen value, or the default."""
        ...

    def number(self, option: Option) -> int:
        """The chosen value of an option that is a number."""
        ...

    def text(self, option: Option) -> str:
        """The chosen value of an option that is a text."""
        ...

    def on(self, option: Option) -> bool:
        """The chosen value of an option that is a yes or no."""
        ...
