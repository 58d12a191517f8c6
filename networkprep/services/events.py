"""Events: brought in, changed, skipped, cancelled, copied, deleted (X1)."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Any
from uuid import uuid4

from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.errors import RefusedError
from networkprep.domain.event_outcomes import EventOutcome, PerhapsFound
from networkprep.domain.event_times import EventTimes, times_of
from networkprep.domain.events import EventDetails, EventDraft, EventRow, EventState, GladlyAgain
from networkprep.domain.events_cleaning import cleaned_event
from networkprep.domain.series import SeriesDate, at_date
from networkprep.domain.wall_time import first_day
from networkprep.services.nameless import who_it_was
from networkprep.services.plan_context import ContextReader
from networkprep.services.plan_refitting import refit
from networkprep.store.data_file import DataFile
from networkprep.store.event_gateway import EventGateway
from networkprep.store.event_outcomes import event_outcome
from networkprep.store.nameless import nameless_people
from networkprep.store.series_dates import open_dates

_SPOKEN_OF = ("title", "kind", "community", "tags", "common_purpose", "shared")
"""The facts that lines are chosen by, or are filled with."""


class EventsService:
    """What a person does with events."""

    def __init__(self, data: DataFile, clock: Clock, contexts: ContextReader) -> None:
        self._data = data
        self._clock = clock
        self._contexts = contexts

    def rows(self) -> tuple[EventRow, ...]:
        """All events, the latest first."""
        with self._data.reading() as connection:
            return EventGateway(connection).rows(self._clock.now())

    def begun(self, most: int) -> tuple[EventRow, ...]:
        """Events of today and before, the latest first, at most so many: those at which something may have happened."""
        now = self._clock.now()
        begun = (row for row in self.rows() if row.starts and first_day(row.starts, now.tzinfo) <= now.date())
        return tuple(islice(begun, most))

    def details(self, event_id: int) -> EventDetails:
        """One event's page; raises GoneError when it is no longer there."""
        with self._data.reading() as connection:
            return EventGateway(connection).details(event_id, self._clock.now())

    def add(self, draft: EventDraft) -> Done[int]:
        """Plan a new event; its key."""
        draft = cleaned_event(draft)
        with self._data.change(label("EVENT_ADDED", title=draft.title)) as step:
            event_id = EventGateway(step.connection).add(draft, self._times(draft), str(uuid4()), self._clock.now())
        return step.done(event_id)

    def revise(self, event_id: int, edit: str = "", **changed: Any) -> Done[int]:
        """Write single facts of the draft by name; the openers of the plan follow what they speak of (S128).

        Calls with the same ``edit`` are undone together.
        """
        now = self._clock.now()
        with self._data.change(label("EVENT_CHANGED"), edit) as step:
            gateway = EventGateway(step.connection)
            before = gateway.details(event_id, now).draft
            draft = cleaned_event(replace(before, **changed))
            step.label = label("EVENT_CHANGED", title=draft.title)
            gateway.change(event_id, draft, self._times(draft), now)
            if any(getattr(before, name) != getattr(draft, name) for name in _SPOKEN_OF):
                refit(step.connection, self._contexts, event_id)
        return step.done(event_id)

    def copy(self, event_id: int) -> Done[int]:
        """A new event with the same facts and no date of its own yet; plans and captures are not copied."""
        with self._data.change(label("EVENT_COPIED")) as step:
            gateway = EventGateway(step.connection)
            draft = gateway.details(event_id, self._clock.now()).draft
            new = replace(
                draft,
                starts=None,
                ends=None,
                all_day=False,
                calendar_uid=None,
                calendar_sequence=None,
                calendar_status=None,
                recurrence=None,
                recurrence_id=None,
                later_dates=(),
            )
            copied = gateway.add(new, self._times(new), str(uuid4()), self._clock.now())
        return step.done(copied)

    def later_dates(self, event_id: int) -> tuple[SeriesDate, ...]:
        """The dates of this event's series that are to come and not planned yet."""
        with self._data.reading() as connection:
            uid = EventGateway(connection).details(event_id, self._clock.now()).draft.calendar_uid
            return tuple(each for _, each in open_dates(connection, self._clock.today(), uid)) if uid else ()

    def plan_date(self, event_id: int, starts: str) -> Done[int]:
        """Plan another date of the same series; its plan is new. ValueError for a date that is none."""
        with self._data.reading() as connection:
            draft = at_date(EventGateway(connection).details(event_id, self._clock.now()).draft, starts)
        with self._data.change(label("EVENT_ADDED", title=draft.title)) as step:
            gateway = EventGateway(step.connection)
            planned = gateway.add(draft, self._times(draft), str(uuid4()), self._clock.now())
        return step.done(planned)

    def plan_next_date(self, event_id: int) -> Done[int]:
        """Plan the next date of its series; RefusedError ``NO_MORE_DATES`` when its calendar names none."""
        later = self.later_dates(event_id)
        if not later:
            raise RefusedError("NO_MORE_DATES")
        return self.plan_date(event_id, later[0].starts)

    def skip(self, event_id: int) -> Done[int]:
        """Not going is a fine outcome: no debrief, no reminder (S154)."""
        return self._set(event_id, "EVENT_SKIPPED", state=EventState.SKIPPED)

    def cancel(self, event_id: int) -> Done[int]:
        """The event does not take place."""
        return self._set(event_id, "EVENT_CANCELLED", state=EventState.CANCELLED)

    def plan_again(self, event_id: int) -> Done[int]:
        """Going after all."""
        return self._set(event_id, "EVENT_PLANNED_AGAIN", state=EventState.PLANNED)

    def mark_felt_wrong(self, event_id: int, felt_wrong: bool) -> Done[int]:
        """Places of this kind are suggested less from now on (S154)."""
        return self._set(event_id, "EVENT_FELT", felt_wrong=felt_wrong)

    def rate(self, event_id: int, gladly_again: GladlyAgain | None) -> Done[int]:
        """Say how gladly one would go again; None takes the answer back (S153)."""
        return self._set(event_id, "EVENT_FELT", gladly_again=gladly_again)

    def outcome(self, event_id: int) -> EventOutcome:
        """What came of an event."""
        with self._data.reading() as connection:
            perhaps = tuple(
                PerhapsFound(one.id, one.name, proposal)
                for one in nameless_people(connection, event_id=event_id)
                for proposal in who_it_was(connection, one.note)
            )
            return replace(event_outcome(connection, event_id), perhaps=perhaps)

    def delete(self, event_id: int) -> Done[int]:
        """Delete an event and its plan; its captures go to the inbox."""
        with self._data.change(label("EVENT_DELETED")) as step:
            EventGateway(step.connection).delete(event_id)
        return step.done(event_id)

    def _set(self, event_id: int, code: str, **columns: object) -> Done[int]:
        with self._data.change(label(code)) as step:
            EventGateway(step.connection).set(event_id, **columns)
        return step.done(event_id)

    def _times(self, draft: EventDraft) -> EventTimes:
        return times_of(draft, self._clock.zone_name())
