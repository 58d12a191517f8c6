"""The floor of the store's goals: plain ``sqlite3``, the same rows, PRAGMAs, index and undo triggers."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_PRAGMAS = (
    "busy_timeout=3000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "wal_autocheckpoint=0",
)


class StoreFloor:
    """The same work without any layer."""

    def __init__(self, path: Path, temporary_schema: list[str]) -> None:
        self.raw = sqlite3.connect(path, isolation_level=None)
        for pragma in _PRAGMAS:
            self.raw.execute(f"PRAGMA {pragma}")
        for statement in temporary_schema:
            self.raw.execute(statement)

    def insert(self, table: str, row: dict[str, object]) -> int:
        """One row."""
        names = ", ".join(row)
        places = ", ".join(f":{name}" for name in row)
        return self.raw.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", row).lastrowid or 0

    def commit_rows(self, rows: list[tuple[str, dict[str, object]]]) -> None:
        """Several rows in one durable commit."""
        self.raw.execute("BEGIN IMMEDIATE")
        for table, row in rows:
            self.insert(table, row)
        self.raw.execute("COMMIT")

    def idle(self) -> None:
        """What is done between two measurements, not in them."""
        for index in ("person_index", "capture_index", "learning_index"):
            self.raw.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', 16)")
        self.raw.execute("PRAGMA wal_checkpoint(PASSIVE)")
