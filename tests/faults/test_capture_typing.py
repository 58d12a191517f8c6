"""What is typed outlives the process; in the capture line also a full disk and a busy file."""

from __future__ import annotations

import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from networkprep.system.clock import StandingClock
from networkprep.system.paths import Paths
from networkprep.ui.capture.capture_window import CaptureWindow
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.capture.typing import notes, type_text
from tests.ui.window import running_runtime, settle
from tests.world import running_services

TEXT = "Ana Ruiz @Soil Trust ~beekeeping #rivers ?needs a data volunteer !send her the soil article by fri, long story"
_KILLED_AT = 90


@contextmanager
def _open_window(qtbot: QtBot, runtime: Runtime) -> Iterator[CaptureWindow]:
    window = CaptureWindow(runtime)
    qtbot.addWidget(window)
    window.open()
    settle(qtbot, runtime)
    yield window
    window.hide()
    runtime.drafts.write_and_wait()


@pytest.mark.fault(2)
@pytest.mark.row("X2")
def test_a_note_being_typed_outlives_kill_9(qtbot: QtBot, filled: Paths, clock: StandingClock) -> None:
    """At most the last two seconds are missing. Teeth: with drafts written at close only, the line comes back empty."""
    safe = _typed_until_killed(filled, "capture")
    with running_runtime(qtbot, filled, clock) as runtime, _open_window(qtbot, runtime) as window:
        assert TEXT.startswith(window.line.text)
        assert safe <= len(window.line.text) <= _KILLED_AT


@pytest.mark.fault(2)
@pytest.mark.parametrize("where", ["debrief", "plan"])
def test_a_debrief_and_a_plan_being_typed_outlive_kill_9(filled: Paths, clock: StandingClock, where: str) -> None:
    """At most the last two seconds are missing, also of words typed without a pause.

    Teeth: with a plan kept in pauses only nothing of it came back; with drafts kept when left, nothing of the debrief.
    """
    safe = _typed_until_killed(filled, where)
    with running_services(filled, clock) as services:
        debrief, plan = services.debrief.open(1).draft.remembered, services.plans.details(1).basics.intention
    kept = debrief if where == "debrief" else plan
    assert TEXT.startswith(kept)
    assert len(TEXT[:safe].rstrip()) <= len(kept) <= _KILLED_AT


def _typed_until_killed(paths: Paths, where: str) -> int:
    """How many letters stood in the field two seconds before it was killed, still typing."""
    command = [sys.executable, "-m", "tests.faults.typing_window", str(paths.data), where, TEXT]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        typed = []
        for line in typist.stdout:
            length, moment = line.split()
            typed.append((int(length), float(moment)))
            if len(typed) == _KILLED_AT:
                typist.send_signal(signal.SIGKILL)
                break
    last = typed[-1][1]
    safe = max(length for length, moment in typed if moment < last - 2.0)
    assert safe > 1
    return safe


@pytest.mark.fault(11)
def test_on_a_full_disk_the_text_stays_and_try_again_saves_it(
    qtbot: QtBot, filled: Paths, clock: StandingClock
) -> None:
    """Teeth: a line emptied by Enter before the answer came would be empty here."""
    with running_runtime(qtbot, filled, clock) as runtime, _open_window(qtbot, runtime) as window:
        type_text(window, "Ana ~bees !send the map by fri")
        with _no_room():
            QTest.keyClick(window.line.edit, Qt.Key.Key_Return)
            qtbot.waitUntil(window.line.notice.isVisible)
        assert window.line.text == "Ana ~bees !send the map by fri"
        assert "not saved" in window.line.notice.words.text()
        assert len(window.line.chips.chips) == 4
        with qtbot.waitSignal(window.line.saved):
            window.line.notice.button.click()
        assert window.line.text == ""
        assert [row.raw for row in notes(qtbot, runtime, None)][-1] == "Ana ~bees !send the map by fri"


@pytest.mark.fault(35)
def test_while_another_program_holds_the_file_the_text_stays(qtbot: QtBot, filled: Paths, clock: StandingClock) -> None:
    with running_runtime(qtbot, filled, clock) as runtime, _open_window(qtbot, runtime) as window:
        type_text(window, "Ana ~bees")
        with closing(sqlite3.connect(filled.data_file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            QTest.keyClick(window.line.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            qtbot.waitUntil(window.line.notice.isVisible, timeout=10_000)
            other.execute("ROLLBACK")
        assert window.line.text == "Ana ~bees"
        assert "Another program" in window.line.notice.words.text()
        with qtbot.waitSignal(window.hidden):
            window.line.notice.button.click()


@contextmanager
def _no_room() -> Iterator[None]:
    """No file of this process may grow: what a full disk looks like from inside."""
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)
