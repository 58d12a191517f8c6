"""Events from calendar files: looked at first, then taken in as one action; plans and captures are never touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from networkprep.domain.backups import BackupReason
from networkprep.domain.calendar_events import CalendarEvent
from networkprep.domain.changes import Done, Label, label
from networkprep.domain.clock import Clock
from networkprep.domain.event_text import recognise_event
from networkprep.domain.event_times import EventTimes, times_of
from networkprep.domain.events import EventDraft, EventState
from networkprep.domain.incoming_events import (
    Coming,
    EventPreview,
    IncomingEvent,
    TakenEvents,
    draft_from,
    draft_of_words,
)
from networkprep.domain.progress import Progress
from networkprep.domain.series import MOST_LATER, at_date
from networkprep.domain.transfer import FileTaken
from networkprep.exchange.calendar_reading import CalendarResult, read_calendar
from networkprep.exchange.recurrence import next_occurrences
from networkprep.services.backups import BackupsService
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.event_gateway import EventGateway
from networkprep.store.event_intake import series_ahead
from networkprep.system.given_files import read_given

_LONG_OVER = timedelta(days=7)
"""What was over for longer when it came in is past, not waiting for a debrief."""

_HEAD = 2000
"""Where a calendar's text says what it is."""

_FROM_THE_FILE = (
    "title", "starts", "ends", "all_day", "zone", "place", "url", "organiser", "description", "calendar_uid",
    "calendar_sequence", "calendar_status", "recurrence", "recurrence_id", "tzid", "later_dates",
)  # fmt: skip
_ABOUT_THE_ENTRY = frozenset({"calendar_uid", "calendar_sequence", "tzid", "later_dates"})


class EventIntakeService:
    """Takes in iCalendar files and pasted calendars."""

    def __init__(self, data: DataFile, backups: BackupsService, clock: Clock) -> None:
        self._data = data
        self._backups = backups
        self._clock = clock

    def look_at_file(self, path: Path) -> EventPreview:
        """What a file holds; nothing is written. Raises WorldError when it cannot be read."""
        return self.look_at_calendar(read_given(path))

    def look_at_calendar(self, content: bytes) -> EventPreview:
        """What the content of a calendar holds, with what taking each event in would do."""
        read = read_calendar(content)
        coming = self._incoming(read.events)
        with self._data.reading() as connection:
            events = tuple(replace(each, coming=self._fate(connection, each)) for each in coming)
        return EventPreview(events, read.problems)

    def look_at_text(self, text: str) -> EventPreview:
        """What pasted words hold: a calendar's text, the text of an event's page, or a link alone."""
        if "BEGIN:VCALENDAR" in text[:_HEAD].upper():
            return self.look_at_calendar(text.encode("utf-8", "replace"))
        draft = draft_of_words(recognise_event(text, self._clock.today()), text)
        ends_at = self._times(draft).ends_at
        return EventPreview((IncomingEvent(draft, over=ends_at is not None and ends_at <= self._clock.now()),))

    def take_in(self, chosen: Sequence[IncomingEvent]) -> Done[TakenEvents]:
        """Plan these, or bring what is known up to date (same entry, higher sequence), as one action."""
        if len(chosen) > 1 and self._data.holds_anything():
            self._backups.make(BackupReason.IMPORT)
        with self._data.change(_name(chosen)) as step:
            taken = self._write(step.connection, chosen, Progress())
        return step.done(taken)

    def look(self, path: Path, content: bytes, progress: Progress) -> FileTaken:
        """What taking a whole file in would come to, every record as it would be stored; nothing is written."""
        read = read_calendar(content)
        with self._data.trial() as connection:
            taken = self._write(connection, self._incoming(read.events), progress)
        return _told(path, read, taken, items=True)

    def take(self, path: Path, content: bytes, progress: Progress) -> Done[FileTaken]:
        """Take a whole file in, after a verified backup; raises CancelledError and changes nothing when cancelled."""
        read = read_calendar(content)
        if read.events and self._data.holds_anything():
            self._backups.make(BackupReason.IMPORT)
        with self._data.change(label("EVENTS_TAKEN", count=len(read.events))) as step:
            taken = self._write(step.connection, self._incoming(read.events), progress)
        return step.done(_told(path, read, taken))

    def _incoming(self, events: Sequence[CalendarEvent]) -> list[IncomingEvent]:
        """One for each event of the file; single changed times of a series stand for themselves."""
        masters = {event.uid for event in events if event.recurrence and not event.recurrence_id}
        changed: dict[str, list[CalendarEvent]] = {}
        for event in events:
            if event.uid in masters and event.recurrence_id:
                changed.setdefault(event.uid, []).append(event)
        seen: set[tuple[str, str | None]] = set()
        return [self._one(event, changed.get(event.uid, ()), seen) for event in events]

    def _one(
        self, event: CalendarEvent, changed: Sequence[CalendarEvent], seen: set[tuple[str, str | None]]
    ) -> IncomingEvent:
        key = (event.identity, event.recurrence_id)
        # Two events of one UID in one file are two events: the second is known by its own facts.
        identity = replace(event, uid="").identity if key in seen else event.identity
        seen.add(key)
        starts, ends = event.starts, event.ends
        described = event
        later: tuple[str, ...] = ()
        if event.recurrence and not event.recurrence_id:
            home = self._clock.zone_name()
            following = next_occurrences(event, self._clock.now(), home, 1 + MOST_LATER, changed)
            if following:
                starts, ends, described = following[0].starts, following[0].ends, following[0].event
            later = tuple(each.starts for each in following[1:])
        draft = replace(draft_from(described, starts, ends, identity), later_dates=later)
        ends_at = self._times(draft).ends_at
        over = ends_at is not None and ends_at <= self._clock.now()
        fate = Coming.SKIPPED if event.is_answer else Coming.NEW
        return IncomingEvent(draft, fate, cancelled=event.is_cancelled, over=over, line=event.line)

    def _known(self, connection: DataConnection, draft: EventDraft) -> tuple[int, int] | None:
        uid = draft.calendar_uid
        if not uid:
            return None
        if draft.recurrence and draft.recurrence_id is None:
            return series_ahead(connection, uid, draft.starts, self._clock.now())
        return EventGateway(connection).by_calendar(uid, draft.recurrence_id)

    def _fate(self, connection: DataConnection, one: IncomingEvent) -> Coming:
        """What taking it in would do. Without a higher sequence nothing is touched, for the person may have edited."""
        known = self._known(connection, one.draft)
        if known is None:
            # What was known when it was looked at may be deleted by now: then it is new, and nothing left to cancel.
            stays = one.coming in {Coming.NEW, Coming.SKIPPED}
            return one.coming if stays else Coming.SKIPPED if one.cancelled else Coming.NEW
        event_id, sequence = known
        if one.cancelled:
            stored = EventGateway(connection).details(event_id, self._clock.now()).row.state
            return Coming.MATCHED if stored is EventState.CANCELLED else Coming.UPDATED
        if one.coming is Coming.SKIPPED:
            return Coming.SKIPPED
        if (one.draft.calendar_sequence or 0) <= sequence:
            return Coming.MATCHED
        stored_draft = EventGateway(connection).details(event_id, self._clock.now()).draft
        fresh = _on_its_day(one.draft, stored_draft)
        return Coming.UPDATED if _facts(fresh) != _facts(stored_draft) else Coming.MATCHED

    def _write(self, connection: DataConnection, coming: Sequence[IncomingEvent], progress: Progress) -> TakenEvents:
        counts = dict.fromkeys(Coming, 0)
        keys: list[int] = []
        for number, one in enumerate(coming):
            progress.reached(number, len(coming))
            fate = self._fate(connection, one)
            counts[fate] += 1
            known = self._known(connection, one.draft)
            if fate is Coming.NEW:
                keys.append(self._add(connection, one))
            elif known is not None:
                if fate is Coming.UPDATED:
                    self._update(connection, known[0], one)
                keys.append(known[0])
        progress.reached(len(coming), len(coming))
        return TakenEvents(counts, tuple(keys))

    def _add(self, connection: DataConnection, one: IncomingEvent) -> int:
        gateway = EventGateway(connection)
        now = self._clock.now()
        times = self._times(one.draft)
        event_id = gateway.add(one.draft, times, str(uuid4()), now)
        if one.cancelled:
            gateway.set(event_id, state=EventState.CANCELLED)
        elif times.ends_at is not None and times.ends_at < now - _LONG_OVER:
            gateway.set(event_id, state=EventState.FOLLOWED_UP)
        return event_id

    def _update(self, connection: DataConnection, event_id: int, one: IncomingEvent) -> None:
        """Bring the facts of the file up to date; kind, community, purpose and topics stay as the person has them."""
        gateway = EventGateway(connection)
        now = self._clock.now()
        if one.cancelled:
            gateway.set(event_id, state=EventState.CANCELLED, calendar_sequence=one.draft.calendar_sequence)
            return
        before = gateway.details(event_id, now).draft
        fresh = _on_its_day(one.draft, before)
        draft = replace(before, **{name: getattr(fresh, name) for name in _FROM_THE_FILE})
        gateway.change(event_id, draft, self._times(draft), now)

    def _times(self, draft: EventDraft) -> EventTimes:
        return times_of(draft, self._clock.zone_name())


def _on_its_day(coming: EventDraft, planned: EventDraft) -> EventDraft:
    """What the file says of a date planned ahead of the next one: it stays the date it is."""
    starts = planned.starts
    return at_date(coming, starts) if starts is not None and starts in coming.later_dates else coming


def _facts(draft: EventDraft) -> tuple[object, ...]:
    """What a newer entry of the same event would change."""
    return tuple(getattr(draft, name) for name in _FROM_THE_FILE if name not in _ABOUT_THE_ENTRY)


def _name(chosen: Sequence[IncomingEvent]) -> Label:
    if len(chosen) != 1:
        return label("EVENTS_TAKEN", count=len(chosen))
    code = "EVENT_CHANGED" if chosen[0].coming is Coming.UPDATED else "EVENT_ADDED"
    return label(code, title=chosen[0].draft.title)


def _told(path: Path, read: CalendarResult, taken: TakenEvents, *, items: bool = False) -> FileTaken:
    unread = read.records - sum(taken.counts.values())
    return FileTaken(
        str(path),
        "icalendar",
        read.records,
        new=taken.counts[Coming.NEW],
        matched=taken.counts[Coming.MATCHED],
        updated=taken.counts[Coming.UPDATED],
        skipped=taken.counts[Coming.SKIPPED] + unread,
        problems=read.problems,
        items=tuple(event.as_item() for event in read.events) if items else (),
    )
