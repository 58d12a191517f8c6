"""Looks for people known already under the names typed in a debrief, each once it has stood for a moment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from networkprep.domain.errors import NetworkPrepError
from networkprep.domain.likeness import LikenessProposal, SomeoneNoted
from networkprep.ui.runtime.runtime import Runtime
from networkprep.ui.words.failures import failure_sentence

if TYPE_CHECKING:
    from networkprep.services.catalogue import Services
    from networkprep.services.debrief.flow import DebriefFlow

_PAUSE_MS = 400


class NameLookup(QObject):
    """``found`` with the keys of those looked for, after the flow has heard who they may be."""

    found = Signal(object)

    def __init__(self, runtime: Runtime, parent: QObject) -> None:
        super().__init__(parent)
        self._runtime = runtime
        self._flow: DebriefFlow | None = None
        self._asked: tuple[DebriefFlow, dict[str, SomeoneNoted]] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._look)

    def soon(self, flow: DebriefFlow) -> None:
        """Something was typed: look when it has stood for a moment."""
        self._flow = flow
        if flow.not_looked_up:
            self._pause.start()

    def now(self, flow: DebriefFlow) -> None:
        """Look at once."""
        self._flow = flow
        self._look()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._pause.stop()

    def _look(self) -> None:
        self._pause.stop()
        flow = self._flow
        if flow is not None and flow.not_looked_up and self._asked is None:
            wanted = {person.key: flow.noted(person) for person in flow.not_looked_up}
            self._asked = (flow, wanted)
            work = partial(_who_they_may_be, wanted)
            self._runtime.jobs.ask(work, self._on_found, self._on_failed)

    def _on_found(self, found: dict[str, tuple[LikenessProposal, ...]]) -> None:
        asked, self._asked = self._asked, None
        if asked is None:
            return
        flow, wanted = asked
        for key, proposals in found.items():
            flow.set_proposals(key, wanted[key], proposals)
        if flow is self._flow:
            self.found.emit(frozenset(found))
        self._look()  # a name typed meanwhile

    def _on_failed(self, error: NetworkPrepError) -> None:
        self._asked = None
        self._runtime.messages.warn(failure_sentence(error))


def _who_they_may_be(wanted: dict[str, SomeoneNoted], services: Services) -> dict[str, tuple[LikenessProposal, ...]]:
    return services.debrief.who_they_may_be(wanted)
