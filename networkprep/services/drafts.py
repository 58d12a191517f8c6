"""Typed text that is not saved yet: never more than two seconds behind, back after a crash."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from networkprep.domain.clock import Clock
from networkprep.store.data_file import DataFile
from networkprep.store.draft_gateway import DraftGateway


class DraftsService:
    """Keeps and gives back drafts by key: ``capture``, ``debrief:<event uid>``, ``editor:<what>``."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def keep(self, drafts: Mapping[str, dict[str, Any]]) -> None:
        """Write several drafts at once; an empty body drops the draft."""
        with self._data.quiet_change() as connection:
            gateway = DraftGateway(connection)
            for key, body in drafts.items():
                if body:
                    gateway.keep(key, body, self._clock.now())
                else:
                    gateway.drop(key)

    def find(self, key: str) -> dict[str, Any]:
        """What was typed under this key, empty when nothing was."""
        with self._data.reading() as connection:
            found = DraftGateway(connection).find(key)
        return found.body if found else {}
