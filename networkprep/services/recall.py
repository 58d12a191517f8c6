"""Names and details of people met: asked with the answer hidden, spread over days, fresh for an event (X4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from uuid import uuid4

from networkprep.domain.changes import Change, Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.day_steps import days_after
from networkprep.domain.recall import (
    Asks,
    Memory,
    RecallPrompt,
    RecallSession,
    RecallWish,
    chosen_for,
    in_order,
    next_try,
)
from networkprep.domain.recall_bounds import EVENING_FROM, INVITED_DAYS, LOOK_AHEAD_DAYS, MOST_A_DAY, NOT_TODAY
from networkprep.domain.recall_cues import can_be_recalled, prompt_for
from networkprep.services.memory import MemoryModel
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.dismissal_gateway import DismissalGateway
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.plan_person_gateway import PlanPersonGateway
from networkprep.store.recall_gateway import RecallGateway

_MANY = 60
"""People met at one place before; more than a week has room for."""


class RecallService:
    """Chooses what is asked, and keeps what a try leaves behind; nothing counts what came and what did not."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    @cached_property
    def _model(self) -> MemoryModel:
        return MemoryModel()

    def session(self) -> RecallSession:
        """Today's prompts, as many as the day has room for."""
        today = self._clock.today()
        with self._data.reading() as connection:
            wishes = _Wishes(connection, self._clock).all()
            chosen = chosen_for(wishes, today, RecallGateway(connection).tried_on(today))
            return RecallSession(tuple(self._prompts(connection, chosen)))

    def for_event(self, event_id: int) -> RecallSession:
        """Prompts about people one may see at an event, those not fresh on its date, as many as fit a day."""
        with self._data.reading() as connection:
            title, day = RecallGateway(connection).event_day(event_id, self._clock.now().tzinfo)
            wishes = _Wishes(connection, self._clock).needed_for(event_id, day or self._clock.today())
            chosen = in_order([wish for wish in wishes if wish.is_needed][:MOST_A_DAY])
            return RecallSession(tuple(self._prompts(connection, chosen)), title)

    def of_person(self, person_id: int) -> RecallSession:
        """Name and details of one person, asked for by hand; empty when too little is known. GoneError."""
        with self._data.reading() as connection:
            draft = PersonGateway(connection).details(person_id).draft
            wishes = [RecallWish(person_id, asks) for asks in Asks] if can_be_recalled(draft) else []
            return RecallSession(tuple(self._prompts(connection, wishes)), draft.name)

    def answer(self, person_id: int, asks: Asks, *, had_it: bool) -> Done[int]:
        """Keep that it came, or that it did not come yet; raises GoneError when there is no such person."""
        with self._data.change(label("RECALL_ANSWERED")) as step:
            PersonGateway(step.connection).details(person_id)
            self._keep(step.connection, person_id, asks, had_it=had_it)
        return step.done(person_id)

    def leave_out(self, person_id: int) -> Done[int]:
        """Never ask about this person again, unless by hand; raises GoneError when there is no such person."""
        with self._data.change(label("RECALL_LEFT_OUT")) as step:
            name = PersonGateway(step.connection).details(person_id).draft.name
            gateway = RecallGateway(step.connection)
            known = gateway.memories([person_id])
            for asks in Asks:
                old = known.get((person_id, asks), Memory(None, None, None, None, None))
                kept = Memory(old.stability, old.difficulty, old.tried_on, None, old.fresh_until)
                gateway.put(person_id, asks, str(uuid4()), kept)
            step.label = label("RECALL_LEFT_OUT", name=name)
        return step.done(person_id)

    def not_today(self) -> Change:
        """Off Today until tomorrow; what waits is not made more by it."""
        with self._data.change(label("RECALL_NOT_TODAY")) as step:
            DismissalGateway(step.connection).dismiss(NOT_TODAY, days_after(self._clock.today(), 1))
        return step.change

    def _keep(self, connection: DataConnection, person_id: int, asks: Asks, *, had_it: bool) -> None:
        gateway, today = RecallGateway(connection), self._clock.today()
        before = gateway.memories([person_id]).get((person_id, asks))
        tried = self._model.after(before, today, had_it=had_it)
        met = gateway.last_met(person_id)
        again_on = next_try(met.day if met else None, today, tried.spaced_on, had_it=had_it)
        memory = Memory(tried.stability, tried.difficulty, today, again_on, tried.fresh_until)
        gateway.put(person_id, asks, str(uuid4()), memory)

    @staticmethod
    def _prompts(connection: DataConnection, wishes: Iterable[RecallWish]) -> Iterator[RecallPrompt]:
        people, recall = PersonGateway(connection), RecallGateway(connection)
        for wish in wishes:
            draft = people.details(wish.person_id).draft
            yield prompt_for(wish.person_id, wish.asks, draft, recall.last_met(wish.person_id))


class _Wishes:
    """Gathers what may be asked: due, newly met, needed for a coming event."""

    def __init__(self, connection: DataConnection, clock: Clock) -> None:
        self._recall = RecallGateway(connection)
        self._people = PlanPersonGateway(connection)
        self._now = clock.now()
        self._today = self._now.date()
        self._evening = self._today if self._now.hour >= EVENING_FROM else days_after(self._today, -1)

    def all(self) -> Iterator[RecallWish]:
        """Everything that was not tried today already, in no order that matters."""
        last = days_after(self._today, LOOK_AHEAD_DAYS)
        for event_id, day in self._recall.coming_events(self._now, self._today, last):
            yield from (wish for wish in self.needed_for(event_id, day) if wish.tried_on != self._today)
        due = self._recall.due(self._today, 2 * MOST_A_DAY)
        for (person_id, asks), memory in self._recall.memories(due).items():
            if memory.due_on is not None:
                yield RecallWish(person_id, asks, memory)
        since = days_after(self._today, -INVITED_DAYS)
        met = dict(self._recall.newly_met(since, self._evening))
        asked = self._recall.memories(met)
        for person_id, met_on in met.items():
            missing = (asks for asks in Asks if (person_id, asks) not in asked)
            yield from (RecallWish(person_id, asks, first_on=met_on) for asks in missing)

    def needed_for(self, event_id: int, day: date) -> Iterator[RecallWish]:
        """What one would like to know on the day of an event: of people on its plan, and people met there before."""
        before = (known.person_id for known in self._people.met_before(event_id, _MANY))
        people = tuple(dict.fromkeys((*self._recall.planned(event_id), *before)))
        known, askable = self._recall.memories(people), self._recall.askable(people)
        for person_id in people:
            if person_id in askable:
                wishes = (RecallWish(person_id, asks, known.get((person_id, asks)), needed_on=day) for asks in Asks)
                yield from (wish for wish in wishes if not wish.is_left_out)
