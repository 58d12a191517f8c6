"""What the calm page adds when something is planned: which event comes next, so that nobody has to look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from networkprep.domain.events import EventRow, EventState
from networkprep.domain.wall_time import first_day
from networkprep.ui.words import fill
from networkprep.ui.words.dates import day_words, near_words


def next_event_words(rows: Sequence[EventRow], now: datetime) -> str:
    """All is done, and of the events planned for a day, given with the latest first, the next; empty without one."""
    planned = [(row.title, row.starts) for row in rows if row.state is EventState.PLANNED and row.starts]
    if not planned:
        return ""
    title, starts = planned[-1]
    day, today = first_day(starts, now.tzinfo), now.date()
    sentence = QCoreApplication.translate("Today", "All done for today. Next is {title}: {day}, {near}.")
    return fill(sentence, title=title, day=day_words(day, today), near=near_words(day, today))
