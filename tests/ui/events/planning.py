"""Reads plans beside the window, through the same worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from networkprep.domain.events import EventDraft
from networkprep.domain.plans import PlanDetails
from networkprep.services.catalogue import Services
from networkprep.ui.runtime.runtime import Runtime

T = TypeVar("T")


class _Answer(QObject):
    """Takes one answer."""

    def __init__(self) -> None:
        super().__init__()
        self.values: list[object] = []

    def take(self, value: object) -> None:
        """Keep it."""
        self.values.append(value)


@dataclass(frozen=True)
class Plans:
    """One event's plan, asked for on the worker."""

    qtbot: QtBot
    runtime: Runtime
    event_id: int

    def now(self) -> PlanDetails:
        """What is stored now, after all that was asked for before."""
        return asked(self.qtbot, self.runtime, lambda services: services.plans.details(self.event_id))

    def undo(self) -> None:
        """Edit > Undo."""
        asked(self.qtbot, self.runtime, lambda services: services.history.undo())

    def settled(self) -> None:
        """Wait until the page has read what was changed: its question stands in the queue before this one."""
        for _ in range(2):
            self.now()


def plans_of(qtbot: QtBot, runtime: Runtime, draft: EventDraft) -> Plans:
    """Add an event; its plan."""
    return Plans(qtbot, runtime, asked(qtbot, runtime, lambda services: services.events.add(draft)))  # type: ignore[arg-type]  # a Done arrives as its value


def asked(qtbot: QtBot, runtime: Runtime, work: Callable[[Services], T]) -> T:
    """Ask the services and wait for the answer."""
    answer = _Answer()
    runtime.jobs.ask(work, answer.take)
    qtbot.waitUntil(lambda: bool(answer.values))
    return answer.values[0]  # type: ignore[return-value]  # what the work returned
