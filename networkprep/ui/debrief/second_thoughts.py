"""Two larger changes of mind in a debrief, each with its way back: two are one person, and beginning anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.words import fill

if TYPE_CHECKING:
    from networkprep.domain.debrief import DebriefDraft
    from networkprep.services.debrief.flow import DebriefFlow


class SecondThoughts(QObject):
    """Offers Undo in the message bar."""

    changed = Signal()
    """Somebody was joined, or that was taken back: show the debrief as it is now."""

    reopened = Signal()
    """What is kept of the debrief is another thing now: read it again."""

    def __init__(self, runtime: Runtime, parent: QObject) -> None:
        super().__init__(parent)
        self._runtime = runtime

    def join(self, flow: DebriefFlow, key: str, into: str) -> None:
        """Make one entry of two."""
        before, other = flow.draft, flow.draft.person(into)
        flow.join(key, into)
        self.changed.emit()
        words = fill(self.tr("Joined with {name}."), name=other.name if other else "")
        self._runtime.messages.offer(words, self.tr("Undo"), self._taking_back(flow, before))

    def begin_anew(self, flow: DebriefFlow) -> None:
        """Forget what was said so far; the notes stay."""
        body = flow.body()
        self._runtime.drafts.keep(flow.key, {})
        self._runtime.drafts.write()
        self.reopened.emit()
        words = self.tr("Started again. All your notes are still there.")
        self._runtime.messages.offer(words, self.tr("Undo"), lambda: self._keep_again(flow.key, body))

    def _taking_back(self, flow: DebriefFlow, before: DebriefDraft) -> Callable[[], None]:
        def take_back() -> None:
            flow.take_up(before)
            self.changed.emit()

        return take_back

    def _keep_again(self, key: str, body: dict[str, object]) -> None:
        self._runtime.drafts.keep(key, body)
        self._runtime.drafts.write()
        self.reopened.emit()
