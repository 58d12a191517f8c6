"""Undo and redo for everything: temporary triggers write what would undo a change to a log in memory.

SQLite's documented technique (architecture decision 3), but for one thing: the log holds table, row and values instead
of whole statements, so that a step of many rows is replayed by one statement for each table (a statement of its own for
each row, compiled with all the triggers, takes ten times as long). A step is the run of log rows one transaction wrote;
replaying it backwards is itself a logged run, and so becomes the step to redo.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from networkprep.domain.changes import Label, Topic

TABLE_TOPICS: dict[str, Topic] = {
    "community": Topic.EVENTS,
    "event": Topic.EVENTS,
    "event_tag": Topic.EVENTS,
    "encounter": Topic.PEOPLE,
    "debrief": Topic.DEBRIEFS,
    "learning": Topic.LEARNINGS,
    "plan": Topic.PLANS,
    "plan_person": Topic.PLANS,
    "plan_line": Topic.PLANS,
    "plan_if_then": Topic.PLANS,
    "plan_break": Topic.PLANS,
    "plan_statement": Topic.PLANS,
    "capture": Topic.CAPTURES,
    "person": Topic.PEOPLE,
    "contact_point": Topic.PEOPLE,
    "person_tag": Topic.PEOPLE,
    "attachment": Topic.PEOPLE,
    "promise": Topic.PROMISES,
    "follow_up": Topic.FOLLOW_UPS,
    "interaction": Topic.INTERACTIONS,
    "interaction_person": Topic.INTERACTIONS,
    "recall_card": Topic.RECALL,
    "profile": Topic.PROFILE,
    "profile_entry": Topic.PROFILE,
    "value_statement": Topic.PROFILE,
    "small_step": Topic.PROFILE,
    "starter": Topic.LIBRARY,
    "starter_use": Topic.LIBRARY,
    "dismissal": Topic.SETTINGS,
}
"""Every table that holds the user's data, with the topic its changes are announced under."""


@dataclass(frozen=True, slots=True)
class LoggedStep:
    """One action in the log: its label and its run of rows (first and last sequence number).

    Steps of one ``edit`` that follow each other are one step: a field saved while it is typed in.
    """

    label: Label
    first: int
    last: int
    edit: str = ""

    @property
    def size(self) -> int:
        """How many rows it wrote."""
        return self.last - self.first + 1


class UndoLog:
    """The log of one connection; lost with it, emptied by "forget for good"."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._undo: list[LoggedStep] = []
        self._redo: list[LoggedStep] = []
        self._inverse = _install(connection)

    @property
    def undo_label(self) -> Label | None:
        """What Undo would take back, or None."""
        return self._undo[-1].label if self._undo else None

    @property
    def redo_label(self) -> Label | None:
        """What Redo would do again, or None."""
        return self._redo[-1].label if self._redo else None

    def mark(self) -> int:
        """The last sequence number now; a step begins after it."""
        row = self._connection.execute("SELECT max(seq) FROM temp.undo_log").fetchone()
        return int(row[0] or 0)

    def written_since(self, mark: int) -> tuple[frozenset[Topic], int]:
        """The topics whose tables were written after the mark, and the last sequence number now."""
        rows = self._connection.execute(
            "SELECT tbl, max(seq) FROM temp.undo_log WHERE seq > ? GROUP BY tbl", (mark,)
        ).fetchall()
        return frozenset(TABLE_TOPICS[table] for table, _ in rows), max((last for _, last in rows), default=mark)

    def keep(self, label: Label, mark: int, last: int, edit: str = "") -> bool:
        """Make a step of what was written after the mark; False when nothing was. Redo steps are dropped."""
        if last == mark:
            return False
        first = mark + 1
        if edit and self._undo and self._undo[-1].edit == edit and self._undo[-1].last == mark:
            first = self._undo.pop().first
        self._undo.append(LoggedStep(label, first, last, edit))
        self._redo.clear()
        return True

    def take_along(self, mark: int) -> None:
        """Let what was written outside a step after the mark go with the steps beside it: it stays in the order of all.

        SQLite gives the keys of deleted rows again. A step that brings such rows back needs their keys free, so what
        took them meanwhile is taken back first.
        """
        last = self.mark()
        for steps in (self._undo, self._redo) if last > mark else ():
            if steps:
                steps[-1] = replace(steps[-1], last=last)

    @property
    def newest(self) -> LoggedStep | None:
        """The step that Undo would take back."""
        return self._undo[-1] if self._undo else None

    @property
    def newest_undone(self) -> LoggedStep | None:
        """The step that Redo would do again."""
        return self._redo[-1] if self._redo else None

    def replay(self, step: LoggedStep) -> None:
        """Run a step backwards inside the caller's transaction; ``undone`` or ``redone`` follows its commit."""
        rows = self._connection.execute(
            "SELECT tbl, verb, row, vals FROM temp.undo_log WHERE seq BETWEEN ? AND ? ORDER BY seq DESC",
            (step.first, step.last),
        ).fetchall()
        self._connection.execute("PRAGMA defer_foreign_keys=ON")
        for table, verb, row, values in rows:
            # Quoted values are read by SQLite itself, whose quoting it was.
            kept = self._connection.execute(f"SELECT {values}").fetchone() if values else ()
            self._connection.execute(self._inverse[table, verb], (*kept, row))

    def undone(self, mark: int) -> Label:
        """Move the step just undone to the redo side."""
        return self._move(self._undo, self._redo, mark)

    def redone(self, mark: int) -> Label:
        """Move the step just redone to the undo side."""
        return self._move(self._redo, self._undo, mark)

    def empty(self) -> None:
        """Forget every step: nothing before this can be undone."""
        self._connection.execute("DELETE FROM temp.undo_log")
        self._undo.clear()
        self._redo.clear()

    def _move(self, source: list[LoggedStep], target: list[LoggedStep], mark: int) -> Label:
        step = source.pop()
        target.append(LoggedStep(step.label, mark + 1, self.mark()))
        return step.label


def _install(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Make the log and its triggers; the inverse statement for each table and verb, the row's key its last value."""
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS undo_log (seq INTEGER PRIMARY KEY AUTOINCREMENT, "
        "tbl TEXT, verb TEXT, row INTEGER, vals TEXT)"
    )
    inverse: dict[tuple[str, str], str] = {}
    for table in TABLE_TOPICS:
        columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})") if row[1] != "id"]
        for statement in _trigger_statements(table, columns):
            connection.execute(statement)
        listed, places = ", ".join(f'"{name}"' for name in columns), ", ".join("?" for _ in columns)
        assigned = ", ".join(f'"{name}" = ?' for name in columns)
        inverse[table, "insert"] = f"DELETE FROM main.{table} WHERE id = ?"
        inverse[table, "update"] = f"UPDATE main.{table} SET {assigned} WHERE id = ?"
        inverse[table, "delete"] = f"INSERT INTO main.{table} ({listed}, id) VALUES ({places}, ?)"
    return inverse


def _trigger_statements(table: str, columns: Iterable[str]) -> Iterator[str]:
    old = " || ',' || ".join(f'quote(old."{name}")' for name in columns)
    for verb, moment, row, values in (
        ("insert", "AFTER INSERT", "new.id", "NULL"),
        ("update", "AFTER UPDATE", "old.id", old),
        ("delete", "BEFORE DELETE", "old.id", old),
    ):
        yield (
            f"CREATE TEMP TRIGGER IF NOT EXISTS undo_{verb}_{table} {moment} ON main.{table} BEGIN "
            f"INSERT INTO undo_log (tbl, verb, row, vals) VALUES ('{table}', '{verb}', {row}, {values}); END"
        )
