"""Row 36: whoever starts it again, and however often, one process has the data, and everybody is told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from networkprep.system.handover import window_listens
from networkprep.system.paths import Paths
from tests.source import ROOT

_PATIENCE = 20.0


def _begin(paths: Paths, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "networkprep", "--data-dir", str(paths.data), *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def _ended_at_last(starts: list[subprocess.Popen[str]]) -> Iterator[None]:
    try:
        yield
    finally:
        for process in starts:
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.kill()
            process.communicate()


def _wait_until_it_listens(paths: Paths, window: subprocess.Popen[str]) -> None:
    until = time.monotonic() + _PATIENCE
    while not window_listens(paths):
        assert window.poll() is None
        assert time.monotonic() < until
        with pytest.raises(subprocess.TimeoutExpired):
            window.wait(0.05)


@pytest.mark.fault(36)
def test_of_twenty_starts_at_once_one_has_the_data_and_the_others_raise_it(paths: Paths) -> None:
    """Teeth: asked once instead of until it listens, nineteen said that the one just starting does not answer."""
    starts = [_begin(paths) for _ in range(20)]
    with _ended_at_last(starts):
        until = time.monotonic() + 2 * _PATIENCE
        while sum(process.poll() is None for process in starts) > 1 and time.monotonic() < until:
            with suppress(subprocess.TimeoutExpired):
                next(process for process in starts if process.poll() is None).wait(0.1)
        running = [process for process in starts if process.poll() is None]
        assert len(running) == 1
        ended = [process for process in starts if process not in running]
        assert {process.returncode for process in ended} == {0}, [process.communicate()[1] for process in ended]
        running[0].terminate()
        running[0].wait(_PATIENCE)
        assert running[0].returncode == 0


@pytest.mark.fault(36)
def test_commands_at_the_same_time_are_all_done(paths: Paths) -> None:
    """Teeth: without waiting for the other command's lock, most of them said that nothing was done."""
    starts = [_begin(paths, "capture", f"Ana !write to number {number} today") for number in range(3)]
    with _ended_at_last(starts):
        for process in starts:
            _, errors = process.communicate(timeout=2 * _PATIENCE)
            assert (process.returncode, errors) == (0, "")
    today = subprocess.run(
        [sys.executable, "-m", "networkprep", "--data-dir", str(paths.data), "today"],
        cwd=ROOT, capture_output=True, text=True, check=True, timeout=_PATIENCE,
    ).stdout  # fmt: skip
    assert [f"number {number}" in today for number in range(3)] == [True] * 3


@pytest.mark.fault(36)
def test_a_stopped_window_is_named_and_a_killed_one_makes_room(paths: Paths) -> None:
    """Teeth: without a time limit on the answer, the second start waits as long as the first stands still."""
    first = _begin(paths)
    second: list[subprocess.Popen[str]] = []
    with _ended_at_last([first]), _ended_at_last(second):
        _wait_until_it_listens(paths, first)
        first.send_signal(signal.SIGSTOP)
        second.append(_begin(paths))
        second[0].wait(_PATIENCE)
        assert second[0].returncode == 1
        said = second[0].communicate()[1]
        assert f"already open ({first.pid} " in said
        assert "does not answer" in said
        first.kill()
        first.wait(_PATIENCE)
        second.append(_begin(paths))
        _wait_until_it_listens(paths, second[1])
        second[1].terminate()
        assert second[1].wait(_PATIENCE) == 0
