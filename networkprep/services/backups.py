"""Backups: made at the right moments, verified, thinned; a failure is remembered and shown, never silent."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from networkprep.domain.backups import BackupReason, BackupRow
from networkprep.domain.clock import Clock
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store.backup import list_backups, make_backup, thin, verify, write_copy
from networkprep.store.data_file import DataFile
from networkprep.store.failures import sorted_failures
from networkprep.store.meta import forget_fact, read_fact, write_fact
from networkprep.system.paths import Paths

_FAILED = "backup_failed"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BackupState:
    """How the backups stand: the newest, and since when making one has failed (None: it has not)."""

    newest: BackupRow | None
    failed_since: datetime | None


class BackupsService:
    """Makes and lists verified copies of the open data file."""

    def __init__(self, data: DataFile, paths: Paths, clock: Clock) -> None:
        self._data = data
        self._folder = paths.backups
        self._clock = clock

    def rows(self) -> tuple[BackupRow, ...]:
        """The copies there are, the newest first."""
        return list_backups(self._folder)

    def state(self) -> BackupState:
        """For the settings page and the sidebar."""
        failed = read_fact(self._data.raw, _FAILED)
        rows = self.rows()
        return BackupState(rows[0] if rows else None, datetime.fromisoformat(failed) if failed else None)

    def make(self, reason: BackupReason = BackupReason.ASKED) -> Path:
        """Make a verified copy in the backups folder, then thin old ones; raises WorldError(BACKUP_FAILED)."""
        now = self._clock.now()
        try:
            made = make_backup(self._data.raw, self._folder, reason, now)
        except WorldError:
            self._remember_failure(now)
            raise
        if read_fact(self._data.raw, _FAILED):
            forget_fact(self._data.raw, _FAILED)
        self._data.changed_since_backup = False
        thin(self._folder, now)
        return made

    def make_at_close(self) -> None:
        """Make a copy when something changed; a failure is remembered for the next start and stops nothing."""
        if not self._data.changed_since_backup:
            return
        try:
            self.make(BackupReason.CLOSE)
        except WorldError as error:
            _log.warning("backup at close failed: %s", error.failure)

    def write_to(self, path: Path) -> Path:
        """A verified copy at a place of the person's choice; raises WorldError(FILE_UNWRITABLE)."""
        try:
            with sorted_failures():
                write_copy(self._data.raw, path)
        except OSError as error:
            raise WorldError(WorldFailure.FILE_UNWRITABLE, path.name) from error
        return path

    def is_sound(self, name: str) -> bool:
        """Whether a copy is still what it was when it was made."""
        return not verify(self._folder / name)

    def can_restore(self, file: Path) -> bool:
        """Whether a file is a sound copy that may take the data's place."""
        try:
            return file.is_file() and not verify(file)
        except OSError:
            return False

    def _remember_failure(self, now: datetime) -> None:
        try:
            with sorted_failures():
                if not read_fact(self._data.raw, _FAILED):
                    write_fact(self._data.raw, _FAILED, now.isoformat())
        except WorldError:
            _log.warning("the failed backup could not be noted")
