"""Sorts database errors into the world's failures; whatever is not known here is a bug and stays as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from networkprep.domain.errors import WorldError, WorldFailure

_BY_PRIMARY_CODE = {
    sqlite3.SQLITE_FULL: WorldFailure.DISK_FULL,
    sqlite3.SQLITE_IOERR: WorldFailure.WRITE_FAILED,
    sqlite3.SQLITE_BUSY: WorldFailure.DATA_BUSY,
    sqlite3.SQLITE_LOCKED: WorldFailure.DATA_BUSY,
    sqlite3.SQLITE_READONLY: WorldFailure.DATA_READ_ONLY,
    sqlite3.SQLITE_PERM: WorldFailure.DATA_UNREACHABLE,
    sqlite3.SQLITE_CANTOPEN: WorldFailure.DATA_UNREACHABLE,
    sqlite3.SQLITE_CORRUPT: WorldFailure.DATA_DAMAGED,
    sqlite3.SQLITE_NOTADB: WorldFailure.DATA_DAMAGED,
}


def world_error(error: BaseException) -> WorldError | None:
    """The world's failure behind a database error, also behind one wrapped by SQLAlchemy; else None."""
    cause = getattr(error, "orig", None) or error
    if not isinstance(cause, sqlite3.Error):
        return None
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None:
        # Damaged text carries no result code (reliability 0.10): the words are all there is to go by.
        damaged = "Could not decode" in str(cause)
        return WorldError(WorldFailure.DATA_DAMAGED, "text") if damaged else None
    failure = _BY_PRIMARY_CODE.get(code & 0xFF)
    return WorldError(failure, getattr(cause, "sqlite_errorname", "")) if failure else None


@contextmanager
def sorted_failures() -> Iterator[None]:
    """Raise WorldError in place of a database error the world caused."""
    try:
        yield
    except Exception as error:
        known = world_error(error)
        if known is None:
            raise
        raise known from error
