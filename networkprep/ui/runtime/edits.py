"""Keeps the fields that save themselves at their word: an edit the disk refuses is written as soon as it can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, QTimer

from networkprep.domain.errors import NetworkPrepError, WorldError, WorldFailure
from networkprep.ui.runtime.jobs import JobRunner

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

Work: TypeAlias = Callable[["Services"], Any]

_RETRY_MS = 5000
_LAST_WORDS_SECONDS = 2.0


class EditKeeper(QObject):
    """Writes edits in their order. From one that failed on, all wait: an old text must not come after a newer one."""

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._edits: list[_Edit] = []
        self._timer = QTimer(self, singleShot=True, interval=_RETRY_MS)
        self._timer.timeout.connect(self.write_again)

    def write(self, work: Work) -> None:
        """Have an edit written; it is announced like any change, and a full disk is told of once."""
        edit = _Edit(work, self._on_written, self._on_failed)
        self._edits.append(edit)
        if not self._timer.isActive():
            edit.send(self._jobs)

    def write_again(self) -> None:
        """Try all from the first that failed: one behind it may have been written since, and is the newer text."""
        self._timer.stop()
        self._on_written()
        for edit in self._edits:
            edit.send(self._jobs)

    def write_and_wait(self) -> bool:
        """Write what is not known to be written, before the program ends; False when that failed or took long."""
        left = [edit for edit in self._edits if not edit.is_written]
        if not left:
            return True

        def all_of_them(services: Services) -> None:
            for edit in left:
                if not edit.is_written:
                    edit.run(services)

        written = self._jobs.call_and_wait(all_of_them, _LAST_WORDS_SECONDS)
        if written:
            self._timer.stop()
            self._on_written()
        return written

    def _on_written(self) -> None:
        while self._edits and self._edits[0].is_written:
            del self._edits[0]

    def _on_failed(self, edit: _Edit, error: NetworkPrepError) -> None:
        if not _may_pass(error):
            self._edits.remove(edit)
            self._on_written()
            self._jobs.world_failed.emit(error)
        elif not self._timer.isActive():
            if not edit.was_told:
                self._jobs.world_failed.emit(error)
            for each in self._edits:
                each.was_told = True
            self._timer.start()


class _Edit:
    """One edit, and whether it is in the data file."""

    def __init__(self, work: Work, written: Callable[[], object], failed: Callable[..., object]) -> None:
        self._work = work
        self._written = written
        self._failed = failed
        self.is_written = False
        self.was_told = False

    def send(self, jobs: JobRunner) -> None:
        """Ask for it to be written."""
        self.is_written = False
        jobs.ask(self.run, self._on_answer, self._on_failure)

    def run(self, services: Services) -> Any:
        """Write it, on the worker."""
        answer = self._work(services)
        self.is_written = True
        return answer

    def _on_answer(self, _answer: object) -> None:
        self._written()

    def _on_failure(self, error: NetworkPrepError) -> None:
        self._failed(self, error)


def _may_pass(error: NetworkPrepError) -> bool:
    return isinstance(error, WorldError) and error.failure is not WorldFailure.DATA_READ_ONLY
