"""Every test: no screen, no home, no time of its own, and nothing left running behind it."""

from __future__ import annotations

import logging
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
import shiboken6
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.theme import Appearance, SchemeChoice
from tests.world import clock_at, folder_for

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

CORPUS = Path(os.environ.get("NETWORKPREP_CORPUS") or Path(__file__).parents[2] / "shared" / "corpus")
RESOURCES = Path(__file__).parents[1] / "resources"
PATIENCE_MS = 2000

# No deadlines: what is slow is a matter for `make bench`, not for a property.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("fuzz", deadline=None, max_examples=10_000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

# How long a test waits for what it waits for: long enough for a busy machine, and no longer than it takes.
QtBot.waitUntil.__kwdefaults__ = {"timeout": 20_000}


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real files from elsewhere."""
    if not CORPUS.is_dir():
        pytest.skip(f"no corpus of real files at {CORPUS} (NETWORKPREP_CORPUS)")
    return CORPUS


@pytest.fixture
def clock() -> StandingClock:
    """Thursday 12 November 2026, 12:00 in Berlin."""
    return clock_at("2026-11-12 12:00")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """The folder of the test's data, empty."""
    return folder_for(tmp_path)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of the test's own, so that nobody's real data is read or written."""
    folder = tmp_path_factory.mktemp("home")
    for name in [name for name in os.environ if name.startswith("NETWORKPREP_") and name != "NETWORKPREP_CORPUS"]:
        monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    return folder


@pytest.fixture(autouse=True)
def loggers_awake() -> None:
    """Wakes our loggers: the import linter, run by a test, puts to sleep all that were there before it."""
    for name, logger in logging.root.manager.loggerDict.items():
        if name.startswith("networkprep") and isinstance(logger, logging.Logger):
            logger.disabled = False


@pytest.fixture(autouse=True)
def nothing_left_running(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fails a test that leaves a thread, a pool job or a ticking timer behind for the next one to trip over."""
    timers = _remember_started_timers(monkeypatch)
    before = _threads()
    yield
    for thread in _threads() - before:
        thread.join(PATIENCE_MS / 1000)
    assert [thread.name for thread in _threads() - before] == [], "threads left running"
    assert QThreadPool.globalInstance().waitForDone(PATIENCE_MS), "a pool job left running"
    ticking = [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()]
    assert [f"{type(timer.parent()).__name__}, {timer.interval()} ms" for timer in ticking] == [], "left ticking"


def _threads() -> set[threading.Thread]:
    """Python's threads; a Qt thread that once ran Python stays listed as a dummy that can neither end nor be joined."""
    return {thread for thread in threading.enumerate() if not thread.name.startswith("Dummy-")}


def _remember_started_timers(monkeypatch: pytest.MonkeyPatch) -> list[QTimer]:
    started: list[QTimer] = []
    start = QTimer.start

    def remembering(timer: QTimer, *milliseconds: int) -> None:
        started.append(timer)
        start(timer, *milliseconds)

    monkeypatch.setattr(QTimer, "start", remembering)
    return started


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Appearance:
    """The application, dressed once: widgets follow the newest dress, so there is one for all tests."""
    return Appearance(qapp, RESOURCES, SchemeChoice.LIGHT)
