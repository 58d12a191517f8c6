"""What is done while nobody waits: index merging, writing the log back, and the tidy end."""

from __future__ import annotations

from datetime import timedelta

from networkprep.domain.clock import Clock
from networkprep.store.data_file import DataFile
from networkprep.store.draft_gateway import DraftGateway
from networkprep.store.search_index import merge_a_little

_DRAFTS_KEPT = timedelta(days=30)


class UpkeepService:
    """Housekeeping of the open data file."""

    def __init__(self, data: DataFile, clock: Clock) -> None:
        self._data = data
        self._clock = clock

    def idle(self) -> None:
        """A short slice of the work that commits leave undone (performance 3b)."""
        merge_a_little(self._data.raw)
        self._data.raw.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Forget old drafts and close the file; nothing may be asked of the services afterwards."""
        with self._data.quiet_change() as connection:
            DraftGateway(connection).drop_old(self._clock.now() - _DRAFTS_KEPT)
        self._data.close()
