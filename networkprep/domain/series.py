"""The later dates of a series, as its calendar names them: planned one by one, when the person decides to go."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from networkprep.domain.events import EventDraft

MOST_LATER = 12
"""How many dates ahead are kept: a year of a monthly evening."""

_DATE_LENGTH = len("2026-11-12")


@dataclass(frozen=True, slots=True)
class SeriesDate:
    """A date of a series that is not planned yet; ``event_id`` is the evening it would be planned after.

    ``starts`` is wall time in ``zone``, a bare date when all-day.
    """

    event_id: int
    starts: str
    zone: str | None
    all_day: bool


def dates_ahead(later: Iterable[str], planned: Collection[str], today: date) -> tuple[str, ...]:
    """Those of the dates that are still to come and not planned already, at whatever hour by now."""
    taken = {starts[:_DATE_LENGTH] for starts in planned}
    return tuple(
        each for each in later if each[:_DATE_LENGTH] >= today.isoformat() and each[:_DATE_LENGTH] not in taken
    )


def at_date(draft: EventDraft, starts: str) -> EventDraft:
    """The same evening at another of its dates, as long as this one; ValueError for a date that is none."""
    begins = _local(starts)
    ends = None
    if draft.starts and draft.ends:
        try:
            ends = _written(begins + (_local(draft.ends) - _local(draft.starts)), like=draft.ends)
        except OverflowError:
            ends = None
    later = tuple(each for each in draft.later_dates if each > starts)
    return replace(draft, starts=starts, ends=ends, later_dates=later)


def _day(starts: str) -> str:
    return starts[:_DATE_LENGTH]


def _local(text: str) -> datetime:
    return datetime.fromisoformat(text.removesuffix("Z"))


def _written(moment: datetime, like: str) -> str:
    """In the shape of another time: a bare date, a time, a time in UTC."""
    if len(like) == _DATE_LENGTH:
        return moment.date().isoformat()
    seconds = "seconds" if like.removesuffix("Z").count(":") > 1 else "minutes"
    return moment.isoformat(timespec=seconds) + ("Z" if like.endswith("Z") else "")
