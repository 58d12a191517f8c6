"""What is typed into a message: a draft until the data file has it, and a draft again where that failed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from networkprep.domain.changes import Done
from networkprep.domain.errors import GoneError, NetworkPrepError
from networkprep.ui.runtime.runtime import Runtime

if TYPE_CHECKING:
    from networkprep.domain.follow_up_details import ComposerMode
    from networkprep.services.catalogue import Services


class TypedWords(QObject):
    """Keeps them by follow-up, also of one that is no longer shown."""

    came_back = Signal(int)
    """What was typed for this follow-up could not be written; it is a draft again."""

    def __init__(self, runtime: Runtime, parent: QObject) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._handed: deque[tuple[int, dict[str, str]]] = deque()

    def keep(self, key: int, text: str, mode: ComposerMode) -> None:
        """It is being typed."""
        self._runtime.drafts.keep(_draft_key(key), _draft(text, mode))

    def hand_in(self, key: int, work: Callable[[Services], Done[int]], typed: tuple[str, ComposerMode] | None) -> None:
        """Have it written by ``work``; ``typed`` is what would be lost otherwise."""
        self._handed.append((key, _draft(*typed) if typed else {}))
        self._runtime.drafts.keep(_draft_key(key), {})
        self._runtime.jobs.ask(work, self._on_written, self._on_failed)

    def _on_written(self, _key: int) -> None:
        self._handed.popleft()

    def _on_failed(self, error: NetworkPrepError) -> None:
        key, draft = self._handed.popleft()
        if draft and not isinstance(error, GoneError):
            self._runtime.drafts.keep(_draft_key(key), draft)
            self.came_back.emit(key)
        self._runtime.jobs.world_failed.emit(error)


def _draft(text: str, mode: ComposerMode) -> dict[str, str]:
    return {"text": text, "mode": str(mode)}


def _draft_key(follow_up_id: int) -> str:
    return f"editor:follow_up:{follow_up_id}"
