"""Events: brought in, changed, skipped, deleted."""

from __future__ import annotations

from uuid import uuid4

from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.events import EventDraft, EventRow
from networkprep.store.data_file import DataFile
from networkprep.store.event_gateway import EventGateway


class EventsService:
    """What a person does with events."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def rows(self) -> tuple[EventRow, ...]:
        """All events for the list."""
        with self._data.reading() as connection:
            return EventGateway(connection).rows(self._clock.now())

    def add(self, draft: EventDraft) -> Done[int]:
        """Plan a new event (X1)."""
        with self._data.change(label("EVENT_ADDED", title=draft.title)) as step:
            event_id = EventGateway(step.connection).add(draft, str(uuid4()), self._clock.now())
        return step.done(event_id)
