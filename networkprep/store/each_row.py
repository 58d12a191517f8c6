"""The same columns of many rows written in one go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, update

from networkprep.store.records import Record


def set_each(connection: Connection, record: type[Record], rows: Sequence[dict[str, Any]]) -> None:
    """Write the rows' columns; each row names its record's id as ``key``, all have the same columns."""
    if rows:
        table = record.__table__
        columns: dict[str, Any] = {name: bindparam(name) for name in rows[0] if name != "key"}
        statement = update(record).where(table.c.id == bindparam("key")).values(columns)
        connection.execute(statement.execution_options(synchronize_session=False), list(rows))
