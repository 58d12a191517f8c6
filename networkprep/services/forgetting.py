"""Forgetting a person for good: no undo, no trace in the file, in its log, in drafts or in crash reports."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass

from networkprep.domain.changes import Done, label
from networkprep.services.backups import BackupsService
from networkprep.store.data_file import DataFile
from networkprep.store.failures import sorted_failures
from networkprep.store.forgetting import delete_every_trace, notes_naming, scrub
from networkprep.store.person_gateway import PersonGateway
from networkprep.system.paths import Paths


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What is left elsewhere: backups made before, and notes that name the person without being about them."""

    backups: int
    notes: int


class ForgettingService:
    """The one action that cannot be taken back."""

    def __init__(self, data: DataFile, backups: BackupsService, paths: Paths) -> None:
        self._data = data
        self._backups = backups
        self._paths = paths

    def forget(self, person_id: int) -> Done[Forgotten]:
        """Delete a person for good; raises GoneError when they are no longer there.

        The undo log is emptied with it: what was done before cannot be taken back any more.
        """
        with self._data.change(label("PERSON_FORGOTTEN")) as step:
            details = PersonGateway(step.connection).details(person_id)
            delete_every_trace(step.connection, person_id, details.uid, details.draft.name)
            notes = notes_naming(step.connection, details.draft.name)
        self._data.undo_log.empty()
        with sorted_failures():
            scrub(self._data.raw)
        self._drop_crash_report()
        return Done(Forgotten(len(self._backups.rows()), notes), step.change._replace(undoable=False))

    def _drop_crash_report(self) -> None:
        with contextlib.suppress(OSError):
            self._paths.crash_file.unlink(missing_ok=True)
