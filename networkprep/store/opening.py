"""The ordered opening of the data file: what stands there, may it be opened, does it need migrating."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store.data_file import DataFile
from networkprep.store.header import FileState, Header, read_header

_REFUSED = {
    FileState.EMPTY: WorldFailure.DATA_EMPTY,
    FileState.FOREIGN: WorldFailure.DATA_FOREIGN,
    FileState.NEWER: WorldFailure.DATA_NEWER,
}


def open_data_file(path: Path, raw: sqlite3.Connection | None = None) -> DataFile:
    """Open the data file, made new or migrated first where needed; ``raw`` is a connection already open to it.

    Raises WorldError(DATA_EMPTY, DATA_FOREIGN, DATA_NEWER, DATA_UNREACHABLE) and leaves such a file byte for
    byte as it was.
    """
    if raw is not None:
        return DataFile(path, raw)
    header = _header(path)
    if header.state in _REFUSED:
        raise WorldError(_REFUSED[header.state], str(header.version))
    if header.state is not FileState.CURRENT:
        # Imported here: Alembic is needed only for a new or an older file.
        from networkprep.store.migrating import migrate  # noqa: PLC0415  # only for a new or an older file

        migrate(path)
    return DataFile(path)


def _header(path: Path) -> Header:
    try:
        return read_header(path)
    except OSError as error:
        raise WorldError(WorldFailure.DATA_UNREACHABLE, path.name) from error
