"""Puts a backup in the data file's place, step by step, so that a death between any two steps is mended at start.

| journal | data file        | copy | died after | at the next start        |
|---------|------------------|------|------------|--------------------------|
| no      | any              | any  | 1-2        | drop the copy, go on     |
| yes     | yes, with a -wal | yes  | 3          | go on at 4               |
| yes     | yes, no -wal     | yes  | 4          | go on at 5               |
| yes     | no               | yes  | 5          | go on at 6               |
| yes     | yes              | no   | 6          | go on at 7               |

The -wal goes away before the file: an old -wal beside a new file damages it (reliability 2.6).
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store.backup import verify
from networkprep.store.connection import open_for_reading
from networkprep.store.durable_files import put_in_place, sync_file, sync_folder
from networkprep.store.early_opening import restore_journal


@dataclass(frozen=True, slots=True)
class _Places:
    data_file: Path

    @property
    def copy(self) -> Path:
        return self.data_file.with_name(".restore-tmp.db")

    @property
    def journal(self) -> Path:
        return restore_journal(self.data_file)

    def beside(self, ending: str) -> Path:
        return self.data_file.with_name(self.data_file.name + ending)

    def aside(self, stamp: str, ending: str = "") -> Path:
        return self.data_file.with_name(f"networkprep.damaged-{stamp}.db{ending}")


def restore(data_file: Path, backup: Path, stamp: str) -> Path:
    """Put the backup in the data file's place; where the file before it went. The data file must not be open.

    ``stamp`` names the file set aside. Raises WorldError when the backup is not sound, or on disk trouble;
    the data file is then as it was.
    """
    places = _Places(data_file)
    if damage := verify(backup):
        raise WorldError(WorldFailure.DATA_DAMAGED, damage)
    try:
        shutil.copyfile(backup, places.copy)
        places.copy.chmod(0o600)
        sync_file(places.copy)
        _after_step(2)
        _write_journal(places, stamp)
        _after_step(3)
        _finish(places, stamp)
    except OSError as error:
        raise WorldError(WorldFailure.WRITE_FAILED, "restore") from error
    return places.aside(stamp)


def finish_interrupted(data_file: Path) -> bool:
    """Finish a restore that was cut short, or clear what it left; True when one was finished."""
    places = _Places(data_file)
    if not places.journal.exists():
        if places.copy.exists():
            places.copy.unlink()
        return False
    try:
        stamp = str(json.loads(places.journal.read_text(encoding="utf-8"))["stamp"])
        _finish(places, stamp)
    except (OSError, ValueError, KeyError) as error:
        raise WorldError(WorldFailure.WRITE_FAILED, "restore") from error
    return True


def _finish(places: _Places, stamp: str) -> None:
    if places.copy.exists():
        for ending in ("-wal", "-shm"):
            _move(places.beside(ending), places.aside(stamp, ending))
        _after_step(4)
        _move(places.data_file, places.aside(stamp))
        _after_step(5)
        put_in_place(places.copy, places.data_file)
        _after_step(6)
    _check(places.data_file)
    _after_step(7)
    places.journal.unlink(missing_ok=True)
    sync_folder(places.data_file.parent)


def _write_journal(places: _Places, stamp: str) -> None:
    temporary = places.journal.with_name(".restore-journal-tmp")
    temporary.write_text(json.dumps({"stamp": stamp}), encoding="utf-8")
    put_in_place(temporary, places.journal)


def _move(source: Path, target: Path) -> None:
    if source.exists():
        source.replace(target)
        sync_folder(source.parent)


def _check(data_file: Path) -> None:
    try:
        with closing(open_for_reading(data_file)) as connection:
            sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except sqlite3.Error as error:
        raise WorldError(WorldFailure.DATA_DAMAGED, "restored") from error
    if not sound:
        raise WorldError(WorldFailure.DATA_DAMAGED, "restored")


def _nothing(_step: int) -> None:
    """Between two steps nothing happens, except in the test that dies there."""


_after_step: Callable[[int], None] = _nothing
