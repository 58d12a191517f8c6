"""The driver's own connection, for the few statements that are run all day (performance 6)."""

from __future__ import annotations

import sqlite3
from typing import cast

from sqlalchemy import Connection


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver's connection behind a transaction: a statement through SQLAlchemy costs as much as writing a row."""
    return cast(sqlite3.Connection, connection.connection.dbapi_connection)
