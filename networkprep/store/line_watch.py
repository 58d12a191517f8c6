"""Tells whether a person's lines were changed since they were read, so that thousands are not read for every pack.

Temporary triggers draw a new token with each change. A change that is taken back brings the old token back with the
old lines, which is why the token is drawn and not counted.
"""

from __future__ import annotations

import sqlite3


def install(raw: sqlite3.Connection) -> None:
    """Make the token and its triggers for this connection."""
    raw.execute("CREATE TEMP TABLE line_token (value INTEGER NOT NULL)")
    raw.execute("INSERT INTO temp.line_token VALUES (0)")
    for verb in ("INSERT", "UPDATE", "DELETE"):
        raw.execute(
            f"CREATE TEMP TRIGGER line_token_{verb.lower()} AFTER {verb} ON main.starter BEGIN "
            "UPDATE line_token SET value = random(); END"
        )


def line_token(raw: sqlite3.Connection) -> int:
    """The same number as before means the same lines as before."""
    return int(raw.execute("SELECT value FROM temp.line_token").fetchone()[0])
