"""People from a file: looked at first, then taken in as one action; no task, no rhythm, no guess (S19)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from networkprep.domain.backups import BackupReason
from networkprep.domain.changes import Change, Done, Topic, label
from networkprep.domain.clock import Clock
from networkprep.domain.incoming_people import IntakeChoices, content_digest
from networkprep.domain.progress import Progress
from networkprep.domain.table_columns import TableMapping
from networkprep.domain.transfer import FileTaken
from networkprep.exchange.read_result import collector_paused
from networkprep.services.backups import BackupsService
from networkprep.services.card_mapping import card_item
from networkprep.services.people_reading import PeopleFile, read_people
from networkprep.services.people_taking import PeopleTaking
from networkprep.store.data_file import DataFile
from networkprep.system.table_memory import TableMemory

_NO_CHOICES = IntakeChoices()


class PeopleIntakeService:
    """Takes in vCard files and tables of people."""

    def __init__(self, data: DataFile, backups: BackupsService, memory: TableMemory, clock: Clock) -> None:
        self._data = data
        self._memory = memory
        self._backups = backups
        self._clock = clock

    def look(self, path: Path, content: bytes, kind: str, progress: Progress) -> FileTaken:
        """What taking a file in would come to, with every record as it would be stored; nothing is written."""
        file = read_people(content, kind, self._memory, progress)
        with collector_paused(), self._data.trial() as connection:
            found = PeopleTaking(connection, file.read, _NO_CHOICES, progress).look()
        items = tuple(card_item(card) for card in file.read.cards)
        return replace(_named(found, path, kind, file), items=items, digest=content_digest(content))

    def say_columns(self, key: str, mapping: TableMapping) -> Change:
        """Read tables with these columns as said, from now on."""
        self._memory.keep(key, mapping)
        return _columns_said()

    def forget_columns(self, key: str) -> Change:
        """Read tables with these columns by their names again."""
        self._memory.forget(key)
        return _columns_said()

    def take(
        self, path: Path, content: bytes, kind: str, progress: Progress, choices: IntakeChoices = _NO_CHOICES
    ) -> Done[FileTaken]:
        """Take a file in, after a verified backup; raises CancelledError and changes nothing when cancelled.

        Raises RefusedError where the choices were made for a file that says something else by now.
        """
        choices.insist_on(content)
        file = read_people(content, kind, self._memory, progress)
        if file.read.cards and self._data.holds_anything():
            self._backups.make(BackupReason.IMPORT)
        with collector_paused(), self._data.change(label("PEOPLE_TAKEN", count=len(file.read.cards))) as step:
            taken = PeopleTaking(step.connection, file.read, choices, progress).take(self._clock.now())
        return step.done(_named(taken, path, kind, file))


def _named(taken: FileTaken, path: Path, kind: str, found: PeopleFile) -> FileTaken:
    return replace(taken, file=str(path), format=kind, problems=found.read.problems, columns=found.columns)


def _columns_said() -> Change:
    return Change(label("COLUMNS_SAID"), frozenset({Topic.SETTINGS}), undoable=False)
