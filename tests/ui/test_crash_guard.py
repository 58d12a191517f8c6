"""When we make a mistake: the program goes on, the words are kept, one window says so."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.services.drafts import DraftsService
from networkprep.ui.runtime.crash_guard import CrashGuard
from networkprep.ui.runtime.crash_window import CrashWindow
from networkprep.ui.runtime.runtime import Runtime
from tests.ui.window import drafts_of, settle

CANARY = "Ana Ruiz keeps bees"


@pytest.fixture
def guard(runtime: Runtime) -> Iterator[CrashGuard]:
    """On watch during the test."""
    made = CrashGuard(runtime.drafts)
    yield made
    for window in list(made.windows):
        window.accept()
    made.remove()


class Page(QObject):
    """A page with a mistake in it."""

    def slot(self) -> None:
        """Fails."""
        raise ValueError(CANARY)


@pytest.mark.fault(7)
def test_a_mistake_in_a_slot_shows_one_window_and_the_program_goes_on(
    qtbot: QtBot, runtime: Runtime, guard: CrashGuard
) -> None:
    """Without the guard the error only reaches standard error, and what was typed waits for its timer."""
    page = Page()
    runtime.drafts.keep("capture", {"text": "half a thought"})
    for _ in range(3):
        QTimer.singleShot(0, page.slot)
    qtbot.waitUntil(lambda: bool(guard.windows), timeout=5000)
    alive: list[bool] = []
    QTimer.singleShot(0, lambda: alive.append(True))
    qtbot.waitUntil(lambda: bool(alive), timeout=5000)
    assert len(guard.windows) == 1
    assert drafts_of(qtbot, runtime, "capture") == {"text": "half a thought"}


@pytest.mark.fault(67)
def test_nobodys_words_are_in_the_report_or_the_log(
    qtbot: QtBot, guard: CrashGuard, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("networkprep"), "propagate", True)
    page = Page()
    QTimer.singleShot(0, page.slot)
    qtbot.waitUntil(lambda: bool(guard.windows), timeout=5000)
    window = guard.windows[0]
    shown = window.findChildren(QPlainTextEdit)[0].toPlainText()
    assert shown == window.text
    assert "ValueError" in shown
    assert "test_crash_guard.py" in shown
    assert "slot" in shown
    for text in (shown, caplog.text):
        assert CANARY not in text
        assert str(Path.home()) not in text


def test_a_mistake_on_another_thread_is_told_too(qtbot: QtBot, guard: CrashGuard) -> None:
    page = Page()
    thread = threading.Thread(target=page.slot)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(guard.windows), timeout=5000)


def test_a_mistake_in_a_service_is_told_too(qtbot: QtBot, runtime: Runtime, guard: CrashGuard) -> None:
    runtime.jobs.ask(lambda services: services.drafts.find("x")["never there"])
    qtbot.waitUntil(lambda: bool(guard.windows), timeout=5000)


def test_the_report_can_be_copied_and_saved(qtbot: QtBot, tmp_path: Path) -> None:
    window = CrashWindow("what happened", words_kept=True)
    qtbot.addWidget(window)
    copy = next(each for each in window.findChildren(QPushButton) if each.accessibleName() == "Copy")
    copy.click()
    assert QGuiApplication.clipboard().text() == "what happened"
    window.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text() == "what happened\n"
    window.save_to(tmp_path / "nowhere" / "report.txt")
    assert not (tmp_path / "nowhere").exists()


def test_a_draft_that_failed_before_the_last_words_were_written_comes_not_over_them(
    qtbot: QtBot, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: the failure was told after the last words were written, and the older text was written over them."""
    keep, failures = DraftsService.keep, [WorldError(WorldFailure.DISK_FULL)]

    def full_once(service: DraftsService, drafts: dict[str, dict[str, object]]) -> None:
        if failures:
            raise failures.pop()
        keep(service, drafts)

    monkeypatch.setattr(DraftsService, "keep", full_once)
    runtime.drafts.keep("capture", {"text": "older"})
    runtime.drafts.write()
    runtime.drafts.keep("capture", {"text": "newer"})
    assert runtime.drafts.write_and_wait()
    settle(qtbot, runtime)
    runtime.drafts.write()
    assert drafts_of(qtbot, runtime, "capture") == {"text": "newer"}
    assert runtime.drafts.write_and_wait()


def test_a_draft_that_could_not_be_written_is_tried_again(
    qtbot: QtBot, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    runtime.jobs.world_failed.connect(told.append)

    def full(_service: DraftsService, _drafts: object) -> None:
        raise WorldError(WorldFailure.DISK_FULL)

    with monkeypatch.context() as disk:
        disk.setattr(DraftsService, "keep", full)
        runtime.drafts.keep("capture", {"text": "half a thought"})
        runtime.drafts.write()
        qtbot.waitUntil(lambda: bool(told), timeout=5000)
        assert not runtime.drafts.write_and_wait()
    assert runtime.drafts.write_and_wait()
    assert drafts_of(qtbot, runtime, "capture") == {"text": "half a thought"}
