"""The door for other processes: a second start raises this window, a command is run by it (reliability 2.8)."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from networkprep.domain.changes import Done
from networkprep.ui.runtime.jobs import JobRunner

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

Answer: TypeAlias = "Callable[[Services, list[str], str], Done[dict[str, Any]] | dict[str, Any]]"
"""Runs a command's arguments in a folder; its answer, with the change it made when it made one."""

_LARGEST = 256 * 1024


class SingleInstance(QObject):
    """Listens on the data folder's socket: one JSON line in, one out; anything else is ignored and closed."""

    show_requested = Signal()
    capture_requested = Signal()
    files_requested = Signal(tuple)
    """Show what is in these files: their whole paths."""

    def __init__(self, name: str, jobs: JobRunner, answer: Answer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._answer = answer
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # The data lock is ours, so a socket of this name is what a killed process left behind.
        QLocalServer.removeServer(name)
        self._server.newConnection.connect(self._on_new_connection)
        self.listening = self._server.listen(name)

    def _on_new_connection(self) -> None:
        while (connection := self._server.nextPendingConnection()) is not None:
            _Caller(connection, self)

    def serve(self, request: dict[str, Any], reply: Callable[[dict[str, Any]], object]) -> bool:
        """Do what a caller asks for and reply; whether it was understood."""
        verb = request.get("verb")
        if verb == "show":
            self.show_requested.emit()
            reply({"ok": True})
        elif verb == "capture":
            self.capture_requested.emit()
            reply({"ok": True})
        elif verb == "open":
            self.files_requested.emit(tuple(_listed(request, "files")))
            reply({"ok": True})
        elif verb == "run":
            work = partial(_answered, self._answer, _listed(request, "arguments"), str(request.get("folder", "")))
            self._jobs.ask(work, reply)
        else:
            return False
        return True


def _listed(request: dict[str, Any], name: str) -> list[str]:
    """The words of a list in a request; none where it is no list."""
    found = request.get(name)
    return [str(each) for each in found] if isinstance(found, list) else []


def _answered(answer: Answer, arguments: list[str], folder: str, services: Services) -> Any:
    return answer(services, arguments, folder)


class _Caller(QObject):
    """One process at the door."""

    def __init__(self, connection: QLocalSocket, door: SingleInstance) -> None:
        super().__init__(connection)
        self._connection = connection
        self._door = door
        self._line = b""
        connection.readyRead.connect(self._on_ready_read)
        connection.disconnected.connect(connection.deleteLater)
        self._on_ready_read()

    def reply(self, answer: dict[str, Any]) -> None:
        """Send the answer and hang up."""
        self._connection.write(json.dumps(answer).encode() + b"\n")
        self._connection.flush()
        self._connection.disconnectFromServer()

    def _on_ready_read(self) -> None:
        self._line += bytes(self._connection.readAll().data())
        if len(self._line) > _LARGEST:
            self._connection.abort()
        elif b"\n" in self._line:
            self._serve(self._line.partition(b"\n")[0])

    def _serve(self, line: bytes) -> None:
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            request = None
        known = isinstance(request, dict) and request.get("v") == 1
        if not known or not self._door.serve(request, self.reply):
            self._connection.abort()
