"""People from a file: looked at first, then taken in as one action; no task, no rhythm, no guess (S19)."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from networkprep.domain.backups import BackupReason
from networkprep.domain.changes import Done, label
from networkprep.domain.clock import Clock
from networkprep.domain.errors import RefusedError
from networkprep.domain.incoming_people import IntakeChoices
from networkprep.domain.progress import Progress
from networkprep.domain.transfer import FileTaken
from networkprep.exchange.csv_tables import read_table
from networkprep.exchange.read_result import ReadResult
from networkprep.exchange.vcard_reading import read_vcards
from networkprep.services.backups import BackupsService
from networkprep.services.card_mapping import card_item
from networkprep.services.people_taking import PeopleTaking
from networkprep.store.data_file import DataFile

_NO_CHOICES = IntakeChoices()


class PeopleIntakeService:
    """Takes in vCard files and tables of people."""

    def __init__(self, data: DataFile, backups: BackupsService, clock: Clock) -> None:
        self._data = data
        self._backups = backups
        self._clock = clock

    def look(self, path: Path, content: bytes, kind: str, progress: Progress) -> FileTaken:
        """What taking a file in would come to, with every record as it would be stored; nothing is written."""
        read = _read(content, kind, progress)
        with self._data.trial() as connection:
            found = PeopleTaking(connection, read, _NO_CHOICES, progress).look()
        items = tuple(card_item(card) for card in read.cards)
        return replace(_named(found, path, kind, read), items=items, digest=_digest(content))

    def take(
        self, path: Path, content: bytes, kind: str, progress: Progress, choices: IntakeChoices = _NO_CHOICES
    ) -> Done[FileTaken]:
        """Take a file in, after a verified backup; raises CancelledError and changes nothing when cancelled.

        Raises RefusedError where the choices were made for a file that says something else by now.
        """
        if choices.digest and choices.digest != _digest(content):
            raise RefusedError("FILE_CHANGED")
        read = _read(content, kind, progress)
        if read.cards and self._data.holds_anything():
            self._backups.make(BackupReason.IMPORT)
        with self._data.change(label("PEOPLE_TAKEN", count=len(read.cards))) as step:
            taken = PeopleTaking(step.connection, read, choices, progress).take(self._clock.now())
        return step.done(_named(taken, path, kind, read))


def _read(content: bytes, kind: str, progress: Progress) -> ReadResult:
    # How many there will be is not known yet: told as a part of nothing, so that it can be cancelled.
    return (
        read_vcards(content, lambda read: progress.reached(read, 0)) if kind == "vcard" else read_table(content).result
    )


def _named(taken: FileTaken, path: Path, kind: str, read: ReadResult) -> FileTaken:
    return replace(taken, file=str(path), format=kind, problems=read.problems)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
