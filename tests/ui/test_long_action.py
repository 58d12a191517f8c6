"""Long actions: shown with a count, stopped when asked, never shown when they are over in a moment."""

from __future__ import annotations

import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from networkprep.domain.errors import BrokenError
from networkprep.domain.progress import Progress
from networkprep.services.catalogue import Services
from networkprep.ui.runtime.long_action import LongAction
from networkprep.ui.runtime.messages import Message, Working
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.progress_strip import ProgressStrip
from networkprep.ui.words.failures import failure_sentence
from tests.ui.window import settle


@pytest.fixture
def strip(qtbot: QtBot, runtime: Runtime) -> ProgressStrip:
    """Where it is shown."""
    made = ProgressStrip()
    qtbot.addWidget(made)
    runtime.messages.working.connect(made.show_working)
    return made


class Hearer:
    """Takes the answer."""

    def __init__(self) -> None:
        self.answers: list[object] = []

    def take(self, answer: object) -> None:
        """It is done."""
        self.answers.append(answer)


def test_it_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot, runtime: Runtime, strip: ProgressStrip) -> None:
    said: list[Message] = []
    runtime.messages.said.connect(said.append)
    seen, go_on, hearer = threading.Event(), threading.Event(), Hearer()

    def work(_services: Services, progress: Progress) -> None:
        progress.reached(120, 500)
        seen.wait(10)
        go_on.wait(10)
        progress.reached(121, 500)

    LongAction(runtime, "Bringing in contacts", at_once=True).start(work, hearer.take)
    qtbot.waitUntil(lambda: strip.count.text() != "", timeout=5000)
    assert strip.isVisible()
    assert (strip.words.text(), strip.count.text()) == ("Bringing in contacts", "120 of 500")
    strip.stop.click()
    assert not strip.stop.isEnabled()
    seen.set()
    go_on.set()
    settle(qtbot, runtime)
    assert not strip.isVisible()
    assert hearer.answers == []
    assert [message.text for message in said] == ["Stopped. Nothing was changed."]


def test_what_is_over_in_a_moment_is_not_shown(qtbot: QtBot, runtime: Runtime) -> None:
    shown: list[Working] = []

    def hear(working: Working | None) -> None:
        if working is not None:
            shown.append(working)

    runtime.messages.working.connect(hear)
    hearer = Hearer()
    LongAction(runtime, "Looking at your data").start(lambda _services, _progress: 42, hearer.take)
    settle(qtbot, runtime)
    assert (hearer.answers, shown) == ([42], [])


def test_a_mistake_of_ours_ends_it_and_what_waited_hears_of_it(
    qtbot: QtBot, runtime: Runtime, strip: ProgressStrip, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: the strip went on for ever, a debrief could not be saved again, and a capture line kept nothing more."""
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: caught.append(kind))
    failures = Hearer()
    go_on = threading.Event()

    def work(_services: Services, _progress: Progress) -> None:
        go_on.wait(10)
        raise ZeroDivisionError

    LongAction(runtime, "Bringing in contacts", at_once=True).start(work, Hearer().take, failures.take)
    qtbot.waitUntil(strip.isVisible, timeout=5000)
    go_on.set()
    settle(qtbot, runtime)
    assert not strip.isVisible()
    assert caught == [ZeroDivisionError]
    (told,) = failures.answers
    assert isinstance(told, BrokenError)
    assert failure_sentence(told) == "That went wrong, and the mistake is ours. Please try again."


def test_a_mistake_nobody_waits_for_is_told_each_time(
    qtbot: QtBot, runtime: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: the crash window tells of each mistake once; met again, a key simply did nothing."""
    monkeypatch.setattr(sys, "excepthook", lambda *_caught: None)
    told = Hearer()
    runtime.jobs.world_failed.connect(told.take)
    for _ in range(2):
        runtime.jobs.ask(lambda _services: 1 // 0)
    settle(qtbot, runtime)
    assert [type(error) for error in told.answers] == [BrokenError, BrokenError]
