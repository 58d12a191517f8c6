"""``networkprep open FILE``, as a file manager says it: shown in the window, nothing taken over."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from networkprep.system.handover import window_listens
from networkprep.system.paths import Paths
from tests.source import ROOT
from tests.world import clock_at, folder_for, running_services

_CARD = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Ruiz\r\nEND:VCARD\r\n"
_INVITATION = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261120T180000Z\r\n"
    "SUMMARY:Soil evening\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A data folder with a schema, beside it a card and an invitation."""
    (tmp_path / "ana.vcf").write_text(_CARD, encoding="utf-8", newline="")
    (tmp_path / "soil.ics").write_text(_INVITATION, encoding="utf-8", newline="")
    paths = folder_for(tmp_path)
    with running_services(paths, clock_at("2026-11-12 18:30")):
        return paths


@contextmanager
def _window(paths: Paths, wanted: str, *files: str) -> Iterator[subprocess.Popen[str]]:
    """A window that says "shown" and closes as soon as the wanted words can be read in it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.window_process", str(paths.data), f"waits for {wanted}", *files],
        cwd=ROOT,
        env={**os.environ, "NETWORKPREP_NOW": "2026-11-12T18:30+01:00[Europe/Berlin]"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(("file", "wanted"), [("ana.vcf", "ana.vcf"), ("soil.ics", "Soil evening")])
def test_a_start_with_a_file_shows_what_is_in_it(paths: Paths, tmp_path: Path, file: str, wanted: str) -> None:
    """By then the window has the program's icon, too, for desktops that look for none themselves."""
    with _window(paths, wanted, str(tmp_path / file)) as process:
        out, errors = process.communicate(timeout=60)
    assert out == "shown\n", errors
    with running_services(paths, clock_at("2026-11-12 18:31")) as services:
        assert services.events.rows() == ()


def test_a_file_is_handed_to_the_open_window(paths: Paths, tmp_path: Path) -> None:
    with _window(paths, "ana.vcf") as window:
        for _ in range(400):
            if window_listens(paths):
                break
            with pytest.raises(subprocess.TimeoutExpired):
                window.wait(0.05)
        opened = subprocess.run(
            [sys.executable, "-m", "networkprep", "--data-dir", str(paths.data), "open", "ana.vcf"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert (opened.returncode, opened.stderr) == (0, "")
        out, errors = window.communicate(timeout=60)
    assert out == "shown\n", errors


def test_a_program_without_a_console_still_does_its_work(tmp_path: Path) -> None:
    """Windows gives a program without a console no streams; without the check every command of it dies."""
    code = (
        "import sys; sys.stdout = sys.stderr = None; from networkprep.cli import main\n"
        f"sys.exit(main(['--data-dir', {str(tmp_path / 'data')!r}, 'capture', 'Ana Ruiz']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True, timeout=60)
    assert done.returncode == 0
