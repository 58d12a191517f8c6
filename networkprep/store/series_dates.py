"""The dates of series that are still to come and not planned yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from networkprep.domain.series import SeriesDate, dates_ahead
from networkprep.store.records import EventRecord

_COLUMNS = (
    EventRecord.id,
    EventRecord.calendar_uid,
    EventRecord.community_id,
    EventRecord.starts,
    EventRecord.zone,
    EventRecord.all_day,
    EventRecord.later_dates,
)


def open_dates(connection: Connection, today: date, uid: str = "") -> tuple[tuple[int | None, SeriesDate], ...]:
    """Each date once with the community of its series, the next first; with a ``uid`` those of one series alone.

    ``event_id`` is the last evening known of the series.
    """
    query = select(*_COLUMNS).where(EventRecord.calendar_uid.is_not(None))
    if uid:
        query = query.where(EventRecord.calendar_uid == uid)
    series: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(query.order_by(EventRecord.starts, EventRecord.id)):
        series[row.calendar_uid].append(row)
    found = [(rows[-1].community_id, each) for rows in series.values() for each in _of_series(rows, today)]
    return tuple(sorted(found, key=lambda each: (each[1].starts, each[1].event_id)))


def _of_series(rows: Sequence[Any], today: date) -> Iterator[SeriesDate]:
    last = rows[-1]
    planned = {row.starts for row in rows if row.starts}
    later = dict.fromkeys(starts for row in rows for starts in row.later_dates or ())
    for starts in dates_ahead(later, planned, today):
        yield SeriesDate(last.id, starts, last.zone, last.all_day)
