"""``networkprep demo``: a year of its own, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from networkprep.system.handover import ask_window
from networkprep.system.paths import paths_in
from networkprep.system.sample_folder import SampleFolder

ROOT = Path(__file__).parents[2]
_COMMAND = [sys.executable, "-m", "networkprep"]


@contextmanager
def demo(tmp_path: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """The sample year's process and folder, once its window answers."""
    environment = {
        **os.environ,
        "NETWORKPREP_NOW": "2026-11-12T08:30+01:00[Europe/Berlin]",
        "QT_QPA_PLATFORM": "offscreen",
        "TMPDIR": str(tmp_path),
    }
    with subprocess.Popen(
        [*_COMMAND, "demo", *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process, _answering(process, tmp_path)
        finally:
            process.kill()


def _answering(process: subprocess.Popen[str], tmp_path: Path) -> Path:
    request = {"v": 1, "verb": "run", "arguments": ["today"], "folder": "/"}
    for _ in range(600):
        for mark in tmp_path.glob("*/sample-year.json"):
            if (answer := ask_window(paths_in(mark.parent), request)) is not None:
                assert "the debrief is waiting" in str(answer["out"])
                return mark.parent
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.05)
    raise AssertionError("the window does not answer")


def test_the_sample_year_goes_when_its_window_is_closed(tmp_path: Path) -> None:
    with demo(tmp_path) as (process, folder):
        assert (folder / "networkprep.db").exists()
        process.terminate()
        assert process.wait(20) == 0
    assert list(tmp_path.glob("networkprep-sample-year*")) == []


def test_a_kept_sample_year_stays_and_opens_again(tmp_path: Path) -> None:
    for _ in range(2):
        with demo(tmp_path, "--keep", str(tmp_path / "kept")) as (process, folder):
            assert folder == tmp_path / "kept"
            process.terminate()
            assert process.wait(20) == 0
    assert SampleFolder(tmp_path / "kept").kept_in == tmp_path / "kept"


def test_keeping_it_in_the_window_puts_it_where_it_was_wished(tmp_path: Path) -> None:
    wished = tmp_path / "mine"
    wished.mkdir()
    with demo(tmp_path) as (process, folder):
        SampleFolder(folder).mark(wished)
        process.terminate()
        out, _ = process.communicate(timeout=20)
    kept = wished / "networkprep-sample-year"
    assert out == f"The sample year is kept in {kept}\n"
    assert (kept / "networkprep.db").exists()
    assert not folder.exists()


def test_it_never_goes_among_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ana")
    done = subprocess.run(
        [*_COMMAND, "demo", "--keep", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 1
    assert "not empty" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]
