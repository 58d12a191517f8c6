"""What is done while nobody waits: index merging, writing the log back, and the tidy end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta

from networkprep.domain.clock import Clock
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.services.backups import BackupsService
from networkprep.store.data_file import DataFile
from networkprep.store.draft_gateway import DraftGateway
from networkprep.store.failures import sorted_failures
from networkprep.store.health import Finding, examine, note_checked, weekly_check_due
from networkprep.store.search_index import merge_a_little

_log = logging.getLogger(__name__)
_DRAFTS_KEPT = timedelta(days=30)


class UpkeepService:
    """Housekeeping of the open data file."""

    def __init__(self, data: DataFile, backups: BackupsService, clock: Clock) -> None:
        self._data = data
        self._backups = backups
        self._clock = clock

    def idle(self) -> None:
        """A short slice of the work that commits leave undone (performance 3b), and once a week the full check.

        Raises WorldError(DATA_DAMAGED) when the weekly check finds damage.
        """
        if self._data.read_only:
            return
        raw = self._data.raw
        try:
            with sorted_failures():
                merge_a_little(raw)
                raw.execute("PRAGMA wal_checkpoint(PASSIVE)")
                if weekly_check_due(raw, self._clock.today()):
                    note_checked(raw, self._clock.today())
                    self._check()
        except WorldError as error:
            if error.failure is WorldFailure.DATA_DAMAGED:
                raise
            # Nobody waits for this and nothing is lost: a busy file or a full disk is tried again at the next rest.
            _log.warning("upkeep is put off: %s", error.failure)

    def close(self) -> None:
        """Forget old drafts, back up what changed, and close the file; nothing may be asked afterwards.

        The file is closed also when the disk lets nothing of the rest be done.
        """
        try:
            for last in () if self._data.read_only else (self._drop_old_drafts, self._backups.make_at_close):
                _as_far_as_possible(last)
        finally:
            self._data.close()

    def close_without_backup(self) -> None:
        """Close the file at the end of a command; the window backs up, commands do not."""
        self._data.close()

    def _drop_old_drafts(self) -> None:
        changed = self._data.changed_since_backup
        with self._data.quiet_change() as connection:
            DraftGateway(connection).drop_old(self._clock.now() - _DRAFTS_KEPT)
        self._data.changed_since_backup = changed

    def _check(self) -> None:
        if any(found.finding is Finding.DAMAGED for found in examine(self._data.raw)):
            raise WorldError(WorldFailure.DATA_DAMAGED, "weekly check")


def _as_far_as_possible(work: Callable[[], object]) -> None:
    """One thing that cannot be done at the end keeps nothing else from being done: a lost file is still backed up."""
    try:
        work()
    except WorldError as error:
        _log.warning("the last upkeep was left out: %s", error.failure)
