"""What was said about the columns of a table is there after a restart, and a damaged file of it harms nothing."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from networkprep.domain.errors import WorldError
from networkprep.domain.table_columns import TableMapping
from networkprep.system.table_memory import TableMemory

SAID = TableMapping(("family", ""), month_first=False)


def test_what_was_said_is_remembered_until_it_is_forgotten(tmp_path: Path) -> None:
    TableMemory(tmp_path / "tables.json").keep("one", SAID)
    memory = TableMemory(tmp_path / "tables.json")
    assert memory.recall("one") == SAID
    assert memory.recall("two") is None
    memory.forget("one")
    assert memory.recall("one") is None


def test_only_the_last_hundred_are_kept(tmp_path: Path) -> None:
    memory = TableMemory(tmp_path / "tables.json")
    for number in range(101):
        memory.keep(str(number), SAID)
    assert memory.recall("0") is None
    assert memory.recall("100") == SAID


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"one": 3}', b'{"one": {"fields": [1, {}]}}'])
def test_a_damaged_file_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "tables.json").write_bytes(content)
    memory = TableMemory(tmp_path / "tables.json")
    found = memory.recall("one")
    assert found is None or found.fields == ("", "")
    memory.keep("one", SAID)
    assert memory.recall("one") == SAID


def test_a_full_disk_leaves_what_was_said_before_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen to fail: each try left a file of its own in the folder."""
    memory = TableMemory(tmp_path / "tables.json")
    memory.keep("one", SAID)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorldError):
        memory.keep("two", SAID)
    assert [path.name for path in tmp_path.iterdir()] == ["tables.json"]
    assert memory.recall("one") == SAID
