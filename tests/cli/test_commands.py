"""The command line as a person uses it: real processes, with and without a window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from networkprep.system.handover import ask_window
from networkprep.system.paths import paths_in

ROOT = Path(__file__).parents[2]
NOW = "2026-11-12T18:30+01:00[Europe/Berlin]"


class Commands:
    """Runs ``networkprep`` on one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "NETWORKPREP_NOW": NOW, "QT_QPA_PLATFORM": "offscreen"}

    def __call__(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "networkprep", "--data-dir", str(self.folder), *arguments]
        return subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={**self.environment, **environment},
            timeout=30,
        )


@pytest.fixture
def networkprep(tmp_path: Path) -> Commands:
    return Commands(tmp_path / "data")


@pytest.fixture
def window(networkprep: Commands) -> Iterator[subprocess.Popen[str]]:
    """The open window of this data folder, once it answers."""
    command = [sys.executable, "-m", "networkprep", "--data-dir", str(networkprep.folder)]
    with subprocess.Popen(command, cwd=ROOT, env=networkprep.environment, stderr=subprocess.PIPE, text=True) as process:
        paths = paths_in(networkprep.folder)
        for _ in range(500):
            if ask_window(paths, {"v": 1, "verb": "run", "arguments": ["today"], "folder": "/"}):
                break
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.05)
        yield process
        process.terminate()
        process.wait(10)


@pytest.mark.row("X2", "S14")
def test_a_captured_line_is_there_the_next_time(networkprep: Commands) -> None:
    assert networkprep("capture", "Ana Ruiz ~bees !send the article today").returncode == 0
    answer = networkprep("today", "--json")
    (row,) = json.loads(answer.stdout)["rows"]
    assert (row["kind"], row["title"], row["about"]) == ("promise", "Ana Ruiz", "send the article")


def test_options_may_stand_before_or_after_the_command(networkprep: Commands, tmp_path: Path) -> None:
    assert networkprep("capture", "x", "--data-dir", str(tmp_path / "other")).returncode == 0
    assert (tmp_path / "other" / "networkprep.db").exists()
    assert not (networkprep.folder / "networkprep.db").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["nonsense"], 2), (["restore"], 2), (["restore", "no such file"], 1), (["capture", " "], 1), (["today"], 0)],
)
def test_exit_codes_say_how_it_ended(networkprep: Commands, arguments: list[str], code: int) -> None:
    assert networkprep(*arguments).returncode == code


def test_a_wrong_clock_is_wrong_usage(networkprep: Commands) -> None:
    assert networkprep("today", NETWORKPREP_NOW="tomorrow").returncode == 2


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}, "no display"),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4711"}, "cannot be reached"),
        ({"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "nowhere"}, "could be initialized"),
        ({"QT_QPA_PLATFORM": "moonbeam"}, "moonbeam"),
        ({"QT_QPA_PLATFORM": "moonbeam;xcb", "DISPLAY": ":4711"}, "cannot be reached"),
    ],
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays of Linux")
def test_a_missing_display_is_named_and_never_an_abort(
    networkprep: Commands, environment: dict[str, str], words: str
) -> None:
    """Teeth: Qt itself aborts the process with signal 6."""
    ended = networkprep(**environment)
    assert ended.returncode == 3
    assert words in ended.stderr


def test_a_backup_and_a_restore_bring_back_what_was_there(networkprep: Commands) -> None:
    networkprep("capture", "Ana !write to Ana today")
    made = json.loads(networkprep("backup", "--json").stdout)["file"]
    networkprep("capture", "Ben !write to Ben today")
    restored = networkprep("restore", made)
    assert restored.returncode == 0, restored.stderr
    assert [row["title"] for row in json.loads(networkprep("today", "--json").stdout)["rows"]] == ["Ana"]
    assert len(list((networkprep.folder / "backups").glob("*-restore.db"))) == 1


def test_the_doctor_finds_nothing_wrong_with_fresh_data(networkprep: Commands) -> None:
    ended = networkprep("doctor", "--json")
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["findings"] == {"no_backup": 1}


@pytest.mark.fault(36)
@pytest.mark.usefixtures("window")
def test_with_the_window_open_commands_are_done_by_it(networkprep: Commands) -> None:
    assert networkprep("capture", "Cleo !write to Cleo today").stdout == "Kept for the inbox.\n"
    assert "Cleo" in networkprep("today").stdout
    assert networkprep().returncode == 0
    refused = networkprep("restore", "some.db")
    assert (refused.returncode, refused.stderr) == (1, "networkprep: NetworkPrep is open; please close it first.\n")
    too_long = networkprep("capture", *("word " * 20_000 for _ in range(3)))
    assert too_long.returncode == 1


@pytest.mark.fault(36)
def test_after_a_killed_window_everything_works_again(networkprep: Commands, window: subprocess.Popen[str]) -> None:
    networkprep("capture", "Ana !write to Ana today")
    window.kill()
    window.wait(10)
    assert "Ana" in networkprep("today").stdout
