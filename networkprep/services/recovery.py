"""Bringing a backup back, while the data file is closed."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC
from pathlib import Path

from networkprep.domain.backups import BackupReason
from networkprep.domain.clock import Clock
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store.backup import make_backup
from networkprep.store.early_opening import open_early
from networkprep.store.restoring import restore
from networkprep.system.paths import Paths


def restore_from(paths: Paths, backup: Path, clock: Clock) -> Path | None:
    """Put a backup in the data file's place; where the file before it is kept, None when there was none.

    The caller holds the data lock. A sound file is backed up first. Raises WorldError when the backup cannot be
    read or is not sound; the data file is then as it was.
    """
    if not backup.is_file():
        raise WorldError(WorldFailure.FILE_UNREADABLE, backup.name)
    now = clock.now()
    _back_up_what_is_there(paths, clock)
    had_one = paths.data_file.exists()
    aside = restore(paths.data_file, backup, now.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ"))
    return aside if had_one else None


def _back_up_what_is_there(paths: Paths, clock: Clock) -> None:
    try:
        early = open_early(paths.data_file)
    except WorldError:
        return
    if early is None:
        return
    with closing(early.raw):
        if not early.read_only:
            make_backup(early.raw, paths.backups, BackupReason.RESTORE, clock.now())
