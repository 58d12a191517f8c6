"""The four faces of an event, and which of them the clock opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from networkprep.domain.events import EventState
from networkprep.ui.events.debrief_face import DebriefFace
from networkprep.ui.events.note_parts import NoteParts
from networkprep.ui.events.outcome_face import OutcomeFace
from networkprep.ui.events.prepare import PrepareFace
from networkprep.ui.events.quiet import QuietFace
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.widgets.place import Place
from networkprep.ui.words.marking import QT_TRANSLATE_NOOP

PREPARE, QUIET, DEBRIEF, CAME_OF_IT = "prepare", "quiet", "debrief", "came_of_it"

_BY_CLOCK = {
    EventState.RUNNING: QUIET,
    EventState.DEBRIEF_WAITING: DEBRIEF,
    EventState.DEBRIEF_BEGUN: DEBRIEF,
    EventState.FOLLOWED_UP: CAME_OF_IT,
}


class ShowsEvent(Protocol):
    """What a face can do beside what every page can."""

    def show_event(self, event_id: int) -> None:
        """Show this event."""
        ...


@dataclass(frozen=True, slots=True)
class FaceSpec:
    """One face: key, words (context "Faces"), and how its page is made."""

    key: str
    words: str
    make: Callable[[Runtime, NoteParts], Place]


def _prepare(runtime: Runtime, _notes: NoteParts) -> Place:
    return PrepareFace(runtime)


def _debrief(runtime: Runtime, _notes: NoteParts) -> Place:
    return DebriefFace(runtime)


FACES: tuple[FaceSpec, ...] = (
    FaceSpec(PREPARE, QT_TRANSLATE_NOOP("Faces", "Prepare"), _prepare),
    FaceSpec(QUIET, QT_TRANSLATE_NOOP("Faces", "At the event"), QuietFace),
    FaceSpec(DEBRIEF, QT_TRANSLATE_NOOP("Faces", "Debrief"), _debrief),
    FaceSpec(CAME_OF_IT, QT_TRANSLATE_NOOP("Faces", "What came of it"), OutcomeFace),
)
"""In the order of the tabs; Alt+1 and so on lead to them."""


def face_by_clock(state: EventState) -> str:
    """The face an event opens with."""
    return _BY_CLOCK.get(state, PREPARE)
