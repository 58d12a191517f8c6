"""Today, read again after every change by the same query the first picture used."""

from __future__ import annotations

from networkprep.domain.clock import Clock
from networkprep.domain.day_steps import months_after
from networkprep.domain.options import NUDGE_DAYS, RECALL, TOUCH_GAP_DAYS
from networkprep.domain.today import TodayFigures, TodayPage
from networkprep.store.data_file import DataFile
from networkprep.store.figures import figures_since
from networkprep.store.first_screen import today_page
from networkprep.system.settings import Settings

FIGURE_MONTHS = 3


class TodayService:
    """Answers "what now?"."""

    def __init__(self, data: DataFile, settings: Settings, clock: Clock) -> None:
        self._data = data
        self._settings = settings
        self._clock = clock

    def page(self) -> TodayPage:
        """Today at this moment."""
        with self._data.reading():
            nudge_days, recalls = self._settings.number(NUDGE_DAYS), self._settings.on(RECALL)
            touch_gap = self._settings.number(TOUCH_GAP_DAYS)
            return today_page(self._data.raw, self._clock.now(), nudge_days, recalls=recalls, touch_gap=touch_gap)

    def figures(self) -> TodayFigures:
        """What the last three months brought, in three figures (S1)."""
        with self._data.reading() as connection:
            return figures_since(connection, months_after(self._clock.today(), -FIGURE_MONTHS))
