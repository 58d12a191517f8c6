"""What happened, told to whoever shows it: one sentence, at most one action."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Message(NamedTuple):
    """A sentence with an optional action, for example Undo; ``urgent`` ones wait until they are dismissed."""

    text: str
    action_text: str = ""
    action: Callable[[], object] | None = None
    urgent: bool = False


class Working(NamedTuple):
    """A long action under way; ``total`` 0 means that nobody knows how long it is."""

    words: str
    done: int
    total: int
    cancel: Callable[[], object]


class Messages(QObject):
    """The window's voice; the message bar listens and announces to screen readers."""

    said = Signal(object)

    working = Signal(object)
    """A Working, or None when the long action has ended."""

    def say(self, text: str) -> None:
        """Tell what happened."""
        self.said.emit(Message(text))

    def offer(self, text: str, action_text: str, action: Callable[[], object]) -> None:
        """Tell what happened and offer one thing to do about it."""
        self.said.emit(Message(text, action_text, action))

    def warn(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        """Tell what went wrong; stays until it is dismissed."""
        self.said.emit(Message(text, action_text, action, urgent=True))

    def work(self, working: Working | None) -> None:
        """Tell how far a long action is; None ends it."""
        self.working.emit(working)
