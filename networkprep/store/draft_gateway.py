"""Text on its way: written while it is typed, outside undo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, delete, func, or_, select

from networkprep.domain.debrief import DRAFT_PREFIX, draft_key
from networkprep.store.driver import driver_of
from networkprep.store.plain_rows import put_row
from networkprep.store.records import DraftRecord, EventRecord

KEYED_BY = {"event": "quiet:", "follow_up": "editor:follow_up:"}
"""What the drafts begin with whose key ends in the key of a row, by its table."""


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as it was last written."""

    key: str
    body: dict[str, Any]
    updated_at: datetime


class DraftGateway:
    """Reads and writes drafts on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, key: str, body: dict[str, Any], now: datetime) -> None:
        """Write a draft over the one before; a committed one is open again."""
        self._put(key, body, "open", now)

    def find(self, key: str, *, committed_too: bool = False) -> StoredDraft | None:
        """The draft under this key, or None."""
        query = select(DraftRecord.key, DraftRecord.body, DraftRecord.updated_at).where(DraftRecord.key == key)
        if not committed_too:
            query = query.where(DraftRecord.state == "open")
        row = self._connection.execute(query).first()
        return StoredDraft(row.key, row.body, row.updated_at) if row else None

    def drop(self, key: str) -> None:
        """Forget a draft whose text has found its place or was emptied by hand."""
        self._connection.execute(delete(DraftRecord).where(DraftRecord.key == key))

    def keep_committed(self, key: str, body: dict[str, Any], now: datetime) -> None:
        """Write a draft whose text has just been saved: kept 30 days, for undo."""
        self._put(key, body, "committed", now)

    def drop_old(self, before: datetime) -> None:
        """Forget committed drafts last touched before this moment, and debriefs of events that are gone for good."""
        event = func.substr(DraftRecord.key, len(DRAFT_PREFIX) + 1)
        gone = and_(
            DraftRecord.key.startswith(DRAFT_PREFIX),
            DraftRecord.key != draft_key(None),
            event.not_in(select(EventRecord.uid)),
        )
        old = and_(DraftRecord.state == "committed", DraftRecord.updated_at < before)
        self._connection.execute(delete(DraftRecord).where(or_(old, gone)))

    def _put(self, key: str, body: dict[str, Any], state: str, now: datetime) -> None:
        row = {"key": key, "body": body, "state": state, "updated_at": now}
        put_row(self._connection, DraftRecord, row, by=("key",), anew=("body", "state", "updated_at"))


def drop_orphans(connection: Connection, table: str) -> None:
    """Forget what was typed for rows that are gone, before new ones are made: SQLite gives their keys again."""
    prefix = KEYED_BY[table]
    driver_of(connection).execute(
        f"DELETE FROM draft WHERE key GLOB ? AND CAST(substr(key, ?) AS INTEGER) NOT IN (SELECT id FROM {table})",
        (f"{prefix}*", len(prefix) + 1),
    )
