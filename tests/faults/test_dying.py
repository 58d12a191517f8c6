"""Row 3: killed between two steps of a first start, a migration or a backup, the next start goes on as if nothing was.

The restore's steps are in ``test_backups``. One process forks a child for each step, for a start costs a second.
"""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
from alembic import command

from networkprep.domain.events import EventDraft
from networkprep.services import backups as backups_service
from networkprep.store import backup, migrating, opening
from networkprep.store.backup import list_backups, verify
from networkprep.store.header import SCHEMA_VERSION
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import event_titles, move, running_services

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks a child to be killed")


def _killed(work: Callable[[], object]) -> bool:
    """Whether a child that does this work was killed over it."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@contextmanager
def _death(place: Any, name: str, *, after: bool) -> Iterator[None]:
    """The process is killed where ``place.name`` is called, or just after it."""
    real = getattr(place, name)

    def die(*arguments: Any, **named: Any) -> None:
        if after:
            real(*arguments, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(place, name, die)
        yield


_MIGRATION = [
    (opening, "make_backup", False),
    (opening, "make_backup", True),
    (migrating, "_revise", False),
    (migrating, "_revise", True),
    (migrating, "_seal", True),
    (migrating, "_run", True),
]


@pytest.mark.fault(3, 33)
@pytest.mark.parametrize(("place", "name", "after"), _MIGRATION)
def test_a_migration_killed_between_two_steps_leaves_the_old_file_or_the_new_one(
    filled: Paths, clock: StandingClock, monkeypatch: pytest.MonkeyPatch, place: Any, name: str, after: bool
) -> None:
    """Teeth: with a commit of its own after the tables, the half-made one was still there at the next start."""
    with closing(sqlite3.connect(filled.data_file)) as connection:
        connection.execute("PRAGMA user_version=999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def make_a_table(config: Any, _revision: str) -> None:
        config.attributes["connection"].exec_driver_sql("CREATE TABLE half_made (id INTEGER)")

    with monkeypatch.context() as patch, _death(place, name, after=after):
        patch.setattr(command, "upgrade", make_a_table)
        assert _killed(lambda: event_titles(filled, clock))
    with closing(sqlite3.connect(filled.data_file)) as connection:
        done = name == "_run"
        assert connection.execute("PRAGMA user_version").fetchone() == ((SCHEMA_VERSION,) if done else (999,))
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name='half_made'").fetchone()
        assert tables == ((1,) if done else (0,))
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert event_titles(filled, clock) == ["River Meetup"]


@pytest.mark.fault(3)
@pytest.mark.parametrize(("place", "name", "after"), [*_MIGRATION[2:], (opening, "put_in_place", False)])
def test_a_first_start_killed_between_two_steps_is_a_first_start_again(
    paths: Paths, clock: StandingClock, place: Any, name: str, after: bool
) -> None:
    """Teeth: made in its own place, the half-made file was refused as somebody else's at every later start."""
    with _death(place, name, after=after):
        assert _killed(lambda: event_titles(paths, clock))
    assert event_titles(paths, clock) == []
    assert [file.name for file in paths.data.glob("*.db*") if file.name != "networkprep.db"] == []


@pytest.mark.fault(3)
@pytest.mark.parametrize(
    ("place", "name", "after"),
    [
        (backup, "_damage_of", False),
        (backup, "_write_digest", False),
        (backup, "_write_digest", True),
        (backup, "put_in_place", False),
        (backups_service, "thin", False),
        (backup, "_digest_file", True),
    ],
)
def test_a_backup_killed_between_two_steps_spoils_no_other(
    filled: Paths, clock: StandingClock, place: Any, name: str, after: bool
) -> None:
    """Teeth: copied to its final name at once, the killed copy stood in the list and was not sound."""
    move(clock, "2026-11-14 12:00")
    with _death(place, name, after=after):
        assert _killed(lambda: _change_and_close(filled, clock))
    rows = list_backups(filled.backups)
    assert rows
    assert [row.name for row in rows if verify(filled.backups / row.name)] == []
    move(clock, "2026-11-15 12:00")
    _change_and_close(filled, clock)
    assert [file.name for file in filled.backups.iterdir() if file.name.startswith(".")] == []
    assert verify(filled.backups / list_backups(filled.backups)[0].name) == ""


def _change_and_close(paths: Paths, clock: StandingClock) -> None:
    with running_services(paths, clock) as services:
        services.events.add(EventDraft("Another"))
