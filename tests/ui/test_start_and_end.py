"""How the program starts and ends, in processes of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from networkprep.domain.events import EventDraft
from networkprep.system.paths import paths_in
from tests.world import clock_at, folder_for, running_services

ROOT = Path(__file__).parents[2]
HEAVY = (
    *("sqlalchemy", "alembic", "icalendar", "rapidfuzz", "vobject", "numpy", "asyncio", "PySide6.QtNetwork"),
    *("PySide6.QtSvg", "socket", "hashlib", "json", "tomllib", "html", "logging.handlers", "calendar"),
    *("networkprep.ui.capture.line", "networkprep.domain.capture_line", "networkprep.ui.theme.style"),
)


def start(folder: Path, what: str) -> subprocess.Popen[str]:
    """A window in which something happens."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ui.window_process", str(folder), what],
        cwd=ROOT,
        env={**os.environ, "NETWORKPREP_NOW": "2026-11-12T18:30+01:00[Europe/Berlin]"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.fault(4)
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_ends_it_tidily_with_the_words_kept(tmp_path: Path, name: str) -> None:
    """Without EndSignals the process dies of the signal (exit -15) and the draft is gone."""
    with start(tmp_path / "data", "typed") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "typed\n", process.communicate()[1]
        process.send_signal(getattr(signal, name))
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 0, errors
    with running_services(paths_in(tmp_path / "data"), clock_at("2026-11-12 18:31")) as services:
        assert services.drafts.find("capture") == {"text": "Ana Ruiz ~beekeeping"}


@pytest.mark.fault(5)
def test_the_window_hears_that_the_desktop_is_about_to_end(tmp_path: Path) -> None:
    with start(tmp_path / "data", "listens") as process:
        out, errors = process.communicate(timeout=20)
    assert (out, process.returncode) == ("1\n", 0), errors


def test_nothing_heavy_is_loaded_before_the_first_picture(tmp_path: Path) -> None:
    with running_services(folder_for(tmp_path), clock_at("2026-11-12 18:31")):
        pass
    with start(tmp_path / "data", "modules") as process:
        out, errors = process.communicate(timeout=20)
    loaded = set(out.split())
    assert "networkprep.ui.today.page" in loaded, errors
    assert [name for name in HEAVY if name in loaded] == []


def test_nothing_moves_when_the_first_picture_is_completed(tmp_path: Path) -> None:
    """The first picture leaves icons and our own style out: what they need of room is kept free."""
    with running_services(folder_for(tmp_path), clock_at("2026-11-12 18:31")) as services:
        services.events.add(EventDraft("Soil meetup", starts="2026-11-13T18:00"))
        services.captures.save("Ana Ruiz !send the article by thu")
    with start(tmp_path / "data", "places") as process:
        out, errors = process.communicate(timeout=20)
    assert "plain before; moved: nothing" in out, out + errors


@pytest.mark.fault(8)
def test_a_fault_is_written_down_for_the_next_start(tmp_path: Path) -> None:
    with start(tmp_path / "data", "fault") as process:
        process.communicate(timeout=20)
    assert process.returncode == -signal.SIGSEGV
    assert "Segmentation fault" in paths_in(tmp_path / "data").crash_file.read_text()


def test_a_missing_display_platform_is_named(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "networkprep", "--data-dir", str(tmp_path / "data")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "bogus"},
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert done.returncode == 3
    assert "bogus" in done.stderr
