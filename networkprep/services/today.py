"""Today, read again after every change by the same query the first picture used."""

from __future__ import annotations

from networkprep.domain.clock import Clock
from networkprep.domain.options import NUDGE_DAYS
from networkprep.domain.today import TodayPage
from networkprep.store.data_file import DataFile
from networkprep.store.first_screen import today_rows
from networkprep.system.settings import Settings


class TodayService:
    """Answers "what now?"."""

    def __init__(self, data: DataFile, settings: Settings, clock: Clock) -> None:
        self._data = data
        self._settings = settings
        self._clock = clock

    def page(self) -> TodayPage:
        """Today at this moment."""
        moment = self._clock.now()
        with self._data.reading():
            rows = today_rows(self._data.raw, moment, self._settings.number(NUDGE_DAYS))
            empty = not rows and not self._data.raw.execute("SELECT EXISTS (SELECT 1 FROM event)").fetchone()[0]
        return TodayPage(moment, rows, first_start=empty)
