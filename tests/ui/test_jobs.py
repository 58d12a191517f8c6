"""The worker: whatever its quiet moments meet, the next call is answered."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from networkprep.domain.errors import WorldError, WorldFailure
from networkprep.services.captures import SavedCapture
from networkprep.store.health import Finding, Found
from networkprep.ui.runtime import jobs
from tests.ui.window import running_runtime
from tests.world import clock_at, folder_for


class _Heard:
    """Takes what the worker says."""

    def __init__(self) -> None:
        self.said: list[object] = []

    def take(self, value: object) -> None:
        self.said.append(value)


class _Wrong:
    """Has a mistake in it."""

    def take(self, _value: object) -> None:
        raise ZeroDivisionError


@pytest.fixture
def quick_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker tidies up as soon as it has nothing to do."""
    monkeypatch.setattr(jobs, "_IDLE_SECONDS", 0.05)


@pytest.mark.fault(35)
@pytest.mark.usefixtures("quick_rest")
def test_a_file_that_is_busy_when_the_worker_tidies_up_keeps_nobody_waiting(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Teeth: the failure ended the worker's thread, and every later call, a note included, waited for ever."""
    paths, answered = folder_for(tmp_path), _Heard()
    with running_runtime(qtbot, paths, clock_at("2026-11-12 12:00")) as runtime:
        runtime.jobs.world_failed.connect(answered.take)
        with closing(sqlite3.connect(paths.data_file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            runtime.jobs.ask(lambda services: services.events.rows())
            qtbot.waitUntil(lambda: "upkeep is put off: data_busy" in caplog.text)
            other.execute("ROLLBACK")
        runtime.jobs.ask(lambda services: services.captures.save("Ana ~bees"), answered.take)
        qtbot.waitUntil(lambda: bool(answered.said))
        assert isinstance(answered.said[0], SavedCapture)


@pytest.mark.usefixtures("quick_rest")
def test_damage_found_when_the_worker_tidies_up_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Teeth: the failure ended the worker's thread and was never said."""
    heard = _Heard()
    monkeypatch.setattr("networkprep.services.upkeep.examine", lambda _raw: (Found(Finding.DAMAGED, 1),))
    with running_runtime(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as runtime:
        runtime.jobs.world_failed.connect(heard.take)
        runtime.jobs.ask(lambda services: services.events.rows())
        qtbot.waitUntil(lambda: bool(heard.said))
    (error,) = heard.said
    assert isinstance(error, WorldError)
    assert error.failure is WorldFailure.DATA_DAMAGED


def test_a_change_is_told_also_where_the_one_who_asked_makes_a_mistake(qtbot: QtBot, tmp_path: Path) -> None:
    """Teeth: the crash window opened, and every page went on showing what was no longer stored."""
    heard, wrong = _Heard(), _Wrong()
    with running_runtime(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as runtime:
        runtime.jobs.changed.connect(heard.take)
        with qtbot.capture_exceptions() as caught:
            runtime.jobs.ask(lambda services: services.captures.save("Ana ~bees"), wrong.take)
            qtbot.waitUntil(lambda: bool(caught))
        qtbot.waitUntil(lambda: bool(heard.said))
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]


def test_an_answer_that_comes_in_time_is_handed_over_once(qtbot: QtBot, tmp_path: Path) -> None:
    heard = _Heard()
    with running_runtime(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as runtime:
        wait = runtime.jobs.ask_soon(lambda services: len(services.events.rows()), heard.take, latest="events")
        wait(20)
        assert heard.said == [0]  # before the window's own turn
        runtime.jobs.ask(lambda _services: "what comes after", heard.take)
        qtbot.waitUntil(lambda: len(heard.said) > 1)
    assert heard.said == [0, "what comes after"]


def test_who_asks_again_on_an_answer_handed_over_is_answered_again(qtbot: QtBot, tmp_path: Path) -> None:
    """Teeth: the second answer was taken for the first one on its second way."""
    heard = _Heard()
    with running_runtime(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as runtime:

        class Curious:
            """Wants to know more."""

            def take(self, value: object) -> None:
                heard.take(value)
                runtime.jobs.ask(lambda _services: "more", heard.take, latest="words")

        curious = Curious()
        runtime.jobs.ask_soon(lambda _services: "first", curious.take, latest="words")(20)
        qtbot.waitUntil(lambda: heard.said == ["first", "more"])


def test_an_answer_that_is_late_comes_as_any_other(qtbot: QtBot, tmp_path: Path) -> None:
    heard, door = _Heard(), threading.Event()
    with running_runtime(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as runtime:
        wait = runtime.jobs.ask_soon(lambda _services: door.wait(20), heard.take, latest="door")
        wait(0.01)
        assert heard.said == []
        door.set()
        qtbot.waitUntil(lambda: heard.said == [True])


def test_an_answer_that_came_before_anybody_waited_is_not_given_twice(qtbot: QtBot, tmp_path: Path) -> None:
    """Teeth: a list that had come whole was shown as it had begun once more."""
    heard = _Heard()
    with running_runtime(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as runtime:
        wait = runtime.jobs.ask_soon(lambda _services: "once", heard.take, latest="words")
        qtbot.waitUntil(lambda: heard.said == ["once"])
        wait(0.01)
        assert heard.said == ["once"]


def test_nobody_waits_for_a_worker_that_has_not_begun(qtbot: QtBot) -> None:
    heard, door = _Heard(), threading.Event()

    def come_later() -> Any:
        door.wait(20)
        raise WorldError(WorldFailure.DATA_DAMAGED)

    runner = jobs.JobRunner(come_later)
    runner.ready.connect(heard.take)
    runner.start()
    # As long as the test may take at all: it would not end in time.
    runner.ask_soon(lambda _services: "words", heard.take, latest="words")(3600)
    door.set()
    qtbot.waitUntil(lambda: len(heard.said) == 1)
    assert runner.stop()


def test_who_has_asked_anew_meanwhile_is_not_given_the_old_answer(qtbot: QtBot, tmp_path: Path) -> None:
    heard = _Heard()
    with running_runtime(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as runtime:
        wait = runtime.jobs.ask_soon(lambda _services: "old", heard.take, latest="words")
        runtime.jobs.ask(lambda _services: "new", heard.take, latest="words")
        wait(20)
        qtbot.waitUntil(lambda: heard.said == ["new"])


def test_a_failure_that_comes_in_time_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    heard = _Heard()

    def fail(_services: object) -> None:
        raise WorldError(WorldFailure.DATA_DAMAGED)

    with running_runtime(qtbot, folder_for(tmp_path), clock_at("2026-11-12 12:00")) as runtime:
        runtime.jobs.world_failed.connect(heard.take)
        runtime.jobs.ask_soon(fail, heard.take, latest="words")(20)
        runtime.jobs.ask(lambda _services: "what comes after", heard.take)
        qtbot.waitUntil(lambda: len(heard.said) > 1)
    assert [type(said) for said in heard.said] == [WorldError, str]
