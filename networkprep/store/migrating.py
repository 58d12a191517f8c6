"""Brings a data file to the newest schema: one transaction, foreign keys off, checked before it counts.

Alembic is imported only when a file is new or older than this program.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.store.connection import open_connection
from networkprep.store.failures import sorted_failures
from networkprep.store.header import APPLICATION_ID, SCHEMA_VERSION
from networkprep.store.search_index import rebuild

VERSION_OF: dict[str, int] = {
    "0001": 1000,
    "0002": 1001,
    "0003": 1002,
    "0004": 1003,
    "0005": 1004,
    "0006": 1005,
    "0007": 1006,
}
"""The schema version (``user_version``) that each revision brings, oldest first."""

NEWEST = next(revision for revision, version in VERSION_OF.items() if version == SCHEMA_VERSION)

_SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: Path, revision: str = NEWEST) -> None:
    """Bring the file at ``path`` to ``revision``, up or down, or leave it as it was.

    Raises WorldError(MIGRATION_FAILED) when the result would break a foreign key, and WorldError for
    what the world did (disk full, ...); in every such case the file keeps its old schema and content.
    """
    with sorted_failures():
        raw = open_connection(path, foreign_keys=False)
        try:
            _run(raw, revision)
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()


def _run(raw: sqlite3.Connection, revision: str) -> None:
    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True)
    with engine.connect() as connection:
        raw.isolation_level = None
        # Begun here, so that Alembic sees a transaction of ours and commits nothing in between.
        with connection.begin():
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            _revise(connection, revision)
            if revision == NEWEST:
                # What is searched changes with the program: a revision leaves no document in an older form.
                rebuild(raw)
            _seal(raw, revision)


def _revise(connection: Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    row = None
    if connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name='alembic_version'").first():
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    present = VERSION_OF[row[0]] if row else 0
    if present <= VERSION_OF[revision]:
        command.upgrade(config, revision)
    else:
        command.downgrade(config, revision)


def _seal(raw: sqlite3.Connection, revision: str) -> None:
    raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
    raw.execute(f"PRAGMA user_version={VERSION_OF[revision]}")
    broken = raw.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise WorldError(WorldFailure.MIGRATION_FAILED, f"{len(broken)} broken links")
