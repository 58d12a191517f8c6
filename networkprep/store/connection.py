"""The one way to open the data file: PRAGMAs set and checked, plain ``sqlite3`` (reliability 2.1)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from networkprep.domain.errors import WorldError, WorldFailure

RawConnection = sqlite3.Connection
"""A connection handed on unopened to those who may not speak to it."""

BUSY_TIMEOUT_MS = 3000
CACHE_KIB, FIRST_SCREEN_CACHE_KIB = 2000, 256
"""SQLite's own measure, and what is as quick for reading Today once, 2 MB smaller at the first picture."""

_PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("busy_timeout", str(BUSY_TIMEOUT_MS), BUSY_TIMEOUT_MS),
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("wal_autocheckpoint", "0", 0),
)


def open_connection(path: Path, *, foreign_keys: bool = True) -> sqlite3.Connection:
    """Open the data file for reading and writing; the caller sends BEGIN and COMMIT.

    Raises WorldError when a PRAGMA did not take effect, for example WAL on a file system without it.
    """
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_TIMEOUT_MS / 1000)
    try:
        for name, wish, expected in _PRAGMAS:
            _set(connection, name, wish, expected)
        if not foreign_keys:
            connection.execute("PRAGMA foreign_keys=OFF")
        _trust(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def set_cache(connection: sqlite3.Connection, kib: int) -> None:
    """How much of the file SQLite keeps in memory."""
    connection.execute(f"PRAGMA cache_size=-{kib}")


def _set(connection: sqlite3.Connection, name: str, wish: str, expected: object) -> None:
    connection.execute(f"PRAGMA {name}={wish}")
    found = connection.execute(f"PRAGMA {name}").fetchone()[0]
    if found != expected:
        raise WorldError(WorldFailure.DATA_UNREACHABLE, f"{name}={found}")


def _trust(connection: sqlite3.Connection) -> None:
    """Let our own temporary triggers write the full-text tables, which SQLite allows a trusted schema only.

    Our files hold no trigger and no view (docs/decisions/0002): one that does is not trusted and not opened.
    """
    strangers = connection.execute(
        "SELECT count(*) FROM main.sqlite_master WHERE type IN ('trigger', 'view')"
    ).fetchone()[0]
    if strangers:
        raise WorldError(WorldFailure.DATA_FOREIGN, f"{strangers} triggers or views")
    connection.execute("PRAGMA trusted_schema=ON")


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Open a file that nobody writes (a backup, a file on a read-only disk) without leaving a trace beside it."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
