"""People from a file: looked at first, then taken in as one action; no task, no rhythm, no guess (S19)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from networkprep.domain.backups import BackupReason
from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.contact_cards import ContactCard
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileTaken
from networkprep.exchange.csv_tables import read_table
from networkprep.exchange.read_result import ReadResult
from networkprep.exchange.vcard_reading import read_vcards
from networkprep.services.backups import BackupsService
from networkprep.services.card_mapping import card_item, draft_of, merged
from networkprep.store.data_file import DataConnection, DataFile
from networkprep.store.people_intake import Coming, KnownPeople, add_many
from networkprep.store.person_gateway import PersonGateway
from networkprep.store.search_index import pause, resume

_MANY = 200
"""People from which on the search index is filled at once instead of row by row."""


class PeopleIntakeService:
    """Takes in vCard files and tables of people."""

    def __init__(self, data: DataFile, backups: BackupsService, clock: Clock) -> None:
        self._data = data
        self._backups = backups
        self._clock = clock

    def look(self, path: Path, content: bytes, kind: str, progress: Progress) -> FileTaken:
        """What taking a file in would come to, with every record as it would be stored; nothing is written."""
        read = _read(content, kind)
        with self._data.trial() as connection:
            taken = self._write(connection, read, progress)
        return _named(taken, path, kind, read, items=True)

    def take(self, path: Path, content: bytes, kind: str, progress: Progress) -> Done[FileTaken]:
        """Take a file in, after a verified backup; raises CancelledError and changes nothing when cancelled."""
        read = _read(content, kind)
        if read.cards and self._data.holds_anything():
            self._backups.make(BackupReason.IMPORT)
        with self._data.change(label("PEOPLE_TAKEN", count=len(read.cards))) as step:
            taken = self._write(step.connection, read, progress)
        return step.done(_named(taken, path, kind, read))

    def _write(self, connection: DataConnection, read: ReadResult, progress: Progress) -> FileTaken:
        coming = [_coming(card) for card in read.cards if not card.is_empty]
        known = KnownPeople(connection, coming)
        many = len(coming) > _MANY
        if many:
            pause(connection)
        new: list[Coming] = []
        found: list[tuple[int, Coming]] = []
        seen: set[str] = set()
        for one in coming:
            person_id = known.find(one) or _identical(connection, known.namesakes(one), one)
            if person_id is not None:
                found.append((person_id, one))
            else:
                new.append(_first_of_its_uid(one, seen))
        updated = self._update(connection, found, progress)
        add_many(connection, new, self._clock.now())
        progress.reached(len(coming), len(coming))
        if many:
            resume(connection, rebuilt=updated > 0)
        return FileTaken(
            "",
            "",
            read.records,
            new=len(new),
            matched=len(found) - updated,
            updated=updated,
            skipped=read.records - len(coming),
        )

    def _update(self, connection: DataConnection, found: Sequence[tuple[int, Coming]], progress: Progress) -> int:
        gateway = PersonGateway(connection)
        updated = 0
        for number, (person_id, one) in enumerate(found):
            progress.reached(number, len(found))
            known = gateway.details(person_id).draft
            whole = merged(known, one.draft)
            if whole != known:
                gateway.change(person_id, whole)
                updated += 1
        return updated


def _identical(connection: DataConnection, namesakes: Sequence[int], one: Coming) -> int | None:
    """A namesake to whom the file adds nothing at all: the same record brought in before."""
    gateway = PersonGateway(connection)
    for person_id in namesakes:
        known = gateway.details(person_id).draft
        if merged(known, one.draft) == known:
            return person_id
    return None


def _first_of_its_uid(one: Coming, seen: set[str]) -> Coming:
    """Two cards of one uid in one file are two people, the second under a uid of its own."""
    if one.uid and one.uid in seen:
        return replace(one, uid="")
    seen.add(one.uid)
    return one


def _coming(card: ContactCard) -> Coming:
    photo = (card.photo, card.photo_type) if card.photo is not None else None
    return Coming(draft_of(card), card.uid[:200], photo)


def _read(content: bytes, kind: str) -> ReadResult:
    return read_vcards(content) if kind == "vcard" else read_table(content).result


def _named(taken: FileTaken, path: Path, kind: str, read: ReadResult, *, items: bool = False) -> FileTaken:
    shown = tuple(card_item(card) for card in read.cards) if items else ()
    return replace(taken, file=str(path), format=kind, problems=read.problems, items=shown)
