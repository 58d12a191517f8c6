"""The People place as in the window: real services on a worker, a clock that stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from networkprep.ui.people.place import PeoplePlace
from networkprep.ui.runtime.runtime import Runtime

Asking = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def asked(runtime: Runtime) -> Asking:
    """Calls the services on their own thread and waits for the answer."""

    def ask(work: Callable[[Any], Any]) -> Any:
        answers: list[Any] = []
        assert runtime.jobs.call_and_wait(lambda services: answers.append(work(services)), 20)
        return answers[0]

    return ask


@pytest.fixture
def place(qtbot: QtBot, runtime: Runtime) -> PeoplePlace:
    """The People place, come to the front for the first time, with nobody in it."""
    place = PeoplePlace(runtime)
    qtbot.addWidget(place)
    place.resize(1012, 740)
    with qtbot.waitActive(place):
        place.show()
    place.opened()
    return place
