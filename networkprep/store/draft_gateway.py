"""Text on its way: written while it is typed, outside undo."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from networkprep.store.data_file import driver_of
from networkprep.store.records import DraftRecord
from networkprep.store.records.record import instant_text


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as it was last written."""

    key: str
    body: dict[str, Any]
    updated_at: datetime


_KEEP = """
INSERT INTO draft (key, body, state, updated_at) VALUES (?, ?, 'open', ?)
ON CONFLICT (key) DO UPDATE SET body = excluded.body, state = excluded.state, updated_at = excluded.updated_at
"""


class DraftGateway:
    """Reads and writes drafts on the caller's connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, key: str, body: dict[str, Any], now: datetime) -> None:
        """Write a draft over the one before; a committed one is open again."""
        driver_of(self._connection).execute(_KEEP, (key, json.dumps(body), instant_text(now)))

    def find(self, key: str, *, committed_too: bool = False) -> StoredDraft | None:
        """The draft under this key, or None."""
        query = select(DraftRecord.key, DraftRecord.body, DraftRecord.updated_at).where(DraftRecord.key == key)
        if not committed_too:
            query = query.where(DraftRecord.state == "open")
        row = self._connection.execute(query).first()
        return StoredDraft(row.key, row.body, row.updated_at) if row else None

    def open_keys(self, prefix: str) -> tuple[str, ...]:
        """The keys of open drafts of one sort, for example ``debrief:``."""
        query = select(DraftRecord.key).where(
            DraftRecord.state == "open", DraftRecord.key.startswith(prefix, autoescape=True)
        )
        return tuple(self._connection.execute(query).scalars())

    def drop(self, key: str) -> None:
        """Forget a draft whose text has found its place or was emptied by hand."""
        self._connection.execute(delete(DraftRecord).where(DraftRecord.key == key))

    def mark(self, key: str, state: str, now: datetime) -> None:
        """Mark a draft ``committed`` (kept 30 days, for undo) or ``open`` again."""
        values = (state, instant_text(now), key)
        driver_of(self._connection).execute("UPDATE draft SET state = ?, updated_at = ? WHERE key = ?", values)

    def drop_old(self, before: datetime) -> None:
        """Forget committed drafts last touched before this moment."""
        self._connection.execute(
            delete(DraftRecord).where(DraftRecord.state == "committed", DraftRecord.updated_at < before)
        )
