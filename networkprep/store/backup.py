"""Verified copies of the data file (reliability 2.5): VACUUM INTO, checked, brought to the disk, then named.

Beside each copy lies its SHA-256: SQLite's own checks do not see changed text, the digest does.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from networkprep.domain.backups import BackupReason, BackupRow, to_keep
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store.connection import open_for_reading
from networkprep.store.durable_files import put_in_place
from networkprep.store.failures import world_error
from networkprep.store.header import FileState, read_header

_NAME = re.compile(r"networkprep-(\d{4}-\d\d-\d\dT\d{6}Z)(?:-\d+)?-([a-z]+)\.db")
_UNFINISHED = ".tmp-"
_STAMP = "%Y-%m-%dT%H%M%SZ"
_COUNTED = ("person", "event", "capture", "follow_up")


def make_backup(raw: sqlite3.Connection, folder: Path, reason: BackupReason, now: datetime) -> Path:
    """Copy the open data file into the folder; the verified copy's path.

    Raises WorldError(BACKUP_FAILED) and leaves nothing half-made behind; older copies are untouched.
    """
    with _failing_visibly():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for left_over in folder.glob(f"{_UNFINISHED}*"):  # of a program that died over it
            left_over.unlink()
        final = _free_name(folder, now, reason)
        write_copy(raw, final)
    return final


def write_copy(raw: sqlite3.Connection, final: Path) -> None:
    """A verified copy at a path of its own, with its digest beside it; raises OSError or a database error."""
    temporary = final.with_name(f"{_UNFINISHED}{uuid4().hex}")
    try:
        raw.execute("VACUUM INTO ?", (str(temporary),))
        temporary.chmod(0o600)
        if damage := _damage_of(temporary):
            raise WorldError(WorldFailure.BACKUP_FAILED, damage)
        with closing(open_for_reading(temporary)) as copy:
            if _counts(copy) != _counts(raw):
                raise WorldError(WorldFailure.BACKUP_FAILED, "counts differ")
        _write_digest(temporary, final)
        put_in_place(temporary, final)
    finally:
        temporary.unlink(missing_ok=True)


def verify(path: Path) -> str:
    """What is wrong with a copy, as one word; empty when it is sound and unchanged since it was made."""
    recorded = _digest_file(path)
    if recorded.exists() and recorded.read_text(encoding="ascii", errors="replace").split()[:1] != [digest_of(path)]:
        return "changed"
    return _damage_of(path)


def list_backups(folder: Path) -> tuple[BackupRow, ...]:
    """The copies in the folder, the newest first."""
    found = []
    for path in folder.glob("networkprep-*.db"):
        if (match := _NAME.fullmatch(path.name)) and (made_at := _made_at(match[1])):
            reason = BackupReason(match[2]) if match[2] in list(BackupReason) else BackupReason.ASKED
            found.append(BackupRow(path.name, made_at, reason, path.stat().st_size))
    return tuple(sorted(found, key=lambda row: (row.made_at, row.name), reverse=True))


def _made_at(stamp: str) -> datetime | None:
    """The moment in a copy's name; None for a day there never was: somebody else's file."""
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def thin(folder: Path, now: datetime) -> int:
    """Remove copies that have grown old; how many. Nothing goes while the newest holds far less than the one before.

    A copy with under half the size of its elder may be a loss nobody has seen yet.
    """
    rows = list_backups(folder)
    if len(rows) > 1 and rows[0].size * 2 < rows[1].size:
        return 0
    kept = to_keep([row.made_at for row in rows], now.astimezone(UTC))
    gone = [row for row in rows if row.made_at not in kept]
    for row in gone:
        path = folder / row.name
        path.unlink(missing_ok=True)
        _digest_file(path).unlink(missing_ok=True)
    return len(gone)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _failing_visibly() -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        known = world_error(error)
        detail = known.failure if known else type(error).__name__
        raise WorldError(WorldFailure.BACKUP_FAILED, detail) from error


def _damage_of(path: Path) -> str:
    if read_header(path).state not in {FileState.CURRENT, FileState.OLDER}:
        return "foreign"
    try:
        with closing(open_for_reading(path)) as copy:
            if copy.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return "damaged"
            return "broken links" if copy.execute("PRAGMA foreign_key_check").fetchone() else ""
    except sqlite3.Error:
        return "damaged"


def _counts(connection: sqlite3.Connection) -> list[int]:
    return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COUNTED]


def _free_name(folder: Path, now: datetime, reason: BackupReason) -> Path:
    stamp = now.astimezone(UTC).strftime(_STAMP)
    final = folder / f"networkprep-{stamp}-{reason}.db"
    number = 1
    while final.exists():
        number += 1
        final = folder / f"networkprep-{stamp}-{number}-{reason}.db"
    return final


def _digest_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _write_digest(temporary: Path, final: Path) -> None:
    beside = temporary.with_name(f"{temporary.name}.sha256")
    try:
        beside.write_text(f"{digest_of(temporary)}  {final.name}\n", encoding="ascii")
        put_in_place(beside, _digest_file(final))
    finally:
        beside.unlink(missing_ok=True)
