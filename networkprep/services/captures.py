"""Captures: one line, kept verbatim, its promises on Today at once (S14, S17). No content makes one fail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import uuid4

from networkprep.domain.capture_line import CaptureLine, Span, read_capture_line
from networkprep.domain.captures import CaptureRow, CaptureState
from networkprep.domain.changes import Done, Label, label
from networkprep.domain.clock import Clock
from networkprep.domain.day_steps import days_after
from networkprep.domain.events import EventRow
from networkprep.domain.plain_text import CAPTURE_CAP, clean_text
from networkprep.domain.promises import PromiseDraft, Whose
from networkprep.domain.wall_time import NIGHT_ENDS
from networkprep.store.capture_gateway import CaptureGateway
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.event_gateway import EventGateway
from networkprep.store.promise_gateway import PromiseGateway

_SAME_NOTE = timedelta(seconds=3)
"""The same words for the same event within this time are one note: a key held down, a double press."""


@dataclass(frozen=True, slots=True)
class EventChoice:
    """The event a new capture belongs to: chosen by the clock, or by the person. ``id`` None means the inbox."""

    id: int | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class SavedCapture:
    """What was saved. ``repeated`` says that the same note had just been saved and was not saved twice."""

    id: int
    event: EventChoice
    taken_today: int
    left_out: int = 0
    repeated: bool = False


class CapturesService:
    """What a person does with notes taken in a break."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def event_by_clock(self) -> EventChoice:
        """The event going on now, else the one of today that began last, else the inbox."""
        with self._data.reading() as connection:
            return _by_clock(CaptureGateway(connection), self._clock.now())

    def save(
        self, raw: str, event: EventChoice | None = None, dismissed: frozenset[Span] = frozenset()
    ) -> Done[SavedCapture]:
        """Store a line and its promises. ``event`` None lets the clock choose.

        Raises ValueError for a line without any text.
        """
        text = clean_text(raw, CAPTURE_CAP)
        if not text.text.strip():
            raise ValueError("an empty line is no capture")
        line = read_capture_line(text.text, self._clock.today(), dismissed)
        return self.save_line(line, event, dismissed, left_out=text.cut)

    def save_line(
        self,
        line: CaptureLine,
        event: EventChoice | None = None,
        dismissed: frozenset[Span] = frozenset(),
        *,
        left_out: int = 0,
    ) -> Done[SavedCapture]:
        """Store a line that was read while it was typed, with its promises (S17)."""
        now = self._clock.now()
        midnight = datetime.combine(now.date(), time(), now.tzinfo)
        with self._data.change(label("CAPTURED", who=line.who)) as step:
            captures = CaptureGateway(step.connection)
            chosen = event or _by_clock(captures, now)
            repeated, today = captures.taken_lately(line.raw, chosen.id, now - _SAME_NOTE, midnight)
            capture_id = repeated or self._store(step.connection, line, chosen, dismissed)
        saved = SavedCapture(capture_id, chosen, today + (repeated is None), left_out, repeated is not None)
        return step.done(saved)

    def of_event(self, event_id: int) -> tuple[CaptureRow, ...]:
        """An event's captures in the order they were taken."""
        with self._data.reading() as connection:
            return CaptureGateway(connection).of_event(event_id)

    def inbox(self) -> tuple[CaptureRow, ...]:
        """Open captures without an event, for "Sort notes"."""
        with self._data.reading() as connection:
            return CaptureGateway(connection).open_without_event()

    def recent_events(self) -> tuple[EventChoice, ...]:
        """The events a capture may belong to, the nearest first, the inbox last."""
        now = self._clock.now()
        with self._data.reading() as connection:
            rows = EventGateway(connection).near(now)
        return (*(_choice(row) for row in rows), EventChoice(None))

    def choice(self, event_id: int | None) -> EventChoice:
        """One event as a choice, None as the inbox; raises GoneError when it is no longer there."""
        if event_id is None:
            return EventChoice(None)
        with self._data.reading() as connection:
            return EventChoice(event_id, EventGateway(connection).details(event_id, self._clock.now()).draft.title)

    def move(self, capture_id: int, event_id: int | None) -> Done[int]:
        """Put a capture to another event, or into the inbox; its promises go along."""
        with self._data.change(label("CAPTURE_MOVED")) as step:
            CaptureGateway(step.connection).set(capture_id, event_id=event_id)
            promises = PromiseGateway(step.connection)
            for promise in promises.of_captures([capture_id]):
                promises.set(promise.id, event_id=event_id)
        return step.done(capture_id)

    def mark_paths_cross(self, capture_id: int, words: str) -> Done[int]:
        """Note where paths might cross (S24)."""
        return self._set(capture_id, label("CAPTURE_MARKED"), paths_cross=clean_text(words).text.strip())

    def mark_not_all_right(self, capture_id: int, marked: bool) -> Done[int]:
        """Mark that it was not all right: nothing will be proposed for this person (S113)."""
        return self._set(capture_id, label("CAPTURE_MARKED"), not_all_right=marked)

    def leave(self, capture_id: int) -> Done[int]:
        """Let a capture be: it stays readable and asks for nothing any more."""
        return self._set(capture_id, label("CAPTURE_LEFT"), state=CaptureState.LEFT)

    def delete(self, capture_id: int) -> Done[int]:
        """Delete a capture and the open promises that came from it."""
        with self._data.change(label("CAPTURE_DELETED")) as step:
            promises = PromiseGateway(step.connection)
            for promise in promises.of_captures([capture_id]):
                if promise.person_id is None:
                    promises.delete(promise.id)
            CaptureGateway(step.connection).delete(capture_id)
        return step.done(capture_id)

    def _store(
        self, connection: DataConnection, line: CaptureLine, event: EventChoice, dismissed: frozenset[Span]
    ) -> int:
        now = self._clock.now()
        capture_id = CaptureGateway(connection).add(line, str(uuid4()), now, event_id=event.id, dismissed=dismissed)
        for whose, parts in ((Whose.MINE, line.my_promises), (Whose.THEIRS, line.their_promises)):
            for part in parts:
                draft = PromiseDraft(whose, part.text, line.who, part.due, event_id=event.id, capture_id=capture_id)
                PromiseGateway(connection).add(draft, str(uuid4()), now)
        return capture_id

    def _set(self, capture_id: int, name: Label, **columns: object) -> Done[int]:
        with self._data.change(name) as step:
            CaptureGateway(step.connection).set(capture_id, **columns)
        return step.done(capture_id)


def _choice(row: EventRow) -> EventChoice:
    return EventChoice(row.id, row.title)


def _by_clock(captures: CaptureGateway, now: datetime) -> EventChoice:
    # On the way home after midnight it is still the evening before, as it is for the end of an event.
    day = days_after(now.date(), -1) if now.time() < NIGHT_ENDS else now.date()
    found = captures.event_by_clock(now, datetime.combine(day, time(), now.tzinfo))
    return EventChoice(*found) if found else EventChoice(None)
