"""Facts about the data file itself, outside undo and archives."""

from __future__ import annotations

from networkprep.store.connection import RawConnection


def read_fact(raw: RawConnection, key: str) -> str | None:
    """The fact under this key, or None."""
    row = raw.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None


def write_fact(raw: RawConnection, key: str, value: str) -> None:
    """Keep a fact over the one before."""
    raw.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def forget_fact(raw: RawConnection, key: str) -> None:
    """Drop a fact."""
    raw.execute("DELETE FROM meta WHERE key = ?", (key,))
