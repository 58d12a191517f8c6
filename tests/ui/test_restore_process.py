"""A backup restored from the open window: the program closes its data, puts the backup there, and starts anew."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from networkprep.system.paths import paths_in
from networkprep.ui.shell.session import NOT_RESTORED, RESTORED
from networkprep.ui.shell.window_state import WindowState
from tests.cli.test_commands import ROOT, Commands


def _restore_in_window(networkprep: Commands, backup: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.ui.restore_window", str(networkprep.folder), str(backup)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=networkprep.environment,
        timeout=60,
    )
    assert ended.stdout == "True\n", ended.stderr
    return WindowState(paths_in(networkprep.folder).window_file).take_word()


def _names(networkprep: Commands) -> list[str]:
    return [row["title"] for row in json.loads(networkprep("today", "--json").stdout)["rows"]]


def test_what_was_there_is_back_and_what_was_there_before_is_a_backup(tmp_path: Path) -> None:
    networkprep = Commands(tmp_path / "data")
    networkprep("capture", "Ana !write to Ana today")
    backup = Path(json.loads(networkprep("backup", "--json").stdout)["file"])
    networkprep("capture", "Ben !write to Ben today")
    assert _restore_in_window(networkprep, backup) == RESTORED
    assert _names(networkprep) == ["Ana"]
    (before,) = (networkprep.folder / "backups").glob("*-restore.db")
    assert _restore_in_window(networkprep, before) == RESTORED
    assert sorted(_names(networkprep)) == ["Ana", "Ben"]


def test_a_backup_that_is_gone_meanwhile_leaves_the_data_as_it_was(tmp_path: Path) -> None:
    networkprep = Commands(tmp_path / "data")
    networkprep("capture", "Ana !write to Ana today")
    assert _restore_in_window(networkprep, tmp_path / "gone.db") == NOT_RESTORED
    assert _names(networkprep) == ["Ana"]
