"""Keeps what is being typed: at most two seconds behind, and at once when the window goes (reliability 2, 4)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from networkprep.domain.errors import NetworkPrepError
from networkprep.ui.runtime.edits import EditKeeper
from networkprep.ui.runtime.jobs import JobRunner

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services

Drafts: TypeAlias = dict[str, dict[str, Any]]

_BEHIND_MS = 1000
_RETRY_MS = 5000
_LAST_WORDS_SECONDS = 2.0


class DraftKeeper(QObject):
    """Collects changed drafts and writes them together; an empty body drops a draft.

    What could not be written, for example on a full disk, is kept here and tried again.
    """

    written = Signal()
    """What had been typed is in the data file now."""

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.edits = EditKeeper(jobs, self)
        """What was typed into fields that save themselves."""
        self._changed: Drafts = {}
        self._on_the_way: deque[Drafts] = deque()
        self._failing = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.write)

    def keep(self, key: str, body: dict[str, Any]) -> None:
        """Remember a draft's newest text; it is written within a second."""
        self._changed[key] = body
        if not self._timer.isActive():
            self._timer.start(_RETRY_MS if self._failing else _BEHIND_MS)

    def write(self) -> None:
        """Write what has changed, without waiting for it."""
        self._timer.stop()
        if self._changed:
            drafts, self._changed = self._changed, {}
            self._on_the_way.append(drafts)
            self._jobs.ask(_keeping(drafts), self._on_written, self._on_failed)

    def write_and_wait(self) -> bool:
        """Write all that is not known to be written, before the program ends; False when that failed or took long."""
        self._timer.stop()
        edited = self.edits.write_and_wait()
        drafts = self._unwritten()
        if not drafts:
            return edited
        written = self._jobs.call_and_wait(_keeping(drafts), _LAST_WORDS_SECONDS)
        self._changed = {} if written else drafts
        if written:
            for older in self._on_the_way:
                older.clear()  # or one that had failed before would be written again, over what is newer now
        return written and edited

    def _unwritten(self) -> Drafts:
        merged: Drafts = {}
        for drafts in (*self._on_the_way, self._changed):
            merged.update(drafts)
        return merged

    def _on_written(self, _nothing: object) -> None:
        self._on_the_way.popleft()
        self._failing = False
        self.written.emit()

    def _on_failed(self, error: NetworkPrepError) -> None:
        self._changed = self._on_the_way.popleft() | self._unwritten()
        self._timer.start(_RETRY_MS)
        if not self._failing:
            self._failing = True
            self._jobs.world_failed.emit(error)


def _keeping(drafts: Drafts) -> Callable[[Services], None]:
    def keep(services: Services) -> None:
        services.drafts.keep(drafts)

    return keep
