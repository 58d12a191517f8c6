"""Who a data file says it is, read from its first bytes before SQLite touches it (reliability 2.3)."""

from __future__ import annotations

import sqlite3
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from networkprep.domain.errors import WorldFailure

APPLICATION_ID = 0x4E50_5250
"""'NPRP': written into every data file, at byte 68 of its header."""

SCHEMA_VERSION = 1006
"""major * 1000 + minor of the newest schema this program knows; kept as ``user_version`` at byte 60."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100


class FileState(StrEnum):
    """What stands at the data file's place."""

    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    NEWER = "newer"
    OLDER = "older"
    CURRENT = "current"


class Header(NamedTuple):
    """The state of the file and the schema version it names (0 when it names none)."""

    state: FileState
    version: int = 0


REFUSALS = {
    FileState.EMPTY: WorldFailure.DATA_EMPTY,
    FileState.FOREIGN: WorldFailure.DATA_FOREIGN,
    FileState.NEWER: WorldFailure.DATA_NEWER,
}
"""Files that are left byte for byte as they are, and why."""


def database_version() -> str:
    """The version of the SQLite library in use."""
    return sqlite3.sqlite_version


def read_header(path: Path) -> Header:
    """Say what the file is without changing a byte of it; raises OSError when it cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER_SIZE)
    except FileNotFoundError:
        return Header(FileState.MISSING)
    if not head:
        return Header(FileState.EMPTY)
    if len(head) < _HEADER_SIZE or not head.startswith(_MAGIC):
        return Header(FileState.FOREIGN)
    version = int.from_bytes(head[60:64], "big")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        return Header(FileState.FOREIGN, version)
    return Header(_state_of(version), version)


def _state_of(version: int) -> FileState:
    if version > SCHEMA_VERSION:
        return FileState.NEWER
    if version < SCHEMA_VERSION:
        return FileState.OLDER
    return FileState.CURRENT
