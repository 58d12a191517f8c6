"""Plans: opened, read, and what a person says about an event beforehand (S2, S7, S130-S132)."""

from __future__ import annotations

from networkprep.domain.changes import Change, label
from networkprep.domain.clock import Clock
from networkprep.domain.confidence import CONFIDENCE, Comfort
from networkprep.domain.events import Purpose
from networkprep.domain.goal import USUAL_GOAL, Goal
from networkprep.domain.options import GOAL
from networkprep.domain.plain_text import LINE_CAP, clean_line
from networkprep.domain.plans import NERVES, PlanDetails, PlanText, quiet_breaks
from networkprep.domain.profile import ProfileField
from networkprep.domain.ranking import Energy
from networkprep.domain.time_of_day import time_of_day
from networkprep.services.plan_context import ContextReader, PlanContext
from networkprep.services.plan_lines import first_lines
from networkprep.services.plan_reading import read_plan
from networkprep.services.plan_refitting import refit
from networkprep.services.plan_steps import changing_plan
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.event_gateway import EventGateway
from networkprep.store.learning_gateway import LearningGateway
from networkprep.store.plan_gateway import PlanGateway
from networkprep.store.plan_pack_gateway import PlanPackGateway
from networkprep.store.profile_gateway import ProfileGateway
from networkprep.system.settings import Settings

_OF_THE_EVENT = frozenset({PlanText.COMMON_PURPOSE, PlanText.SHARED})


class PlansService:
    """What a person does with the plan as a whole."""

    def __init__(self, data: DataFile, settings: Settings, clock: Clock) -> None:
        self._data = data
        self._settings = settings
        self._clock = clock
        self.contexts = ContextReader(settings, clock)

    def open(self, event_id: int) -> PlanDetails:
        """A plan's page; the first time its pack is chosen. Raises GoneError when there is no such event.

        In a file that may only be read, a plan nobody looked at before is shown without a pack.
        """
        with self._data.reading() as connection:
            new = not PlanPackGateway(connection).lines(event_id)
        if new and not self._data.read_only:
            # Looking at a page is nothing to undo.
            with self._data.quiet_change() as connection:
                return read_plan(connection, self._begin(connection, event_id))
        return self.details(event_id)

    def details(self, event_id: int) -> PlanDetails:
        """A plan's page as it is; raises GoneError when there is no such event."""
        with self._data.reading() as connection:
            return read_plan(connection, self.contexts.read(connection, event_id))

    def write(self, event_id: int, field: PlanText, text: str, edit: str = "") -> Change:
        """Write one of the plan's free words; calls with the same ``edit`` are undone together."""
        kept = clean_line(text, LINE_CAP).text
        with changing_plan(self._data, event_id, label("PLAN_WRITTEN", field=field), edit) as step:
            if field in _OF_THE_EVENT:
                EventGateway(step.connection).set(event_id, **{field.value: kept})
                refit(step.connection, self.contexts, event_id)
            else:
                PlanGateway(step.connection).set(event_id, **{field.value: kept})
        return step.change

    def set_goal(self, event_id: int, goal: Goal) -> Change:
        """Choose how many quality conversations are enough; above five the page hints, and keeps it (S131)."""
        with changing_plan(self._data, event_id, label("PLAN_GOAL", from_=goal.from_, to=goal.to)) as step:
            PlanGateway(step.connection).set(event_id, goal_from=goal.from_, goal_to=goal.to)
        return step.change

    def set_purpose(self, event_id: int, purpose: Purpose | None) -> Change:
        """Say what going there may serve (S2)."""
        with changing_plan(self._data, event_id, label("PLAN_PURPOSE")) as step:
            EventGateway(step.connection).set(event_id, purpose=purpose)
        return step.change

    def set_nerves(self, event_id: int, nerves: int | None) -> Change:
        """Say how nervous one is, 1 to 5; from three on the pack holds a reframe. ValueError outside."""
        if nerves is not None and nerves not in NERVES:
            raise ValueError("nerves go from 1 to 5")
        with changing_plan(self._data, event_id, label("PLAN_NERVES")) as step:
            before = self.contexts.read(step.connection, event_id)
            PlanGateway(step.connection).set(event_id, nerves=nerves)
            refit(step.connection, self.contexts, event_id)
            self._follow_nerves(step.connection, before)
        return step.change

    def set_confidence(self, event_id: int, confidence: int | None) -> Change:
        """Say how sure one feels before it, 1 to 5; None takes it back. ValueError outside (S125)."""
        if confidence is not None and confidence not in CONFIDENCE:
            raise ValueError("confidence goes from 1 to 5")
        with changing_plan(self._data, event_id, label("PLAN_CONFIDENCE")) as step:
            PlanGateway(step.connection).set(event_id, confidence_before=confidence)
        return step.change

    def answer_comfort(self, event_id: int, comfort: Comfort) -> Change:
        """Say, once, how networking feels; this plan follows it at once, as new ones will (S123)."""
        with changing_plan(self._data, event_id, label("COMFORT_SAID")) as step:
            before = self.contexts.read(step.connection, event_id)
            ProfileGateway(step.connection).answer(ProfileField.COMFORT, comfort)
            refit(step.connection, self.contexts, event_id)
            self._follow_nerves(step.connection, before)
        return step.change

    def add_break(self, event_id: int, text: str) -> Change:
        """Plan a break at a time of day; ValueError when the text is none."""
        at = time_of_day(text)
        if at is None:
            raise ValueError("no time of day")
        with changing_plan(self._data, event_id, label("PLAN_BREAK_ADDED", at=f"{at:%H:%M}")) as step:
            PlanGateway(step.connection).add_break(event_id, at)
        return step.change

    def remove_break(self, event_id: int, break_id: int) -> Change:
        """Take a break off."""
        with changing_plan(self._data, event_id, label("PLAN_BREAK_REMOVED")) as step:
            PlanGateway(step.connection).remove_break(break_id)
        return step.change

    def mark_tried(self, event_id: int, learning_id: int, tried: bool) -> Change:
        """Tick the thing one wanted to try, or take the tick back (S157)."""
        with changing_plan(self._data, event_id, label("PLAN_TRIED")) as step:
            LearningGateway(step.connection).mark_tried(learning_id, event_id if tried else None)
        return step.change

    def _begin(self, connection: DataConnection, event_id: int) -> PlanContext:
        """Choose pack and if-then plans for a plan that has none, and the goal the person likes best."""
        plans = PlanGateway(connection)
        if plans.basics(event_id).goal == USUAL_GOAL:
            low, _, high = self._settings.text(GOAL).partition("-")
            plans.set(event_id, goal_from=int(low), goal_to=int(high or low))
        context = self.contexts.read(connection, event_id)
        if context.profile.energy is Energy.QUIET and not plans.breaks(event_id):
            draft, home = context.event.draft, self._clock.now().tzinfo
            for at in quiet_breaks(draft.starts, draft.ends, home):
                plans.add_break(event_id, at)
        pack, lines = first_lines(context.wish)
        packs = PlanPackGateway(connection)
        packs.write_lines(event_id, lines, ())
        if not packs.if_thens(event_id):
            for line in pack.if_thens:
                packs.add_if_then(event_id, line.text, line.starter.id)
        return context

    def _follow_nerves(self, connection: DataConnection, before: PlanContext) -> None:
        """Plan for nerves, too, as long as the person has not touched the three preselected plans (S106)."""
        event_id = before.event.row.id
        packs = PlanPackGateway(connection)
        now = packs.if_thens(event_id)
        preselected = first_lines(before.wish)[0].if_thens
        if [plan.text for plan in now] != [line.text for line in preselected]:
            return
        fitting = first_lines(self.contexts.read(connection, event_id).wish)[0].if_thens
        for plan, line in zip(now, fitting, strict=False):
            if plan.starter_key != line.starter.id:
                packs.set_if_then(plan.id, starter_key=line.starter.id, text=line.text)
