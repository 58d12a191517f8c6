"""At the event: the quiet page, and the one line taken there (S32, S107, S132, S135)."""

from __future__ import annotations

from networkprep.domain.at_event import AtEventPage, MomentLines
from networkprep.domain.capture_line import Span
from networkprep.domain.changes import Done
from networkprep.domain.encounters import Quality
from networkprep.domain.goal import GoalProgress, progress_after_debrief, progress_before_debrief
from networkprep.services.captures import CapturesService, SavedCapture
from networkprep.services.plan_context import ContextReader, PlanContext
from networkprep.services.plan_reading import read_plan
from networkprep.services.plans import PlansService
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.interaction_gateway import EncounterGateway


class AtEventService:
    """What a person does while they are there."""

    def __init__(self, data: DataFile, plans: PlansService, captures: CapturesService) -> None:
        self._data = data
        self._plans = plans
        self._captures = captures

    def page(self, event_id: int) -> AtEventPage:
        """The quiet page of an event; its pack is chosen now if nobody looked at the plan. GoneError."""
        self._plans.open(event_id)
        with self._data.reading() as connection:
            return _page(connection, self._plans.contexts, event_id)

    def note(self, event_id: int, text: str, dismissed: frozenset[Span] = frozenset()) -> Done[SavedCapture]:
        """Keep one line for this event, as every capture is kept. GoneError, ValueError for a line without any text."""
        return self._captures.save(text, self._captures.choice(event_id), dismissed)


def _page(connection: DataConnection, contexts: ContextReader, event_id: int) -> AtEventPage:
    context = contexts.read(connection, event_id)
    plan = read_plan(connection, context)
    lines = MomentLines(context.wish.lines, context.wish.occasion, context.wish.habits)
    return AtEventPage(
        plan, _progress(connection, context), lines.stalled(plan), lines.leaving(plan), lines.walk_in(plan)
    )


def _progress(connection: DataConnection, context: PlanContext) -> GoalProgress:
    """By the notes until the debrief says whose conversation was a quality one."""
    event_id, goal = context.event.row.id, context.basics.goal
    met = EncounterGateway(connection).of_event(event_id)
    if met:
        return progress_after_debrief(goal, {each.person_id for each in met if each.quality is Quality.YES})
    captures = CaptureGateway(connection).of_event(event_id)
    return progress_before_debrief(goal, (capture.line() for capture in captures))
