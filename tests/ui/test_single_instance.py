"""The door for other processes: nonsense at it is hung up on, and the next caller is served."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from networkprep.services.catalogue import Services
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.shell.single_instance import SingleInstance
from tests.ui.window import settle

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="speaks through a socket of POSIX")

NONSENSE = {
    "ten megabytes": b"x" * 10_000_000,
    "not JSON": b"show yourself\n",
    "not UTF-8": b"\xff\xfe\n",
    "a list": b"[1]\n",
    "nested without end": b"[" * 100_000 + b"\n",
    "another version": b'{"v": 2, "verb": "show"}\n',
    "unknown verb": b'{"v": 1, "verb": "wipe"}\n',
}


def _answer(_services: Services, arguments: list[str], _folder: str) -> dict[str, object]:
    return {"arguments": arguments}


@pytest.fixture
def door(runtime: Runtime, tmp_path: Path) -> Iterator[SingleInstance]:
    """Open, at ``tmp_path / "door"``."""
    made = SingleInstance(str(tmp_path / "door"), runtime.jobs, _answer)
    assert made.listening
    yield made
    made.deleteLater()


class Caller:
    """Another process, as far as the door can tell."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        self._qtbot = qtbot
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(path))
        self._socket.setblocking(False)
        self.heard = b""

    def say(self, words: bytes) -> bytes:
        """Say it all, or until the other side hangs up; what was heard until then."""
        rest = memoryview(words)

        def is_over() -> bool:
            nonlocal rest
            try:
                if rest:
                    rest = rest[self._socket.send(rest[:60_000]) :]
                heard = self._socket.recv(60_000)
            except BlockingIOError:
                return False
            except OSError:
                return True
            self.heard += heard
            return not heard

        self._qtbot.waitUntil(is_over)
        self._socket.close()
        return self.heard


@pytest.mark.fault(68)
@pytest.mark.parametrize("words", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_hung_up_on_and_the_next_caller_is_served(
    qtbot: QtBot, runtime: Runtime, door: SingleInstance, tmp_path: Path, words: bytes
) -> None:
    """Teeth: brackets without end raised in the slot, and a caller with an unknown verb was kept waiting."""
    shown: list[bool] = []
    door.show_requested.connect(lambda: shown.append(True))
    assert Caller(qtbot, tmp_path / "door").say(words) == b""
    assert shown == []
    answer = Caller(qtbot, tmp_path / "door").say(b'{"v": 1, "verb": "show"}\n')
    assert (json.loads(answer), shown) == ({"ok": True}, [True])
    settle(qtbot, runtime)


@pytest.mark.fault(68)
@pytest.mark.parametrize("wrong", [5, None, "words", {"a": 1}])
def test_arguments_that_are_no_list_are_none(qtbot: QtBot, door: SingleInstance, tmp_path: Path, wrong: object) -> None:
    request = json.dumps({"v": 1, "verb": "run", "arguments": wrong}).encode() + b"\n"
    assert door.listening
    assert json.loads(Caller(qtbot, tmp_path / "door").say(request)) == {"arguments": []}


@pytest.mark.fault(68)
def test_the_door_is_for_its_owner_only(door: SingleInstance, tmp_path: Path) -> None:
    assert door.listening
    assert (tmp_path / "door").stat().st_mode & 0o077 == 0
