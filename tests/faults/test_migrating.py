"""A migration that fails leaves the file as it was, with a verified backup beside it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from alembic import command

from networkprep.domain.backups import BackupReason
from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store import migrating
from networkprep.store.backup import list_backups, verify
from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from tests.world import running_services


def _make_older(paths: Paths) -> None:
    """A file of an older schema: here the newest one that says it is older."""
    with closing(sqlite3.connect(paths.data_file)) as connection:
        connection.execute("PRAGMA user_version=999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.mark.fault(32)
def test_an_older_file_is_backed_up_and_brought_up_with_equal_content(filled: Paths, clock: StandingClock) -> None:
    _make_older(filled)
    with running_services(filled, clock) as services:
        assert [row.title for row in services.events.rows()] == ["River Meetup"]
    made = [row for row in list_backups(filled.backups) if row.reason is BackupReason.MIGRATION]
    assert len(made) == 1
    assert verify(filled.backups / made[0].name) == ""
    with running_services(filled, clock) as services:
        assert len(services.events.rows()) == 1
    assert len([row for row in list_backups(filled.backups) if row.reason is BackupReason.MIGRATION]) == 1


@pytest.mark.fault(33)
def test_a_migration_that_fails_midway_is_rolled_back(
    filled: Paths, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: without the one transaction the new table stays behind."""
    _make_older(filled)

    def half(config: object, _revision: str) -> None:
        connection = config.attributes["connection"]  # type: ignore[attr-defined]  # Alembic's Config
        connection.exec_driver_sql("CREATE TABLE half_made (id INTEGER)")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(command, "upgrade", half)
    with pytest.raises(OSError, match="No space"):
        migrating.migrate(filled.data_file)
    monkeypatch.undo()
    with closing(sqlite3.connect(filled.data_file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (999,)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name='half_made'").fetchone() == (0,)
    with running_services(filled, clock) as services:
        assert len(services.events.rows()) == 1


@pytest.mark.fault(33)
def test_a_migration_that_breaks_a_link_is_rolled_back(filled: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """Teeth: without the look at the links afterwards, the file counted as brought up to date."""
    _make_older(filled)

    def break_a_link(config: object, _revision: str) -> None:
        connection = config.attributes["connection"]  # type: ignore[attr-defined]  # Alembic's Config
        connection.exec_driver_sql("UPDATE plan SET event_id = 77")

    monkeypatch.setattr(command, "upgrade", break_a_link)
    with pytest.raises(WorldError) as raised:
        migrating.migrate(filled.data_file)
    assert raised.value.failure is WorldFailure.MIGRATION_FAILED
    with closing(sqlite3.connect(filled.data_file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (999,)
        assert connection.execute("SELECT count(*) FROM plan WHERE event_id = 77").fetchone() == (0,)


@pytest.mark.fault(33)
def test_a_file_with_a_broken_link_is_not_migrated(filled: Paths, clock: StandingClock) -> None:
    _make_older(filled)
    with closing(sqlite3.connect(filled.data_file)) as connection:
        connection.execute("UPDATE plan SET event_id = 77")
        connection.commit()
    with pytest.raises(WorldError) as raised, running_services(filled, clock):
        pass
    assert raised.value.failure is WorldFailure.BACKUP_FAILED
    with closing(sqlite3.connect(filled.data_file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (999,)
