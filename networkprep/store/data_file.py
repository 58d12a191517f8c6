"""The data file while it is open: one connection, one thread, one transaction for one user action."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Connection, CursorResult, create_engine, event
from sqlalchemy.engine import Engine

from networkprep.domain.changes import REDONE, UNDONE, Change, Done, Label, Topic
from networkprep.domain.errors import GoneError, WorldError, WorldFailure
from networkprep.store import line_watch, search_index
from networkprep.store.connection import open_connection
from networkprep.store.failures import sorted_failures
from networkprep.store.undo import LoggedStep, UndoLog

T = TypeVar("T")

_LARGE_STEP = 200
"""Rows from which on the search index is better kept in one go at the end than row by row (performance 3b)."""

DataConnection: TypeAlias = Connection
"""The connection of a transaction, for services to hand to gateways."""


class Step:
    """One action in progress: its connection, and after the commit its change."""

    def __init__(self, connection: Connection, label: Label) -> None:
        self.connection = connection
        self.label = label
        self.also: set[Topic] = set()
        self._change: Change | None = None

    @property
    def change(self) -> Change:
        """What was changed; only there once the transaction has been committed."""
        if self._change is None:
            raise RuntimeError("the step is not committed yet")
        return self._change

    def done(self, value: T) -> Done[T]:
        """The answer of a service method: a value with the step's change."""
        return Done(value, self.change)

    def committed(self, change: Change) -> None:
        """Told by the data file when the transaction has been committed."""
        self._change = change


class DataFile:
    """Opens transactions on the one connection. Used on the thread that made it, and on no other."""

    def __init__(self, path: Path, raw: sqlite3.Connection | None = None, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._file = _which_file(path)
        self.raw = raw or open_connection(path)
        self.engine = _engine_on(path, self.raw)
        self._connection = self.engine.connect()
        search_index.install(self.raw)
        line_watch.install(self.raw)
        self.undo_log = UndoLog(self.raw)
        self.changed_since_backup = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for reading one consistent state."""
        if self.raw.in_transaction:
            raise RuntimeError("an action reads through its own step, not beside it")
        with sorted_failures():
            try:
                yield self._connection
            finally:
                self._connection.rollback()

    @contextmanager
    def change(self, label: Label, edit: str = "") -> Iterator[Step]:
        """One user action: committed whole and undoable as one step, or not at all.

        Actions in a row with the same ``edit`` are undone together: a field that is saved while it is typed in.
        """
        mark = self.undo_log.mark()
        with self._writing() as connection:
            step = Step(connection, label)
            yield step
        self._settle(step, mark, edit)

    @contextmanager
    def quiet_change(self) -> Iterator[Connection]:
        """A transaction that is no step of undo: drafts, and what looking at a page leaves behind."""
        mark = self.undo_log.mark()
        with self._writing() as connection:
            yield connection
        self.undo_log.take_along(mark)

    @contextmanager
    def trial(self) -> Iterator[Connection]:
        """A transaction that is always taken back: for saying what an action would come to."""
        with sorted_failures():
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            finally:
                self._connection.rollback()
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")

    def holds_anything(self) -> bool:
        """Whether there is anything in it that an import could spoil."""
        tables = ("event", "person", "capture", "profile_entry", "value_statement")
        query = " UNION ALL ".join(f"SELECT EXISTS (SELECT 1 FROM {table})" for table in tables)
        return any(row[0] for row in self.raw.execute(query))

    def undo(self) -> Change:
        """Take back the newest step; raises GoneError when there is none."""
        return self._replay(self.undo_log.newest, self.undo_log.undone, UNDONE)

    def redo(self) -> Change:
        """Do the newest undone step again; raises GoneError when there is none."""
        return self._replay(self.undo_log.newest_undone, self.undo_log.redone, REDONE)

    def close(self) -> None:
        """Give back the connection and write the log file into the data file."""
        try:
            if not self.read_only:
                with sorted_failures():
                    self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._connection.close()
            self.engine.dispose()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if _which_file(self.path) != self._file:
            raise WorldError(WorldFailure.DATA_REPLACED)  # SQLite would write on into a file nobody finds again
        with sorted_failures():
            # Said to SQLite itself: through SQLAlchemy these two words cost more than a row.
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.commit()
                if self.raw.in_transaction:
                    self.raw.execute("COMMIT")
            except BaseException:
                self._connection.rollback()
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")
                raise
        self.changed_since_backup = True

    def _settle(self, step: Step, mark: int, edit: str) -> None:
        written, last = self.undo_log.written_since(mark)
        kept = self.undo_log.keep(step.label, mark, last, edit)
        step.committed(Change(step.label, frozenset(written | step.also), undoable=kept))

    def _replay(self, done: LoggedStep | None, moved: Callable[[int], Label], code: str) -> Change:
        if done is None:
            raise GoneError(code)
        mark = self.undo_log.mark()
        with self._writing() as connection:
            large = done.size > _LARGE_STEP
            if large:
                search_index.pause(connection, noting=True)
            self.undo_log.replay(done)
            if large:
                search_index.resume_noted(connection)
        topics, _ = self.undo_log.written_since(mark)
        moved(mark)
        return Change(Label(code, (("action", done.label.code), *done.label.values)), topics, undoable=False)


def new_key(result: CursorResult[Any]) -> int:
    """The key of the row an INSERT just made."""
    if result.lastrowid is None:
        raise RuntimeError("the statement inserted nothing")
    return int(result.lastrowid)


def _which_file(path: Path) -> tuple[int, int] | None:
    """What tells the file at this place from another one put there; None when there is none."""
    try:
        found = os.stat(path)  # noqa: PTH116  # at every write: a third of the time of Path.stat
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _engine_on(path: Path, raw: sqlite3.Connection) -> Engine:
    """An engine whose first connection is the one already open; a second one is refused (reliability 2.1)."""
    waiting = [raw]

    def take() -> sqlite3.Connection:
        return waiting.pop() if waiting else open_connection(path)

    engine = create_engine(
        f"sqlite:///{path}",
        creator=take,
        pool_size=1,
        max_overflow=0,
        pool_timeout=1,
        pool_reset_on_return="rollback",
        hide_parameters=True,
    )

    @event.listens_for(engine, "checkout")
    def _plain_transactions(dbapi: Any, *_: Any) -> None:
        dbapi.isolation_level = None

    return engine
