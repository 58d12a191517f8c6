"""What the first picture needs: the data file opened plainly, and Today's rows (no SQLAlchemy on this way)."""

from __future__ import annotations

from typing import NamedTuple

from networkprep.domain.clock import Clock
from networkprep.domain.options import NUDGE_DAYS, RECALL, TOUCH_GAP_DAYS
from networkprep.domain.today import TodayPage
from networkprep.store.early_opening import EarlyConnection, open_early
from networkprep.store.failures import sorted_failures
from networkprep.store.first_screen import today_page
from networkprep.system.paths import Paths
from networkprep.system.settings import Settings


class FirstScreen(NamedTuple):
    """Today's first rows and the connection they came by, to be handed on (None: nothing to show yet)."""

    page: TodayPage
    early: EarlyConnection | None


def open_first_screen(paths: Paths, settings: Settings, clock: Clock) -> FirstScreen:
    """Read Today's rows when the data file is ready to be read as it is.

    Anything else (first start, an older schema) shows an empty page first and is dealt with by the full opening.
    Raises WorldError for a file that must not be opened, and when a good file cannot be opened or read.
    """
    moment = clock.now()
    with sorted_failures():
        early = open_early(paths.data_file)
        if early is None:
            return FirstScreen(TodayPage(moment, (), first_start=not paths.data_file.exists()), None)
        try:
            nudge_days, recalls = settings.number(NUDGE_DAYS), settings.on(RECALL)
            touch_gap = settings.number(TOUCH_GAP_DAYS)
            page = today_page(early.raw, moment, nudge_days, recalls=recalls, touch_gap=touch_gap)
            return FirstScreen(page, early)
        except BaseException:
            early.raw.close()
            raise
