"""Files for elsewhere: people, events and follow-ups in open formats; what is private stays here unless asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from networkprep.domain.calendar_events import CalendarEvent
from networkprep.domain.clock import Clock
from networkprep.domain.contact_cards import ContactCard
from networkprep.domain.errors import RefusedError
from networkprep.domain.options import CALENDAR_TASKS, FORMULA_GUARD
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileGiven
from networkprep.exchange.calendar_writing import write_events, write_follow_ups
from networkprep.exchange.csv_writing import write_items, write_table
from networkprep.exchange.vcard_writing import write_vcards
from networkprep.services.card_mapping import card_item, card_of
from networkprep.services.event_giving import event_of, follow_up_item, task_of, told_apart
from networkprep.store.data_file import DataFile
from networkprep.store.giving import GivenFollowUps, event_keys, event_to_give, follow_ups_to_give, private_notes
from networkprep.store.people_intake import people_to_give
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.photo_gateway import photo_of
from networkprep.system.given_files import write_given
from networkprep.system.settings import Settings

_Items = Sequence[Mapping[str, Any]]


class OutgoingService:
    """Writes one kind of thing to a file, by the file's ending; raises RefusedError for an ending it has no form for.

    Each also raises WorldError when the file cannot be written, and CancelledError; no file is left half written.
    """

    def __init__(self, data: DataFile, settings: Settings, clock: Clock) -> None:
        self._data = data
        self._settings = settings
        self._clock = clock

    def people(self, path: Path, progress: Progress, *, with_private: bool = False) -> FileGiven:
        """All people as .vcf, .csv or .json; private notes and people left in peace only when asked for (S159)."""
        writer = _writer(path, {".vcf": write_vcards, ".csv": self._table, ".json": _cards_document})
        with self._data.reading() as connection:
            keys, left_out = people_to_give(connection, with_private=with_private)
            notes = 0 if with_private else private_notes(connection)
            cards = []
            for number, person in enumerate(PersonGateway(connection).details_of(keys)):
                progress.reached(number, len(keys))
                photo = photo_of(connection, person.id) if person.has_photo else None
                cards.append(card_of(person, photo, with_private=with_private))
        progress.reached(len(keys), len(keys))
        write_given(path, writer(cards))
        return FileGiven(str(path), len(cards), left_out, notes)

    def events(self, path: Path, progress: Progress) -> FileGiven:
        """All events as .ics, .csv or .json; who was met there is not part of them."""
        writer = _writer(path, {".ics": self._calendar, ".csv": self._event_table, ".json": _events_document})
        now = self._clock.now()
        with self._data.reading() as connection:
            keys = event_keys(connection)
            events = []
            for number, key in enumerate(keys):
                progress.reached(number, len(keys))
                events.append(event_of(*event_to_give(connection, key, now), now))
        progress.reached(len(keys), len(keys))
        write_given(path, writer(events))
        return FileGiven(str(path), len(events))

    def follow_ups(self, path: Path, progress: Progress, *, with_private: bool = False) -> FileGiven:
        """All follow-ups as .ics (days that stay free, or tasks if so chosen), .csv or .json."""
        writer = _writer(path, {".ics": self._days, ".csv": self._follow_up_table, ".json": _follow_ups_document})
        with self._data.reading() as connection:
            given = follow_ups_to_give(connection, with_private=with_private)
        progress.reached(len(given.rows), len(given.rows))
        write_given(path, writer(given))
        return FileGiven(str(path), len(given.rows), given.left_out)

    def _table(self, cards: list[ContactCard]) -> bytes:
        return write_table(cards, defuse=self._defuse)

    def _calendar(self, events: list[CalendarEvent]) -> bytes:
        return write_events(told_apart(events), self._clock.now())

    def _event_table(self, events: list[CalendarEvent]) -> bytes:
        return write_items(list(CalendarEvent(uid="-").as_item()), _event_items(events), defuse=self._defuse)

    def _days(self, given: GivenFollowUps) -> bytes:
        now = self._clock.now()
        tasks = (task_of(row, noted_at, now) for row, noted_at in given.rows)
        return write_follow_ups(tasks, now, as_todos=self._settings.on(CALENDAR_TASKS))

    def _follow_up_table(self, given: GivenFollowUps) -> bytes:
        return write_items(_FOLLOW_UP_COLUMNS, _follow_up_items(given), defuse=self._defuse)

    @property
    def _defuse(self) -> bool:
        return self._settings.on(FORMULA_GUARD)


_FOLLOW_UP_COLUMNS = ("uid", "person", "kind", "state", "due", "event", "promise", "sent_on")


def _writer(path: Path, writers: Mapping[str, Callable[[Any], bytes]]) -> Callable[[Any], bytes]:
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise RefusedError("ENDING_UNKNOWN", endings=", ".join(writers))
    return writer


def _cards_document(cards: list[ContactCard]) -> bytes:
    return _document([card_item(card) for card in cards])


def _event_items(events: list[CalendarEvent]) -> _Items:
    return [event.as_item() for event in events]


def _events_document(events: list[CalendarEvent]) -> bytes:
    return _document(_event_items(events))


def _follow_up_items(given: GivenFollowUps) -> _Items:
    return [follow_up_item(row) for row, _ in given.rows]


def _follow_ups_document(given: GivenFollowUps) -> bytes:
    return _document(_follow_up_items(given))


def _document(items: _Items) -> bytes:
    # A lone surrogate cannot be written as UTF-8; it can only have come from a damaged file.
    return json.dumps(items, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n"
