"""Reads plans beside the window, through the same worker."""

from __future__ import annotations

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from networkprep.domain.events import EventDraft
from networkprep.domain.plans import PlanDetails
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.window import asked


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


def prepare_face(qtbot: QtBot, runtime: Runtime, event_id: int) -> PrepareFace:
    """The face on which one prepares for an event, shown and read."""
    face = PrepareFace(runtime)
    qtbot.addWidget(face)
    face.resize(1000, 700)
    with qtbot.waitExposed(face):
        face.show()
    face.show_event(event_id)
    qtbot.waitUntil(lambda: bool(face.card.view.sheet.blocks))
    return face
