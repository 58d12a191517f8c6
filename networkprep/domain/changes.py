"""What an action did: a label for undo and the message bar, and the kinds of things that changed."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Topic(StrEnum):
    """Kinds of things that a page may show; a Change names those it touched."""

    EVENTS = "events"
    PLANS = "plans"
    CAPTURES = "captures"
    DEBRIEFS = "debriefs"
    PEOPLE = "people"
    PROMISES = "promises"
    FOLLOW_UPS = "follow_ups"
    INTERACTIONS = "interactions"
    LEARNINGS = "learnings"
    RECALL = "recall"
    LIBRARY = "library"
    PROFILE = "profile"
    DRAFTS = "drafts"
    SETTINGS = "settings"


UNDONE, REDONE = "UNDONE", "REDONE"
"""The codes of the label of a step of undo; its value "action" is the code of what was taken back or done again."""


class Label(NamedTuple):
    """The name of an action as a code with values, for example ``DEBRIEFED`` with the event's title."""

    code: str
    values: tuple[tuple[str, str], ...] = ()

    def value(self, name: str) -> str:
        """The value given under this name, or nothing."""
        return dict(self.values).get(name, "")


def label(code: str, **values: object) -> Label:
    """A label with its values as text."""
    return Label(code, tuple((name, str(value)) for name, value in values.items()))


class Change(NamedTuple):
    """One committed action. ``undoable`` says whether Edit > Undo takes it back."""

    label: Label
    topics: frozenset[Topic]
    undoable: bool = True

    def touches(self, *topics: Topic) -> bool:
        """Whether any of these kinds of things changed."""
        return any(topic in self.topics for topic in topics)


class Done(NamedTuple, Generic[T]):
    """An action's answer together with its change."""

    value: T
    change: Change
