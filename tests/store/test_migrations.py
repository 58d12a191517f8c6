"""The schema: every revision up, down and up again; the records say what the file holds."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from networkprep.store.header import SCHEMA_VERSION, FileState, read_header
from networkprep.store.migrating import NEWEST, VERSION_OF, migrate
from networkprep.store.records import Record


def _schema(path: Path) -> list[tuple[str, str]]:
    with sqlite3.connect(path) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()
    connection.close()
    return found


@pytest.mark.parametrize("revision", VERSION_OF)
def test_every_revision_goes_up_down_and_up_to_the_same_schema(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "networkprep.db"
    migrate(path, revision)
    before = _schema(path)
    older = [name for name, version in VERSION_OF.items() if version < VERSION_OF[revision]]
    if older:
        migrate(path, older[-1])
        migrate(path, revision)
    assert _schema(path) == before
    assert before


def test_the_newest_revision_brings_the_schema_version_this_program_knows(tmp_path: Path) -> None:
    path = tmp_path / "networkprep.db"
    migrate(path)
    assert VERSION_OF[NEWEST] == SCHEMA_VERSION
    assert read_header(path).state is FileState.CURRENT


def test_the_records_and_the_migrated_schema_are_equal(tmp_path: Path) -> None:
    path = tmp_path / "networkprep.db"
    migrate(path)
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _ours})
        differences = compare_metadata(context, Record.metadata)
    engine.dispose()
    assert differences == []


def _ours(_object: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    return kind != "table" or not (name or "").startswith(("person_index", "capture_index", "learning_index"))


def test_the_file_holds_no_trigger_and_no_view(tmp_path: Path) -> None:
    """Teeth: with a trigger stored by the migration it was found here; no such file is opened (decision 0002)."""
    path = tmp_path / "networkprep.db"
    migrate(path)
    with sqlite3.connect(path) as connection:
        kinds = {row[0] for row in connection.execute("SELECT type FROM sqlite_master")}
    connection.close()
    assert kinds == {"table", "index"}
