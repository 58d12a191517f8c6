"""A folder is looked at where it really lies (reliability 21)."""

from __future__ import annotations

from pathlib import Path

import pytest

from networkprep.domain.shared_folders import SharedFolder
from networkprep.system.folder_place import shared_folder


@pytest.mark.fault(21)
def test_the_list_of_mounts_is_read(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {tmp_path}/far nfs rw 0 0\n", encoding="utf-8")
    assert shared_folder(tmp_path / "far" / "data", mounts) is SharedFolder.NETWORK
    assert shared_folder(tmp_path / "near", mounts) is None


@pytest.mark.fault(21)
def test_a_link_into_a_copied_folder_is_followed_and_marks_are_seen(tmp_path: Path) -> None:
    none = tmp_path / "no list of mounts"
    (tmp_path / "Dropbox" / "people").mkdir(parents=True)
    (tmp_path / "people").symlink_to(tmp_path / "Dropbox" / "people")
    assert shared_folder(tmp_path / "people", none) is SharedFolder.SYNCED
    (tmp_path / "ours" / "a").mkdir(parents=True)
    assert shared_folder(tmp_path / "ours" / "a", none) is None
    (tmp_path / "ours" / ".stfolder").mkdir()
    assert shared_folder(tmp_path / "ours" / "a", none) is SharedFolder.SYNCED
