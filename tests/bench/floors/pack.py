"""The floor of a pack: every line a pack may take is read, its rows are written; nothing is chosen."""

from __future__ import annotations

import sqlite3

_LINES = "SELECT builtin_key, uid, category, text, facts, favourite, hidden FROM starter ORDER BY id"
_HISTORY = (
    "SELECT u.starter_key, u.outcome, count(*), max(e.community_id = 1) FROM starter_use u "
    "LEFT JOIN event e ON e.id = u.event_id GROUP BY u.starter_key, u.outcome"
)
_PASSED_OVER = (
    "SELECT starter_key, max(kept) FROM plan_line WHERE event_id IN (SELECT id FROM event WHERE id <> ? AND id IN "
    "(SELECT event_id FROM plan_line) ORDER BY starts_at DESC, id DESC LIMIT 3) GROUP BY starter_key"
)
_INSERT = "INSERT INTO plan_line (event_id, role, starter_key, text, position, kept) VALUES (?, ?, ?, ?, ?, 0)"
_UPDATE = "UPDATE plan_line SET text = ?, kept = 1 WHERE event_id = ? AND role LIKE 'openers.1%'"
_PLACES = ("openers.1", "openers.2", "transitions.1", "transitions.2", "exits.1", "approach.1", "value.1")
_UNDER = tuple(f"openers.{opener}/{number}" for opener in (1, 2) for number in (1, 2, 3))


def read(raw: sqlite3.Connection, event_id: int) -> None:
    """What is known of all lines."""
    raw.execute(_LINES).fetchall()
    raw.execute(_HISTORY).fetchall()
    raw.execute(_PASSED_OVER, (event_id,)).fetchall()


def write(raw: sqlite3.Connection, event_id: int) -> None:
    """The rows of a pack in one durable commit."""
    rows = [
        (event_id, place, f"key-{at}", "What made you decide to come along today?", at)
        for at, place in enumerate((*_PLACES, *_UNDER))
    ]
    raw.execute("BEGIN IMMEDIATE")
    raw.executemany(_INSERT, rows)
    raw.execute("COMMIT")


def write_one(raw: sqlite3.Connection, event_id: int, text: str) -> None:
    """Another opener with its follow-ups, in one durable commit."""
    raw.execute("BEGIN IMMEDIATE")
    raw.execute(
        "UPDATE plan_line SET text = ?, kept = 1 WHERE event_id = ? AND role LIKE 'openers.1%'", (text, event_id)
    )
    raw.execute("COMMIT")
