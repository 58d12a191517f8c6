"""The ordered opening of the data file: what stands there, may it be opened, is it sound, does it need migrating.

1. a restore that was cut short is finished; 2. a missing file with backups beside it is no first start; 3. the
header says whether the file may be opened at all; 4. after an unclean end the file is checked; 5. an older schema is
migrated after a verified backup.
"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

from networkprep.domain.backups import BackupReason
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store.backup import list_backups, make_backup
from networkprep.store.connection import CACHE_KIB, open_connection, set_cache
from networkprep.store.data_file import DataFile
from networkprep.store.durable_files import put_in_place
from networkprep.store.early_opening import EarlyConnection, open_whichever_way
from networkprep.store.failures import sorted_failures
from networkprep.store.header import REFUSALS, FileState, Header, read_header
from networkprep.store.health import quick_check
from networkprep.store.restoring import finish_interrupted


def open_data_file(path: Path, backups: Path, now: datetime, early: EarlyConnection | None = None) -> DataFile:
    """Open the data file, made new, finished, checked or migrated first where needed.

    Raises WorldError (DATA_EMPTY, DATA_FOREIGN, DATA_NEWER, DATA_MISSING, DATA_UNREACHABLE, DATA_DAMAGED) and
    leaves a file that is not ours byte for byte as it was.
    """
    if early is not None:
        return _checked(path, early)
    finish_interrupted(path)
    header = _header(path)
    if header.state in REFUSALS:
        raise WorldError(REFUSALS[header.state], str(header.version))
    if header.state is FileState.MISSING and list_backups(backups):
        raise WorldError(WorldFailure.DATA_MISSING, path.name)
    if header.state is not FileState.CURRENT:
        _migrate(path, backups, now, fresh=header.state is FileState.MISSING)
    return _checked(path, open_whichever_way(path))


def _checked(path: Path, early: EarlyConnection) -> DataFile:
    try:
        set_cache(early.raw, CACHE_KIB)
        if early.unclean:
            quick_check(early.raw)
        return DataFile(path, early.raw, read_only=early.read_only)
    except BaseException:
        early.raw.close()
        raise


def _header(path: Path) -> Header:
    if path.is_symlink() and not path.exists():
        raise WorldError(WorldFailure.DATA_UNREACHABLE, str(path))
    try:
        return read_header(path)
    except OSError as error:
        raise WorldError(WorldFailure.DATA_UNREACHABLE, str(path)) from error


def _migrate(path: Path, backups: Path, now: datetime, *, fresh: bool) -> None:
    from networkprep.store.migrating import migrate  # noqa: PLC0415  # only for a new or an older file

    if fresh:
        _make_new(path)
        return
    with sorted_failures(), closing(open_connection(path)) as raw:
        quick_check(raw)
        make_backup(raw, backups, BackupReason.MIGRATION, now)
    migrate(path)


def _make_new(path: Path) -> None:
    """Make the file beside its place and then name it: a half-made one would be refused at the next start."""
    from networkprep.store.migrating import migrate  # noqa: PLC0415  # only for a new or an older file

    temporary = path.with_name(".new-tmp.db")
    try:
        for ending in ("", "-wal", "-shm"):
            temporary.with_name(temporary.name + ending).unlink(missing_ok=True)
        migrate(temporary)
        put_in_place(temporary, path)
    except OSError as error:
        raise WorldError(WorldFailure.WRITE_FAILED, type(error).__name__) from error
